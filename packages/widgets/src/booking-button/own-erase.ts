import { html, nothing, type TemplateResult } from 'lit';
import { failureOf, type Failure } from './failure.model.js';
import type { Flow } from './flow.js';
import { ownTrouble, Question } from './own.js';

/** Everything personal goes: what that is and what stays is said first, then it is asked once. */
export class Erasing {
  #failure: Failure | undefined;
  #question: Question;

  /**
   * @param own reference, code, and whether the visit is still to come
   * @param leave back to the booking; `gone` where there is none any more
   */
  constructor(
    private readonly flow: Flow,
    private readonly own: { ref: string; code: string; live: boolean },
    private readonly leave: (gone: boolean) => void,
  ) {
    this.#question = this.#ask();
  }

  #ask(): Question {
    return new Question(
      this.flow,
      { ask: 'eraseAsk', stay: 'cancelNo', go: 'eraseYes', going: 'erasing' },
      () => this.#erase(),
      () => this.leave(false),
    );
  }

  async #erase(): Promise<void> {
    const { flow, own } = this;
    try {
      await flow.client.eraseBooking(own.ref, own.code, flow.call);
      this.leave(true);
    } catch (error) {
      this.#failure = failureOf(error);
      // The answer to an earlier try was lost on its way: it is gone already.
      if (this.#failure?.kind === 'missing') return this.leave(true);
      this.#question = this.#ask();
    }
  }

  body(): TemplateResult {
    const { t } = this.flow;
    return html`${ownTrouble(this.flow, this.#failure, { failed: 'eraseFailed' })}
      <dl class="stack">
        <dt>${t('eraseGoes')}</dt>
        <dd>${t('eraseGoesText')}</dd>
        <dt>${t('eraseStays')}</dt>
        <dd>${t('eraseStaysText')}</dd>
      </dl>
      ${this.own.live ? html`<p>${t('eraseLive')}</p>` : nothing}`;
  }

  foot(): TemplateResult {
    return this.#question.foot();
  }
}
