import type {
  Booking,
  BookingReceipt,
  CallOptions,
  CenterAnswer,
  CenterService,
  Client,
  LocalizedText,
  OperatorDocument,
  Slot,
  WaitingReceipt,
} from '@y12355/client';
import type { KeyOf, Language, Params } from '@y12355/core';
import type { Failure } from './failure.model.js';
import type { FormValues, Place } from './form.model.js';
import type { Holding } from './holding.js';
import type zh from './booking-dialog.strings.zh-CN.json';

export type Word = KeyOf<typeof zh>;
export type StepName = 'opening' | 'time' | 'form' | 'review' | 'done' | 'lookup';

/** What the steps share: the conversation with the service, what was chosen so far, the way on. */
export interface Flow {
  readonly client: Client;
  /** Ends every call when the dialog closes. */
  readonly call: CallOptions;
  readonly language: Language;
  readonly campaign: string | undefined;
  /** Address of the operator's page `path`. */
  page(path: '/book' | '/find'): string | undefined;

  /** What the service's clock said last. */
  asOf: string;
  /** Epoch milliseconds by the service's clock: the device's own may be wrong. */
  serviceNow(): number;
  operator: OperatorDocument | undefined;
  center: CenterAnswer | undefined;
  service: CenterService | undefined;
  readonly slot: Slot | undefined;
  /** Date of the full day whose waiting list is asked for; then there is no slot. */
  waitFor: string | undefined;
  /** The seat that is kept meanwhile. */
  readonly holding: Holding;
  form: FormValues;
  receipt: BookingReceipt | undefined;
  waitingReceipt: WaitingReceipt | undefined;

  readonly offline: boolean;
  readonly step: Step;
  t(key: Word, params?: Params): string;
  /** The text in the visitor's language, zh-CN where it has none. */
  local(text: LocalizedText): string;
  requestUpdate(): void;
  /** Takes a slot, or none: then the seat that was kept goes back. */
  pick(slot: Slot | undefined): void;
  /** Keeps the seat of the chosen slot for longer, or asks for one again; leads to other times where there is none. */
  keepLonger(): Promise<void>;
  /** Where a seat that cannot be had again leads: to the first step, while a booking is moved to its days. */
  stop: (failure: Failure) => void;
  /** Goes to a step; the focus goes to its title, or to a place of the form. */
  go(step: StepName, place?: Place): void;
  /** Puts the focus on the first element that matches once it is drawn. */
  focusOn(selector: string): void;
  /** Says a sentence to those who do not see the change. */
  say(text: string): void;
  /** Tells the page that a booking has a new status, and nothing else. */
  changed(status: Booking['status']): void;
  /** The booked days have changed: the list of times is asked for again. */
  refreshTimes(): void;
  /** Loads operator and center again. */
  reload(): void;
  /** Out of looking up to where the visit began; `undefined` where it began there. */
  readonly back: (() => void) | undefined;
  /** To the times: those of the center that is open here, else of the one that a booking was for. */
  again(booking: Pick<Booking, 'center' | 'service'>): void;
}

/** One view of the dialog. */
export interface Step {
  /** 1 to 3 where the view is one of the counted steps. */
  readonly number?: 1 | 2 | 3;
  title(): string;
  body(): unknown;
  /** The one clear action, in the bar below. */
  foot(): unknown;
  /** The action, also by the Enter key. */
  submit(): void;
  /** Called each time the view is entered. */
  enter?(): void;
}
