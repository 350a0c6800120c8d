import { html, nothing, type TemplateResult } from 'lit';
import type { BookingReceipt, BookingRequest, Slot } from '@y12355/client';
import { failureOf, type Failure } from './failure.model.js';
import type { Flow, Step } from './flow.js';
import {
  emptyForm,
  maySend,
  phoneDigits,
  toRequest,
  type Covered,
  type Mistakes,
  type Place,
} from './form.model.js';
import { action, facts, sampleTag } from './parts.js';
import { trouble } from './trouble.js';
import { whenText } from './when.model.js';

/** Where the review leads when the service refuses. */
interface Ways {
  closed(): void;
  refused(mistakes: Mistakes): void;
  consentsChanged(): Promise<void>;
}

/** Step 3: everything that goes out, once more; then it is sent. */
export class ReviewStep implements Step {
  readonly number = 3;
  #busy = false;
  #failure: Failure | undefined;
  /** The key belongs to these words: the same request never books twice, another one is a new try. */
  #sent = { words: '', key: '' };

  constructor(
    private readonly flow: Flow,
    private readonly ways: Ways,
  ) {}

  title(): string {
    return this.flow.t('reviewTitle');
  }

  enter(): void {
    this.#failure = undefined;
  }

  #keyFor(request: BookingRequest): string {
    const words = JSON.stringify(request);
    if (words !== this.#sent.words) this.#sent = { words, key: this.flow.client.newKey() };
    return this.#sent.key;
  }

  get #needsSlot(): boolean {
    return this.#failure?.kind === 'slotFull' || this.#failure?.kind === 'slotGone';
  }

  submit(): void {
    const { flow } = this;
    if (this.#needsSlot) return flow.focusOn('.alternatives .slot, .notice .link');
    if (this.#busy) return;
    if (!flow.offline) return void this.#send();
    // Said at once, and nothing waits in a queue to go out unseen later.
    this.#failure = { kind: 'offline' };
    flow.requestUpdate();
  }

  async #send(): Promise<void> {
    const { flow } = this;
    const { form, slot, operator, campaign } = flow;
    if (!slot) return;
    this.#busy = true;
    this.#failure = undefined;
    flow.say(flow.t('sending'));
    try {
      const request = toRequest(form, slot.id, operator?.consents ?? [], campaign);
      this.#done(await flow.client.requestBooking(request, this.#keyFor(request), flow.call));
    } catch (error) {
      await this.#fail(failureOf(error));
    } finally {
      this.#busy = false;
      flow.say('');
    }
  }

  #done(receipt: BookingReceipt): void {
    const { flow } = this;
    flow.receipt = receipt;
    flow.form = emptyForm;
    flow.refreshTimes();
    flow.go('done');
    flow.changed(receipt.status);
  }

  async #fail(failure: Failure | undefined): Promise<void> {
    this.#failure = failure;
    switch (failure?.kind) {
      case 'closed':
        return this.ways.closed();
      case 'fields':
        return this.ways.refused(failure.mistakes);
      case 'consents':
        return this.ways.consentsChanged();
      case 'slotFull':
      case 'slotGone':
        return this.flow.refreshTimes();
    }
  }

  #swap(slot: Slot): void {
    this.flow.slot = slot;
    this.#failure = undefined;
    this.flow.focusOn('.foot .action');
  }

  body(): unknown {
    const { t, form, slot, service, center, operator, language } = this.flow;
    const unless = (part: Covered, text: string) =>
      maySend(part, form, operator?.consents ?? []) ? text : t('unsent');
    const row = (name: 'name' | 'phone' | 'age' | 'guardianPhone' | 'topic' | 'note', value: unknown) => {
      const place = name === 'name' ? 'alias' : name === 'age' ? 'ageBand' : name;
      return [t(name), value, this.#edit(t(name), place)] as const;
    };
    const young = form.ageBand === 'under14';
    return html`${trouble(this.flow, this.#failure ?? this.#offline, (other) => this.#swap(other))}
    ${facts([
      [
        t('time'),
        slot ? html`<b class="number">${whenText(slot.start, language)}</b>` : nothing,
        this.#edit(t('time')),
      ],
      ['', slot?.unconfirmed ? t('unconfirmedShort') : nothing],
      [t('place'), html`${center?.name}${sampleTag(this.flow, center?.sample)}`],
      [t('kind'), service?.name],
      row('name', form.alias.trim()),
      row('phone', form.phone.trim() ? unless('phone', phoneDigits(form.phone)) : t('left')),
      row('age', form.ageBand ? t(form.ageBand) : nothing),
      row('guardianPhone', young ? phoneDigits(form.guardianPhone) : nothing),
      row('topic', form.topic ? unless('topic', t(form.topic)) : t('unpicked')),
      row('note', form.note.trim() ? unless('note', form.note.trim()) : t('empty')),
    ])}`;
  }

  get #offline(): Failure | undefined {
    return this.flow.offline ? { kind: 'offline' } : undefined;
  }

  #edit(what: string, place?: Place | 'topic'): TemplateResult {
    const { t } = this.flow;
    return html`<button
      type="button"
      class="link small"
      aria-label="${t('change')} ${what}"
      @click=${() => this.flow.go(place ? 'form' : 'time', place)}
    >
      ${t('change')}
    </button>`;
  }

  foot(): unknown {
    const { t, offline } = this.flow;
    if (this.#busy) return action(t('sending'), { busy: true });
    if (this.#needsSlot) return action(t('pick'), { off: true });
    if (offline) return action(t('sendOnline'), { off: true });
    return action(t(this.#failure ? 'again' : 'send'));
  }
}
