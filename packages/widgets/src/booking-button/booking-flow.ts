import {
  createClient,
  type Booking,
  type BookingReceipt,
  type CenterAnswer,
  type CenterService,
  type Client,
  type LocalizedText,
  type OperatorDocument,
  type Slot,
  type WaitingReceipt,
} from '@y12355/client';
import { now, servicePage, strings, Words, type Language } from '@y12355/core';
import { parseIso } from '@y12355/domain';
import { newAbort } from '../abort.js';
import type { BookingOptions } from './book.js';
import { BookingChangeEvent } from './booking-button.events.js';
import zh from './booking-dialog.strings.zh-CN.json';
import type { Flow, Step, StepName } from './flow.js';
import { emptyForm, isTouched, type FormValues, type Place } from './form.model.js';
import { Holding } from './holding.js';
import { LookUp } from './lookup.js';
import { Opening } from './opening.js';
import { DoneStep } from './step-done.js';
import { FormStep, placeId } from './step-form.js';
import { ReviewStep } from './step-review.js';
import { TimeStep } from './step-time.js';

export const words = new Words('booking-dialog', zh, {
  'zh-HK': () => import('./booking-dialog.strings.zh-HK.json'),
  en: () => import('./booking-dialog.strings.en.json'),
});

/** What draws the flow: a dialog or a panel. */
export interface Stage {
  requestUpdate(): void;
  focusOn(selector: string): void;
}

/** One visit from the first question to the confirmation. All of it lives in memory and ends with its stage. */
export class BookingFlow implements Flow {
  readonly client: Client;
  readonly t: Flow['t'];
  operator: OperatorDocument | undefined;
  center: CenterAnswer | undefined;
  service: CenterService | undefined;
  slot: Slot | undefined;
  waitFor: string | undefined;
  readonly holding: Holding = new Holding(this);
  form: FormValues = emptyForm;
  receipt: BookingReceipt | undefined;
  waitingReceipt: WaitingReceipt | undefined;
  /** Known before any seat is kept: each step that is gone to sets it. */
  stop!: Flow['stop'];
  /** The sentence for those who do not see a change. */
  said = '';

  /** Options of every call, so that all end with the stage. */
  readonly call: Partial<AbortController> = newAbort();
  readonly #opening: Opening;
  readonly #form = new FormStep(this);
  readonly #time = new TimeStep(this, {
    fail: (error) => this.#opening.fail(error),
    closed: () => this.#opening.closed(),
  });
  readonly #review = new ReviewStep(this, {
    closed: () => this.#opening.closed(),
    refused: (mistakes) => this.#form.refuse(mistakes),
    consentsChanged: async () => {
      this.operator = await this.client.operator(this.call).catch(() => this.operator);
      this.#form.consentsChanged();
    },
  });
  readonly #steps: Readonly<Record<StepName, Step>>;
  #current: StepName = 'opening';
  #asOf = '';
  /** How far the service's clock is ahead. An answer out of a cache is late, so the most that was seen counts. */
  #ahead: number | undefined;

  constructor(
    private readonly options: BookingOptions,
    private readonly stage: Stage,
  ) {
    this.client = createClient({ base: options.api });
    this.t = strings(options.host, words);
    this.#opening = new Opening(this, { center: options.center ?? '', service: options.service });
    if (options.start === 'lookup') this.#current = 'lookup';
    this.#steps = {
      opening: this.#opening,
      time: this.#time,
      form: this.#form,
      review: this.#review,
      done: new DoneStep(this),
      lookup: new LookUp(this),
    };
  }

  get asOf(): string {
    return this.#asOf;
  }

  set asOf(asOf: string) {
    this.#ahead = Math.max(this.#ahead ?? -Infinity, parseIso(asOf) - now());
    this.#asOf = asOf;
  }

  serviceNow(): number {
    return now() + (this.#ahead ?? 0);
  }

  get step(): Step {
    return this.#steps[this.#current];
  }

  get campaign(): string | undefined {
    return this.options.campaign;
  }

  get language(): Language {
    return words.spoken(this.options.host.language);
  }

  get offline(): boolean {
    return navigator.onLine === false;
  }

  /** Whether closing now would lose something that somebody typed. */
  get unsent(): boolean {
    return isTouched(this.form);
  }

  /** Looks at the center, unless the visit starts with reference and code. */
  begin(): void {
    if (this.#current === 'opening') this.reload();
  }

  reload(): void {
    void this.#opening.load();
  }

  get back(): (() => void) | undefined {
    if (this.service) return () => this.go('time');
    if (!this.options.center) return undefined;
    return () => {
      this.go('opening');
      if (!this.operator) this.reload();
    };
  }

  again({ center, service }: Pick<Booking, 'center' | 'service'>): void {
    if (this.service) return this.go('time');
    this.go('opening');
    void this.#opening.load({ center: center.id, service: service.id });
  }

  /** Shows the sentence of a service that cannot be used, whatever the step. */
  fail(error: unknown): void {
    this.#opening.fail(error);
  }

  /** Gives up every call on its way, and the seat. */
  end(): void {
    this.call.abort?.();
    this.holding.release();
  }

  page(path: '/book' | '/find'): string | undefined {
    const { api, center, service, campaign } = this.options;
    const aim = path === '/book' ? { center, service } : {};
    return servicePage(api, location.href, path, { ...aim, c: campaign });
  }

  local(text: LocalizedText): string {
    return text[this.language] ?? text['zh-CN'];
  }

  pick(slot: Slot | undefined): void {
    this.slot = slot;
    this.waitFor = undefined;
    if (!slot) this.holding.release();
    this.requestUpdate();
  }

  async keepLonger(): Promise<void> {
    const { slot, holding } = this;
    const held = slot && holding.of(slot);
    if (!held) return;
    if (held.stage === 'over') {
      const failure = await holding.keep(slot);
      // Offline is said where the visitor is.
      if (failure && failure.kind !== 'offline') return this.stop(failure);
    } else {
      await holding.extend();
    }
    // The link may be gone with the last minutes that it could give.
    this.focusOn(holding.of(slot)?.more ? '#hold-more' : '#held');
  }

  go(step: StepName, place?: Place): void {
    this.#current = step;
    this.stop = this.#time.stop;
    this.step.enter?.();
    this.stage.focusOn(place ? `#${placeId(place)}` : '#title');
    this.stage.requestUpdate();
  }

  focusOn(selector: string): void {
    this.stage.focusOn(selector);
  }

  requestUpdate(): void {
    this.stage.requestUpdate();
  }

  say(text: string): void {
    this.said = text;
    this.stage.requestUpdate();
  }

  changed(status: Booking['status']): void {
    this.options.host.dispatchEvent(new BookingChangeEvent(status));
  }

  refreshTimes(): void {
    this.#time.forget();
  }
}
