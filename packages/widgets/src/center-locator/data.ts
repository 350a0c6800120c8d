import { now, warnOnce } from '@y12355/core';
import { PROVINCE } from '@y12355/domain';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { newAbort } from '../abort.js';
import { OperatorController } from '../operator.js';
import type { PlaceList } from './center-locator.model.js';
import { fromFile, fromService } from './load.js';
import type { Reading } from './read.js';
import { isInside } from './region-tree.js';

/** Where the centers come from: the service, else a document of the page's own, else neither. */
export interface Origin {
  api?: string | undefined;
  src?: string | undefined;
  /** Address of the operator's document, where there is no service. */
  operator?: string | undefined;
  /** Id of the school's own station that is listed, too. */
  school?: string | undefined;
}

/** An answer older than this is asked for again when the page comes back into view. */
const FRESH = 600_000;

/** One load under way. */
interface Flight extends Partial<AbortController> {
  /** The region whose centers are loaded. */
  readonly target: string;
}

/**
 * Loads lists and keeps every good one in memory: what was seen stands while a newer answer fails. Never
 * throws; its host is updated when something changed.
 */
export class CenterData implements ReactiveController {
  readonly operator = new OperatorController(this.host);
  #origin: Origin = {};
  #held: { list: PlaceList; at: number }[] = [];
  #asked = PROVINCE;
  #failed: string | undefined;
  #flight: Flight | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /** The list that covers what was asked for last. */
  get list(): PlaceList | undefined {
    return this.#held.find(({ list }) => isInside(this.#asked, list.region))?.list;
  }

  get status(): 'none' | 'loading' | 'ready' | 'failed' {
    if (!this.#origin.api && !this.#origin.src) return 'none';
    if (this.list) return 'ready';
    return this.#failed === this.#asked ? 'failed' : 'loading';
  }

  /** True while a failed load is tried again. */
  get retrying(): boolean {
    return this.status === 'failed' && this.#flight?.target === this.#asked;
  }

  /** Makes sure that the centers of a region are there or on their way. Cheap when nothing changed. */
  ask(origin: Origin, region: string): void {
    const names = ['api', 'src', 'operator', 'school'] as const;
    if (names.some((name) => origin[name] !== this.#origin[name])) this.#start(origin);
    this.#asked = origin.api ? region : PROVINCE;
    if (this.status === 'loading' && this.#flight?.target !== this.#asked) void this.#load();
  }

  /** Asks again for what failed or is old. What is shown stays until an answer comes. */
  refresh(): void {
    if (this.status === 'none') return;
    void this.#load();
    this.host.requestUpdate();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    void this.operator.ask(this.#origin.api, this.#origin.operator);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    this.#stop();
  }

  readonly #look = () => {
    const held = this.#held.find(({ list }) => list === this.list);
    if (!document.hidden && held && now() - held.at > FRESH) this.refresh();
  };

  #start(origin: Origin): void {
    this.#stop();
    this.#origin = origin;
    this.#held = [];
    this.#failed = undefined;
  }

  #stop(): void {
    this.#flight?.abort?.();
    this.#flight = undefined;
  }

  async #load(): Promise<void> {
    this.#stop();
    void this.operator.ask(this.#origin.api, this.#origin.operator);
    const flight = Object.assign(newAbort(), { target: this.#asked });
    this.#flight = flight;
    try {
      const reading = await this.#read(flight);
      if (flight !== this.#flight) return;
      report(this.host, reading);
      this.#held = this.#held.filter(({ list }) => !isInside(list.region, flight.target));
      this.#held.push({ list: reading.list, at: now() });
      this.#failed = undefined;
    } catch (error) {
      if (flight !== this.#flight) return;
      this.#failed = flight.target;
      const { api, src } = this.#origin;
      warnOnce(`<${this.host.localName}>: no centers from ${api ?? src}: ${String(error)}`);
    }
    this.#flight = undefined;
    this.host.requestUpdate();
  }

  async #read({ target, signal }: Flight): Promise<Reading> {
    const { client } = this.operator;
    const { src = '', school } = this.#origin;
    return client ? fromService(client, target, school, signal) : fromFile(src, school, signal);
  }
}

/** One sentence in the console for all that is wrong with a list. */
export function report(host: Element, { faults, list }: Reading): void {
  if (faults.length === 0) return;
  const some = faults.slice(0, 5).join('; ') + (faults.length > 5 ? `; and ${faults.length - 5} more` : '');
  warnOnce(
    `<${host.localName}>: ${list.places.length} centers shown, ${faults.length} with a fault: ${some}`,
  );
}
