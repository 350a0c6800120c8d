import type { Hold, Slot } from '@y12355/client';
import { ClockController, now } from '@y12355/core';
import { parseIso } from '@y12355/domain';
import { failureOf, type Failure } from './failure.model.js';
import type { Flow } from './flow.js';
import { holdStage, mayExtend, nextChangeAt, type HoldStage } from './hold.model.js';
import { sendWithProof } from './sending.js';
import { clock } from './when.model.js';

/** Refusals that filling the form would not mend. */
const final: readonly Failure['kind'][] = ['slotFull', 'slotGone', 'untrusted', 'closed', 'offline'];

/**
 * A seat that is kept while the form is filled. It is a courtesy: where a service has no holds, or one cannot be
 * had, the request takes a free seat by itself.
 */
export class Holding {
  /** While the service is asked for a seat, what is being done. */
  busy: 'taking' | 'proof' | undefined;
  /** Made once for the form, so that another time moves the hold and a lost answer keeps no second seat. */
  #id: string | undefined;
  #hold: Hold | undefined;
  /** Epoch milliseconds of the service's clock. */
  #end = 0;
  #told: HoldStage | undefined;
  /** Calls at the next change, also after a phone has slept. */
  readonly #alarm = new ClockController({
    addController: (controller) => controller.hostConnected?.(),
    removeController: () => {},
    requestUpdate: () => this.#look(),
    updateComplete: Promise.resolve(true),
  });

  constructor(private readonly flow: Flow) {}

  /** How a seat of the slot is kept, and whether asking gives more time by now; undefined without a hold. */
  of(slot: Slot | undefined): { stage: HoldStage; words: string; more: boolean } | undefined {
    const hold = this.#hold;
    if (!slot || hold?.slot !== slot.id) return undefined;
    const service = this.flow.serviceNow();
    const stage = holdStage(this.#end, service);
    return {
      stage,
      words: this.#words(hold, stage),
      more: mayExtend(this.#end, parseIso(hold.extendableUntil), service),
    };
  }

  /**
   * Keeps a seat of the slot; the one that was kept before goes.
   *
   * @returns what stands in the way; undefined where the form can be filled, with a hold or without
   */
  async keep(slot: Slot): Promise<Failure | undefined> {
    const { flow } = this;
    const before = this.of(slot);
    if (before && before.stage !== 'over') return undefined;
    const id = (this.#id ??= flow.client.newKey());
    this.#doing('taking');
    try {
      const hold = await sendWithProof(
        flow,
        (options) => flow.client.hold(slot.id, id, options),
        (word) => this.#doing(word === 'proof' ? word : 'taking'),
      );
      if (this.#id === id) this.#take(hold);
      return undefined;
    } catch (error) {
      flow.say('');
      const failure = failureOf(error);
      return failure && final.includes(failure.kind) ? failure : undefined;
    } finally {
      this.#doing(undefined);
    }
  }

  /** Asks for more time. @returns whether there is some; without, the hold stays as it is or is over. */
  async extend(): Promise<boolean> {
    const hold = this.#hold;
    if (!hold) return false;
    const { client, call } = this.flow;
    try {
      const longer = await client.extendHold(hold.id, call);
      if (this.#hold === hold) this.#take(longer);
      return true;
    } catch (error) {
      // The service's word counts, whatever the clocks say.
      if (failureOf(error)?.kind === 'holdOver' && this.#hold === hold) this.#end = 0;
      this.#look();
      return false;
    }
  }

  /**
   * Does what takes the seat, by its hold where there is one. Kept no longer, it takes a free seat, if there is
   * one.
   */
  async use<T>(slot: Slot, send: (hold: string | undefined) => Promise<T>): Promise<T> {
    const hold = this.#hold?.slot === slot.id ? this.#hold.id : undefined;
    try {
      const done = await send(hold);
      this.spent();
      return done;
    } catch (error) {
      if (!hold || failureOf(error)?.kind !== 'holdOver') throw error;
      this.spent();
      return send(undefined);
    }
  }

  /** Gives the seat back. Nobody waits for it: the service does the same by itself in the end. */
  release(leaving = false): void {
    const id = this.#id;
    this.spent();
    // Not with the options of the other calls: those end with the dialog.
    if (id) void this.flow.client.releaseHold(id, { leaving }).catch(() => {});
  }

  /** The seat belongs to a booking now. The next hold has its own key, which no release on its way can meet. */
  spent(): void {
    this.#id = this.#hold = this.#told = undefined;
    this.#alarm.wakeAt(undefined);
  }

  #doing(busy: Holding['busy']): void {
    this.busy = busy;
    if (busy) this.flow.say(this.flow.t(busy));
    else this.flow.requestUpdate();
  }

  #take(hold: Hold): void {
    this.#hold = hold;
    this.#end = parseIso(hold.keptUntil);
    this.#told = undefined;
    this.#look();
  }

  #words({ keptUntil }: Hold, stage: HoldStage): string {
    return this.flow.t(`hold-${stage}`, { time: clock(keptUntil) });
  }

  /** Tells a new stage to those who do not see it, and comes back at the next. */
  #look(): void {
    const hold = this.#hold;
    if (!hold) return;
    const service = this.flow.serviceNow();
    const stage = holdStage(this.#end, service);
    const next = nextChangeAt(this.#end, service);
    this.#alarm.wakeAt(next === undefined ? undefined : now() + next - service);
    if (stage === this.#told) return this.flow.requestUpdate();
    this.#told = stage;
    this.flow.say(this.#words(hold, stage));
  }
}
