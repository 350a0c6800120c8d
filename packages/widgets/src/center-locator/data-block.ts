import { warnOnce } from '@y12355/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlaceList } from './center-locator.model.js';
import { jsonOf, structuredData } from './structured-data.js';

/** The list as search engines read it, in the head of the page: one block for one locator, gone with it. */
export class DataBlock implements ReactiveController {
  #block: HTMLScriptElement | undefined;
  #list: PlaceList | undefined;
  /** What the block says now. */
  #said = '';
  /** A day of China: what comes is told anew each day. */
  #day = 0;
  #refused = false;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.show(undefined, 0);
  }

  /** @param list undefined takes the block away; @param at epoch milliseconds */
  show(list: PlaceList | undefined, at: number): void {
    const day = Math.floor(at / 86_400_000 + 1 / 3);
    if (list === this.#list && day === this.#day) return;
    this.#list = list;
    this.#day = day;
    if (list) this.#write(list, at);
    else this.#remove();
  }

  #write(list: PlaceList, at: number): void {
    if (this.#refused) return;
    try {
      const data = structuredData(list.places, list.calendar, at);
      if (data['@graph'].length > 0) this.#put(jsonOf(data));
      else this.#remove();
    } catch (error) {
      // A policy with require-trusted-types-for takes no text for any script, a block of data included.
      this.#refused = true;
      warnOnce(
        `<${this.host.localName} structured-data>: the page does not take the block (${String(error)}); it is left ` +
          "out. Write the block into the page's own HTML instead, on its server or when it is built.",
      );
    }
  }

  #put(json: string): void {
    if (json === this.#said) return;
    const block = document.createElement('script');
    block.type = 'application/ld+json';
    block.textContent = json;
    this.#remove();
    document.head.append(block);
    this.#block = block;
    this.#said = json;
  }

  #remove(): void {
    this.#block?.remove();
    this.#block = undefined;
    this.#said = '';
  }
}
