import type { Y12355Element } from '@y12355/core';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ResultWord } from './result.words.js';

/** In seconds. Twelve breaths are two minutes. */
const IN = 4;
const OUT = 6;
const BREATHS = 12;

/**
 * Two minutes of breathing with a circle that a style sheet moves. Who wants no movement counts along instead. Begun
 * and ended by the person; nothing is measured.
 */
export class Breathing implements ReactiveController {
  /** Seconds since it began; undefined while it is not shown. */
  #second: number | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: Y12355Element,
    private readonly t: (key: ResultWord) => string,
  ) {
    host.addController(this);
  }

  get running(): boolean {
    return this.#second !== undefined;
  }

  start(): void {
    this.hostDisconnected();
    this.#second = 0;
    this.#timer = setInterval(() => this.#tick(), 1000);
    this.host.requestUpdate();
    void this.host.updateComplete.then(() =>
      this.host.renderRoot.querySelector<HTMLElement>('#breathe')?.focus(),
    );
  }

  stop(): void {
    this.hostDisconnected();
    this.#second = undefined;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    this.#second = (this.#second ?? 0) + 1;
    if (this.#second >= BREATHS * (IN + OUT)) this.hostDisconnected();
    this.host.requestUpdate();
  }

  view(): TemplateResult {
    const { t } = this;
    const second = this.#second ?? 0;
    const over = second >= BREATHS * (IN + OUT);
    const within = second % (IN + OUT);
    const inward = within < IN;
    return html`<section class="breathing" aria-labelledby="breathe">
      <h4 id="breathe" tabindex="-1">${t('breatheTitle')}</h4>
      <p class="small soft">${t('breatheHow')}</p>
      ${
        over
          ? nothing
          : html`<div class="air" aria-hidden="true">
              <i></i>
              <span>${t(inward ? 'in' : 'out')}</span>
              <span class="count number">${inward ? within + 1 : within - IN + 1}</span>
            </div>`
      }
      <p role="status">${over ? t('breatheDone') : nothing}</p>
      <p><button class="link" type="button" @click=${() => this.stop()}>${t('stop')}</button></p>
    </section>`;
  }
}
