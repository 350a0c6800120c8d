import { html, nothing } from 'lit';
import { mark } from '@y12355/core';
import { failureOf } from './failure.model.js';
import type { Flow, Step } from './flow.js';
import { callLink } from './parts.js';

type State = 'loading' | 'closed' | 'none' | 'lost' | 'failed';

/** Asks for the operator's document and the center, and says it where booking is not possible. */
export class Opening implements Step {
  #state: State = 'loading';

  constructor(
    private readonly flow: Flow,
    private aim: { center: string; service?: string | undefined },
  ) {}

  /** @param aim another center than the one that the visit began with */
  async load(aim = this.aim): Promise<void> {
    const { flow } = this;
    this.aim = aim;
    this.#set('loading');
    try {
      const [operator, { center, asOf }] = await Promise.all([
        flow.client.operator(flow.call),
        flow.client.center(aim.center, flow.call),
      ]);
      const bookable = center.services.filter((service) => service.bookable);
      flow.operator = operator;
      flow.center = center;
      flow.asOf = asOf;
      if (!operator.booking.open) return this.#set('closed');
      if (bookable.length === 0) return this.#set('none');
      const current = flow.service?.id ?? aim.service;
      flow.service = bookable.find(({ id }) => id === current) ?? bookable[0];
      flow.go('time');
    } catch (error) {
      this.fail(error);
    }
  }

  /** Shows that the service cannot be reached, or that it does not know the center. */
  fail(error: unknown): void {
    const failure = failureOf(error);
    if (failure) this.#set(failure.kind === 'missing' ? 'lost' : 'failed');
  }

  closed(): void {
    this.#set('closed');
  }

  #set(state: State): void {
    this.#state = state;
    this.flow.requestUpdate();
    if (state !== 'loading') this.flow.go('opening');
  }

  title(): string {
    const { t } = this.flow;
    switch (this.#state) {
      case 'loading':
        return t('timeTitle');
      case 'closed':
      case 'none':
        return t('closedTitle');
      case 'lost':
        return t('lostTitle');
      case 'failed':
        return t('failedTitle');
    }
  }

  body(): unknown {
    const { t, center } = this.flow;
    if (this.#state === 'loading') {
      return html`<div class="blocks" role="status">
        <span class="sr">${t('loading')}</span><i></i><i></i><i></i>
      </div>`;
    }
    const text =
      this.#state === 'none'
        ? t('noneText', { center: center?.name ?? '' })
        : t(`${this.#state}Text` as const);
    const find = this.flow.page('/find');
    return html`<p class="lead" part="status">${text}</p>
      <div class="mark-row">${mark(46)}</div>
      <ul class="ways">
        ${
          this.#state === 'failed'
            ? html`<li>
                <button type="button" class="link" @click=${() => this.flow.reload()}>${t('again')}</button>
              </li>`
            : nothing
        }
        ${find && this.#state !== 'failed' ? html`<li><a href=${find}>${t('find')}</a></li>` : nothing}
        <li>
          <button type="button" class="link" @click=${() => this.flow.go('lookup')}>${t('known')}</button>
        </li>
      </ul>`;
  }

  foot(): unknown {
    return this.#state === 'loading' ? nothing : callLink(this.flow, 'action wide');
  }

  submit(): void {
    // The call is a link; there is nothing to send.
  }
}
