import { html, nothing, type TemplateResult } from 'lit';
import type { Waiting } from '@y12355/client';
import { twoChairs } from '@y12355/core';
import { failureOf, type Failure } from './failure.model.js';
import type { Flow } from './flow.js';
import { goneView, groupCode, ownTrouble, placeName, Question, type Own } from './own.js';
import { Papers } from './own-papers.js';
import { action, callLink, facts } from './parts.js';
import { dayText } from './when.model.js';

/** A place on the waiting list of a day, right after joining or looked up again. */
export class OwnWaiting implements Own {
  readonly #papers = new Papers(this.flow, () => ({
    ref: this.waiting.ref,
    code: this.code,
    when: ['day', dayText(this.waiting.date, this.flow.language)],
    place: this.waiting.center.name,
    address: this.waiting.center.address,
  }));
  #question: Question | undefined;
  #gone = false;
  #failure: Failure | undefined;

  /** @param fresh just joined: the code is shown, since it is shown only once */
  constructor(
    private readonly flow: Flow,
    private readonly waiting: Waiting,
    private readonly code: string,
    private readonly fresh: boolean,
  ) {}

  get resting(): boolean {
    return !this.#question && !this.#gone;
  }

  title(): string {
    const { t } = this.flow;
    if (this.#gone) return t('listLeft');
    return t(this.fresh ? 'waitDoneTitle' : 'ownTitle');
  }

  body(): unknown {
    const { flow, waiting } = this;
    const { t, language } = flow;
    if (this.#gone) return goneView(flow, 'listLeftText', waiting);
    const { center, service, ref, date } = waiting;
    const day = dayText(date, language);
    return html`${ownTrouble(flow, this.#failure, { failed: 'listLeaveFailed' })}
      ${this.fresh ? html`<div class="scene">${twoChairs()}</div>` : nothing}
      <div part="status">
        <h3 class="answer">${this.fresh ? t('waitDone', { day }) : t('waiting')}</h3>
        <p class="soft">${t(this.fresh ? 'waitDoneText' : 'waitText')}</p>
      </div>
      ${facts([
        [t('day'), html`<b class="number">${day}</b>`],
        [t('place'), placeName(flow, center)],
        [t('ref'), html`<b class="number big">${ref}</b>`],
        [t('code'), this.fresh ? html`<b class="number big">${groupCode(this.code)}</b>` : nothing],
        [t('address'), center.address],
        [t('kind'), service.name],
      ])}
      ${this.#ways()}`;
  }

  #ways(): TemplateResult {
    const { t } = this.flow;
    return html`${
        this.fresh
          ? html`<p class="small soft keep">${t('keep')} ${this.#papers.copyLink()}</p>
              ${this.#papers.note()} ${this.#papers.pictureView()}`
          : nothing
      }
      <ul class="after">
        <li>
          <button type="button" class="link" id="leave-list" @click=${this.#ask}>${t('listLeave')}</button>
        </li>
      </ul>`;
  }

  foot(): unknown {
    const { t } = this.flow;
    if (this.#gone) return callLink(this.flow, 'action wide');
    if (this.#question) return this.#question.foot();
    return this.fresh ? this.#papers.pictureAction() : action(t('listAgain'));
  }

  submit(): void {
    if (!this.resting) return;
    if (this.fresh) void this.#papers.savePicture();
    else this.flow.again(this.waiting);
  }

  readonly #ask = (): void => {
    this.#failure = undefined;
    this.#question = new Question(
      this.flow,
      { ask: 'listLeaveAsk', stay: 'listStay', go: 'listLeave', going: 'listLeaving' },
      () => this.#leave(),
      () => this.#rest('#leave-list'),
    );
  };

  async #leave(): Promise<void> {
    const { flow } = this;
    try {
      await flow.client.leaveWaitingList(this.waiting.ref, this.code, flow.call);
      this.#gone = true;
      this.#rest('#title');
      flow.changed('cancelled');
    } catch (error) {
      this.#failure = failureOf(error);
      this.#gone = this.#failure?.kind === 'missing';
      this.#rest(this.#gone ? '#title' : '#leave-list');
    }
  }

  #rest(focus: string): void {
    this.#question = undefined;
    this.flow.focusOn(focus);
    this.flow.requestUpdate();
  }
}
