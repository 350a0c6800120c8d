import { html, nothing, type TemplateResult } from 'lit';
import type { BookingReceipt, BookingRequest, Slot, WaitingReceipt, WaitingRequest } from '@y12355/client';
import { phoneDigits } from '@y12355/domain';
import { chosenWhen, heldBox } from './chosen.js';
import { failureOf, type Failure } from './failure.model.js';
import type { Flow, Step } from './flow.js';
import {
  emptyForm,
  maySend,
  toRequest,
  toWaiting,
  type Covered,
  type Mistakes,
  type Place,
} from './form.model.js';
import { action, facts, sampleTag } from './parts.js';
import { sendWithProof } from './sending.js';
import { trouble } from './trouble.js';

/** Where the review leads when the service refuses. */
interface Ways {
  closed(): void;
  refused(mistakes: Mistakes): void;
  consentsChanged(): Promise<void>;
}

/** Step 3: everything that goes out, once more; then it is sent. */
export class ReviewStep implements Step {
  readonly number = 3;
  /** What is being done while it is sent. */
  #busy: 'sending' | 'proof' | undefined;
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

  #keyFor(request: BookingRequest | WaitingRequest): string {
    const words = JSON.stringify(request);
    if (words !== this.#sent.words) this.#sent = { words, key: this.flow.client.newKey() };
    return this.#sent.key;
  }

  /** Whether the time that was chosen is gone. */
  get #needsSlot(): boolean {
    return !this.flow.slot && !this.flow.waitFor;
  }

  submit(): void {
    const { flow } = this;
    if (this.#busy || flow.holding.busy) return;
    if (this.#needsSlot) {
      const other = this.#failure && 'alternatives' in this.#failure && this.#failure.alternatives.length > 0;
      return other ? flow.focusOn('.alternatives .slot') : flow.go('time');
    }
    if (!flow.offline) return void this.#send();
    // Said at once, and nothing waits in a queue to go out unseen later.
    this.#failure = { kind: 'offline' };
    flow.requestUpdate();
  }

  async #send(): Promise<void> {
    const { flow } = this;
    const { slot, waitFor, service } = flow;
    this.#failure = undefined;
    this.#doing('sending');
    try {
      if (slot) this.#booked(await this.#book(slot));
      else if (waitFor && service) this.#listed(await this.#join(service.id, waitFor));
    } catch (error) {
      await this.#fail(failureOf(error));
    } finally {
      this.#busy = undefined;
      flow.say('');
    }
  }

  readonly #doing = (busy: 'sending' | 'proof'): void => {
    this.#busy = busy;
    this.flow.say(this.flow.t(busy));
  };

  async #book(slot: Slot): Promise<BookingReceipt> {
    const { flow } = this;
    const { form, operator, campaign, client, holding } = flow;
    const request = toRequest(form, slot.id, operator?.consents ?? [], campaign);
    // A hold is a way to the seat and no part of what is asked for: the key stays when it is over.
    const key = this.#keyFor(request);
    return holding.use(slot, (hold) => {
      const body = hold ? { ...request, hold } : request;
      return sendWithProof(flow, (options) => client.requestBooking(body, key, options), this.#doing);
    });
  }

  #join(service: string, date: string): Promise<WaitingReceipt> {
    const { flow } = this;
    const { form, operator, campaign, client } = flow;
    const request = toWaiting(form, { service, date }, operator?.consents ?? [], campaign);
    const key = this.#keyFor(request);
    return sendWithProof(flow, (options) => client.joinWaitingList(request, key, options), this.#doing);
  }

  #booked(receipt: BookingReceipt): void {
    this.flow.receipt = receipt;
    this.flow.waitingReceipt = undefined;
    this.#done();
    this.flow.changed(receipt.status);
  }

  #listed(receipt: WaitingReceipt): void {
    this.flow.waitingReceipt = receipt;
    this.#done();
  }

  #done(): void {
    const { flow } = this;
    flow.form = emptyForm;
    flow.refreshTimes();
    flow.go('done');
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
      case 'dayNotFull':
        return this.flow.refreshTimes();
    }
  }

  /** Another time instead, and a seat of it. */
  async #swap(slot: Slot): Promise<void> {
    const { flow } = this;
    flow.pick(slot);
    this.#failure = undefined;
    flow.focusOn('.foot .action');
    const failure = await flow.holding.keep(slot);
    if (!failure) return;
    await this.#fail(failure);
    flow.requestUpdate();
  }

  body(): unknown {
    const { t, form, slot, waitFor, service, center, operator } = this.flow;
    const unless = (part: Covered, text: string) =>
      maySend(part, form, operator?.consents ?? []) ? text : t('unsent');
    const row = (name: 'name' | 'phone' | 'age' | 'guardianPhone' | 'topic' | 'note', value: unknown) => {
      const place = name === 'name' ? 'alias' : name === 'age' ? 'ageBand' : name;
      return [t(name), value, this.#edit(t(name), place)] as const;
    };
    const young = form.ageBand === 'under14';
    return html`${trouble(this.flow, this.#failure ?? this.#offline, (other) => void this.#swap(other))}
    ${heldBox(this.flow)}
    ${facts([
      [
        t('time'),
        this.#needsSlot ? nothing : html`<b class=${slot ? 'number' : ''}>${chosenWhen(this.flow)}</b>`,
        this.#edit(t('time')),
      ],
      ['', slot?.unconfirmed ? t('unconfirmedShort') : nothing],
      [t('place'), html`${center?.name}${sampleTag(this.flow, center?.sample)}`],
      [t('kind'), service?.name],
      row('name', form.alias.trim()),
      row('phone', form.phone.trim() ? unless('phone', phoneDigits(form.phone) ?? '') : t('left')),
      row('age', form.ageBand ? t(form.ageBand) : nothing),
      row('guardianPhone', young ? phoneDigits(form.guardianPhone) : nothing),
      row('topic', form.topic ? unless('topic', t(form.topic)) : t('unpicked')),
      row('note', waitFor ? nothing : form.note.trim() ? unless('note', form.note.trim()) : t('empty')),
    ])}`;
  }

  get #offline(): Failure | undefined {
    return this.flow.offline ? { kind: 'offline' } : undefined;
  }

  #edit(what: string, place?: Place): TemplateResult {
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
    const { t, offline, waitFor, holding } = this.flow;
    const busy = this.#busy || holding.busy;
    if (busy) return action(t(busy), { busy: true });
    if (this.#needsSlot) return action(t('pick'), { off: true });
    if (offline) return action(t('sendOnline'), { off: true });
    return action(t(this.#failure ? 'again' : waitFor ? 'waitSend' : 'send'));
  }
}
