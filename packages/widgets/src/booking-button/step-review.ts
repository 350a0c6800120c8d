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
import { action, facts, notice, sampleTag } from './parts.js';
import { whenText } from './when.model.js';

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

  #request(): BookingRequest {
    const { form, slot, operator, campaign } = this.flow;
    return toRequest(form, slot?.id ?? '', operator?.consents ?? [], campaign);
  }

  #keyFor(request: BookingRequest): string {
    const words = JSON.stringify(request);
    if (words !== this.#sent.words) this.#sent = { words, key: this.flow.client.newIdempotencyKey() };
    return this.#sent.key;
  }

  get #needsSlot(): boolean {
    return this.#failure?.kind === 'slotFull' || this.#failure?.kind === 'slotGone';
  }

  submit(): void {
    if (this.#needsSlot) return this.flow.focusOn('.alternatives .slot, .notice .link');
    if (!this.#busy) void this.#send();
  }

  async #send(): Promise<void> {
    const { flow } = this;
    if (flow.offline) {
      this.#failure = { kind: 'offline' };
      return flow.requestUpdate();
    }
    this.#busy = true;
    this.#failure = undefined;
    flow.say(flow.t('sending'));
    flow.requestUpdate();
    try {
      const request = this.#request();
      this.#done(await flow.client.requestBooking(request, this.#keyFor(request), flow.call));
    } catch (error) {
      await this.#fail(failureOf(error));
    } finally {
      this.#busy = false;
      flow.requestUpdate();
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
    this.flow.requestUpdate();
  }

  body(): unknown {
    const { t, form, slot, service, center, operator, language } = this.flow;
    const consents = operator?.consents ?? [];
    const unless = (part: Covered, text: string) => (maySend(part, form, consents) ? text : t('unsent'));
    return html`${this.#trouble()}
    ${facts([
      [
        t('time'),
        slot ? html`<b class="number">${whenText(slot.start, language)}</b>` : nothing,
        this.#edit(t('time')),
      ],
      ['', slot?.unconfirmed ? t('unconfirmedShort') : nothing],
      [t('place'), html`${center?.name}${sampleTag(this.flow, center?.sample)}`],
      [t('service'), service?.name],
      [t('name'), form.alias.trim(), this.#edit(t('name'), 'alias')],
      [
        t('phone'),
        form.phone.trim() ? unless('phone', phoneDigits(form.phone)) : t('left'),
        this.#edit(t('phone'), 'phone'),
      ],
      [t('age'), form.ageBand ? t(form.ageBand) : nothing, this.#edit(t('age'), 'ageBand')],
      form.ageBand === 'under14'
        ? [
            t('guardianPhone'),
            phoneDigits(form.guardianPhone),
            this.#edit(t('guardianPhone'), 'guardianPhone'),
          ]
        : ['', nothing],
      [
        t('topic'),
        form.topic ? unless('topic', t(form.topic)) : t('unpicked'),
        this.#edit(t('topic'), 'topic'),
      ],
      [
        t('note'),
        form.note.trim() ? unless('note', form.note.trim()) : t('empty'),
        this.#edit(t('note'), 'note'),
      ],
    ])}`;
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

  #trouble(): unknown {
    const failure = this.#failure ?? (this.flow.offline ? ({ kind: 'offline' } as const) : undefined);
    const { t } = this.flow;
    switch (failure?.kind) {
      case 'slotFull':
      case 'slotGone':
        return notice(t(failure.kind), this.#others(failure.alternatives));
      case 'busy':
        return notice(t('busy', { minutes: failure.minutes }));
      case 'offline':
      case 'timeout':
      case 'alreadyBooked':
        return notice(t(failure.kind));
      case 'untrusted':
        return notice(
          t('untrusted'),
          html`<a href=${this.flow.page('/book') ?? ''} target="_blank" rel="noopener noreferrer"
            >${t('bookPage')}</a
          >`,
        );
      case 'broken':
      case 'missing':
      case 'late':
        return notice(t('broken'));
      default:
        return nothing;
    }
  }

  #others(alternatives: Slot[]): TemplateResult {
    const { t, language } = this.flow;
    return html`${
        alternatives.length > 0
          ? html`<h3 class="small" id="alternatives">${t('alternatives')}</h3>
              <ul class="alternatives" aria-labelledby="alternatives">
                ${alternatives.map(
                  (slot) =>
                    html`<li>
                      <button type="button" class="slot" @click=${() => this.#swap(slot)}>
                        ${whenText(slot.start, language)}
                      </button>
                    </li>`,
                )}
              </ul>`
          : nothing
      }<button type="button" class="link" @click=${() => this.flow.go('time')}>${t('otherTime')}</button>`;
  }

  foot(): unknown {
    const { t, offline } = this.flow;
    if (this.#busy) return action(t('sending'), { busy: true });
    if (this.#needsSlot) return action(t('pick'), { off: true });
    if (offline) return action(t('sendOnline'), { off: true });
    return action(t(this.#failure ? 'again' : 'send'));
  }
}
