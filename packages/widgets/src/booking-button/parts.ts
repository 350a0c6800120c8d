import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '@y12355/core';
import { HOTLINE, telHref, telOf } from '@y12355/domain';
import type { Flow } from './flow.js';

/** Pieces that several steps draw alike. */

/** The step's one filled action; while busy it keeps its width and ignores another press. */
export function action(label: string, state: { busy?: boolean; off?: boolean } = {}): TemplateResult {
  return html`<button
    type="submit"
    class="action wide"
    part="action"
    aria-busy=${state.busy ? 'true' : 'false'}
    aria-disabled=${state.off ? 'true' : 'false'}
  >
    ${state.busy ? html`<span class="dots"></span>` : nothing}${label}
  </button>`;
}

/** A question in the bar below: staying is the filled answer, going on the outlined one. */
export function question(
  text: string,
  [stay, onStay]: [string, () => void],
  [go, onGo]: [string, () => void],
  busy = false,
): TemplateResult {
  return html`<div role="alert" class="ask">${text}</div>
    <div class="two">
      <button type="button" class="action" part="action" id="stay" @click=${onStay}>${stay}</button>
      <button
        type="button"
        class="action outlined"
        part="action"
        id="leave"
        aria-busy=${busy ? 'true' : 'false'}
        @click=${onGo}
      >
        ${busy ? html`<span class="dots"></span>` : nothing}${go}
      </button>
    </div>`;
}

/** A sentence about something that did not work; the number stands in it. */
export function notice(text: string, more: unknown = nothing): TemplateResult {
  return html`<div class="notice" role="alert" part="status">
    ${icon('warn')}
    <div>
      <p>${text}</p>
      ${more}
    </div>
  </div>`;
}

export function sampleTag(flow: Flow, sample: boolean | undefined): unknown {
  return sample ? html` <span class="tag">${flow.t('sample')}</span>` : nothing;
}

export function callLink(flow: Flow, classes = 'number'): TemplateResult {
  return html`<a class=${classes} part="number" href=${telHref(HOTLINE)}>${flow.t('call')}</a>`;
}

/** Rows of a list of facts; a row without a value is left out. */
export function facts(
  rows: readonly (readonly [label: string, value: unknown, edit?: unknown])[],
): TemplateResult {
  return html`<dl class="facts">
    ${rows.map(([label, value, edit]) =>
      value === nothing || value === ''
        ? nothing
        : html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
            ${edit ? html`<dd class="edit">${edit}</dd>` : nothing}
          </div>`,
    )}
  </dl>`;
}

/** For who would rather not ask an adult: the line, the center's own phone and its open door. */
export function doorWay(flow: Flow): TemplateResult {
  const { t, center } = flow;
  return html`<div class="door-way" part="status">
    <p><b>${t('doorTitle')}</b></p>
    <p class="small">${t('doorText', { center: center?.name ?? '' })}</p>
    <p class="small soft">${center?.address}</p>
    ${center?.phones.map((phone) => {
      const tel = telOf(center, phone);
      return html`<p class="small soft">
        ${t('doorPhone')}
        ${tel ? html`<a class="number" href=${tel}>${phone}</a>` : html`<span class="number">${phone}</span>`}
      </p>`;
    })}
    <p>${callLink(flow)}</p>
  </div>`;
}
