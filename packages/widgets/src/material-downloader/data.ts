import { createClient } from '@y12355/client';
import { now, serviceUrl, warnOnce } from '@y12355/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { newAbort } from '../abort.js';
import { fromFile, fromService } from './load.js';
import type { Material } from './material-downloader.model.js';
import type { Reading } from './read.js';

/** Where the materials come from: the service, else a document of the page's own, else neither. */
export interface Origin {
  api?: string | undefined;
  src?: string | undefined;
}

/** An answer older than this is asked for again when the page comes back into view. */
const FRESH = 600_000;

/**
 * Loads the list and keeps a good one: what was seen stands while a newer answer fails. Never throws; its host is
 * updated when something changed.
 */
export class MaterialData implements ReactiveController {
  materials: readonly Material[] | undefined;
  /** Whether the last failure was one of the visitor's own network. */
  offline = false;
  #origin: Origin = {};
  #at = 0;
  #failed = false;
  #flight: Partial<AbortController> | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  get status(): 'none' | 'loading' | 'ready' | 'failed' {
    if (!this.#origin.api && !this.#origin.src) return 'none';
    if (this.materials) return 'ready';
    return this.#failed ? 'failed' : 'loading';
  }

  /** True while a failed load is tried again. */
  get retrying(): boolean {
    return this.status === 'failed' && this.#flight !== undefined;
  }

  /** Makes sure that the list is there or on its way. Cheap when nothing changed. */
  ask(origin: Origin): void {
    const { api, src } = this.#origin;
    if (origin.api !== api || origin.src !== src) {
      this.#stop();
      this.#origin = origin;
      this.materials = undefined;
      this.#failed = false;
    }
    if (this.status === 'loading' && !this.#flight && this.host.isConnected) void this.#load();
  }

  /** Asks again. What is shown stays until an answer comes. */
  refresh(): void {
    if (this.status === 'none') return;
    void this.#load();
    this.host.requestUpdate();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    window.addEventListener('online', this.#look);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    window.removeEventListener('online', this.#look);
    this.#stop();
  }

  readonly #look = ({ type }: Event) => {
    const old = this.materials ? now() - this.#at > FRESH : type === 'online' && this.#failed;
    if (!document.hidden && old) this.refresh();
  };

  #stop(): void {
    this.#flight?.abort?.();
    this.#flight = undefined;
  }

  async #load(): Promise<void> {
    this.#stop();
    const flight = newAbort();
    this.#flight = flight;
    const { api, src } = this.#origin;
    try {
      const reading = await this.#read(flight.signal);
      if (flight !== this.#flight) return;
      report(this.host, reading);
      this.materials = reading.materials;
      this.#at = now();
      this.#failed = false;
    } catch (error) {
      if (flight !== this.#flight) return;
      this.#failed = true;
      this.offline = navigator.onLine === false;
      warnOnce(`<${this.host.localName}>: no materials from ${api ?? src}: ${String(error)}`);
    }
    this.#flight = undefined;
    this.host.requestUpdate();
  }

  async #read(signal: AbortSignal | undefined): Promise<Reading> {
    const { api, src = '' } = this.#origin;
    const base = serviceUrl(api, location.href)?.href;
    return base ? fromService(createClient({ base }), base, signal) : fromFile(src, signal);
  }
}

/** One sentence in the console for all that is wrong with a list. */
export function report(host: Element, { faults, materials }: Reading): void {
  if (faults.length === 0) return;
  const some = faults.slice(0, 5).join('; ') + (faults.length > 5 ? `; and ${faults.length - 5} more` : '');
  warnOnce(
    `<${host.localName}>: ${materials.length} materials shown, ${faults.length} with a fault: ${some}`,
  );
}
