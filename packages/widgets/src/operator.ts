import { type Client, createClient, type OperatorDocument } from '@y12355/client';
import { serviceUrl } from '@y12355/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { newAbort } from './abort.js';

/** What the elements of a page share of one service: equal calls of theirs at one time are one request. */
interface Service extends Client {
  /** On its way or here. */
  answer?: Promise<OperatorDocument> | undefined;
}

/** By full address. Forgotten with the last element, since the next one may come hours later. */
const services = new Map<string, Service>();
/** How many on the page may ask. */
let elements = 0;
/** Gives up what is on its way, when nobody is left to hear it. */
let flight = newAbort();

/**
 * The public document of the operator, for an element that needs it. However many of a page ask, each service is
 * asked once; one that did not answer is asked again by who asks next. Never throws: without a document the
 * element stands as it is.
 */
export class OperatorController implements ReactiveController {
  /** Of the service that was asked last; `undefined` where that is no http address. */
  client: Service | undefined;
  document: OperatorDocument | undefined;
  #base: string | undefined;

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
   * @returns resolves when the document is here or cannot be had
   */
  async ask(api: string | undefined): Promise<void> {
    const base = serviceUrl(api, location.href)?.href;
    // What one operator trusts says nothing of another.
    if (base !== this.#base) this.document = undefined;
    this.#base = base;
    const client: Service | undefined = base ? services.get(base) || createClient({ base }) : undefined;
    this.client = client;
    if (!base || !client) return;
    services.set(base, client);
    // A last render may come when its element is off the page.
    if (this.document || !this.host.isConnected) return;
    try {
      client.answer ||= client.operator(flight);
      const document = await client.answer;
      if (base !== this.#base) return;
      this.document = document;
      this.host.requestUpdate();
    } catch {
      client.answer = undefined;
    }
  }
}
