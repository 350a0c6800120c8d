import { type Client, createClient, type OperatorDocument } from '@y12355/client';
import { serviceUrl, warnOnce } from '@y12355/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { newAbort } from './abort.js';
import { jsonFile } from './json-file.js';

/** What the elements of a page share of one service, or of the file in its place. */
type Service = (Client | Pick<Client, 'operator'>) & {
  /** On its way or here: equal calls at one time are one request. */
  answer?: Promise<OperatorDocument> | undefined;
};

/** By address. Forgotten with the last element, since the next one may come hours later. */
const services = new Map<string, Service>();
/** How many on the page may ask. */
let elements = 0;
/** Gives up what is on its way, when nobody is left to hear it. */
let flight = newAbort();

/**
 * The public document of the operator, for an element that needs it: the service's, else the file that
 * `operator` names. However many of a page ask, each is asked once; one that did not answer is asked again by who asks
 * next. Never throws: without a document the element stands as it is.
 */
export class OperatorController implements ReactiveController {
  /** Of the service that was asked last; `undefined` where that is no http address. */
  client: Client | undefined;
  document: OperatorDocument | undefined;
  #place: string | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    elements += 1;
  }

  hostDisconnected(): void {
    elements -= 1;
    if (elements) return;
    if (flight.abort) flight.abort();
    flight = newAbort();
    services.clear();
  }

  /**
   * Updates the host when the document is here. An element that moved keeps it.
   *
   * @param api - base address of the service; relative ones count from the page
   * @param file - address of a document in its place, where there is none
   * @returns resolves when the document is here or cannot be had
   */
  async ask(api: string | undefined, file?: string): Promise<void> {
    const base = serviceUrl(api, location.href)?.href;
    const place = base || file;
    // What one operator trusts says nothing of another.
    if (place !== this.#place) this.document = undefined;
    this.#place = place;
    const service: Service | undefined =
      place === undefined
        ? undefined
        : services.get(place) || (base ? createClient({ base }) : inFile(place));
    this.client = base ? (service as Client) : undefined;
    if (!place || !service) return;
    services.set(place, service);
    // A last render may come when its element is off the page.
    if (this.document || !this.host.isConnected) return;
    try {
      service.answer ||= service.operator(flight);
      const document = await service.answer;
      if (place !== this.#place) return;
      this.document = document;
      this.host.requestUpdate();
    } catch (error) {
      service.answer = undefined;
      if (!base) warnOnce(`operator="${place}" is left out: ${String(error)}`);
    }
  }
}

/** The document as a file of the page's own. */
function inFile(src: string): Service {
  return {
    operator: async ({ signal } = {}) => {
      const document = (await jsonFile(src, signal)) as OperatorDocument;
      if (!document.booking) throw new TypeError('expected an answer of /v1/operator');
      return document;
    },
  };
}
