import { html, nothing, type TemplateResult } from 'lit';
import type { Booking, BookingPlace } from '@y12355/client';
import { mark } from '@y12355/core';
import type { Failure } from './failure.model.js';
import type { Flow, Step, Word } from './flow.js';
import { notice, question, sampleTag } from './parts.js';

/** What reference and code open: a booking, or a place on a waiting list. */
export interface Own extends Step {
  /** Whether it is only shown: nothing is asked or changed just now. */
  readonly resting: boolean;
}

/** `4081 7735`: easier to read out and to write down. */
export function groupCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ');
}

export function placeName(flow: Flow, { name, sample }: BookingPlace): TemplateResult {
  return html`${name}${sampleTag(flow, sample)}`;
}

interface QuestionWords {
  ask: Word;
  stay: Word;
  go: Word;
  going: Word;
}

/** Asks once before something is done that cannot be taken back. */
export class Question {
  #busy = false;

  /**
   * @param act does it
   * @param leave takes the question away; `done` tells whether it was done
   */
  constructor(
    private readonly flow: Flow,
    private readonly words: QuestionWords,
    private readonly act: () => Promise<void>,
    private readonly leave: () => void,
  ) {
    flow.focusOn('#stay');
    flow.requestUpdate();
  }

  foot(): TemplateResult {
    const { t } = this.flow;
    const { ask, stay, go, going } = this.words;
    return question(
      t(ask),
      [t(stay), () => !this.#busy && this.leave()],
      [t(this.#busy ? going : go), () => void this.#do()],
      this.#busy,
    );
  }

  async #do(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.flow.requestUpdate();
    await this.act();
  }
}

/** What did not work with something of one's own, with the words for this very thing. */
export function ownTrouble(
  { t }: Flow,
  failure: Failure | undefined,
  words: { failed: Word; late?: Word; full?: Word },
): unknown {
  switch (failure?.kind) {
    case undefined:
      return nothing;
    case 'busy':
      return notice(t('lookBusy', { minutes: failure.minutes }));
    case 'late':
      return notice(t(words.late ?? words.failed));
    case 'slotFull':
    case 'slotGone':
      return notice(t(words.full ?? words.failed));
    default:
      return notice(t(words.failed));
  }
}

/** Nothing of it is left: a sentence, the number, and the way to another time at the same center. */
export function goneView(flow: Flow, text: Word, own: Pick<Booking, 'center' | 'service'>): TemplateResult {
  return html`<p class="lead" part="status">${flow.t(text)}</p>
    <div class="mark-row">${mark(46)}</div>
    <ul class="ways">
      <li>
        <button type="button" class="link" @click=${() => flow.again(own)}>${flow.t('another')}</button>
      </li>
    </ul>`;
}
