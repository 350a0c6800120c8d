import { icon, mark } from '@y12355/core';
import { HOTLINE, telHref } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { house, telCode } from './drawings.js';
import type { Panel, Scene } from './scene.js';

/** Pieces that several variants draw alike. */

/** The drawn number as a link; its text stands inside for those who do not see the drawing. */
export function markLink({ t, onCall }: Scene, height: number, lamp = false): TemplateResult {
  return html`<a class="number" part="number" href=${telHref(HOTLINE)} @click=${onCall}
    >${mark(height, lamp)}<span class="sr">${t('callNumber')}</span></a
  >`;
}

/** A sentence in which the number never breaks. */
export function sentence(text: string): unknown {
  return text
    .split(HOTLINE)
    .map((part, index) => (index > 0 ? html`<b class="number">${HOTLINE}</b>${part}` : part));
}

export function opener(
  { onPanel }: Scene,
  panel: Panel,
  content: unknown,
  classes = 'link',
  label?: string,
): TemplateResult {
  return html`<button
    class=${classes}
    part=${classes.startsWith('action') ? 'action' : nothing}
    type="button"
    aria-haspopup="dialog"
    aria-label=${label ?? nothing}
    @click=${(event: Event) => onPanel(panel, event)}
  >
    ${content}
  </button>`;
}

export function centerLink({ t, find, onCenter }: Scene, content: unknown, classes: string): unknown {
  if (!find) return nothing;
  return html`<a class=${classes} href=${find} target="_blank" rel="noopener noreferrer" @click=${onCenter}
    >${content}<span class="sr">${t('newTab')}</span></a
  >`;
}

export function callAction({ t, onCall }: Scene, text = t('callNumber'), classes = 'action'): TemplateResult {
  return html`<a class=${classes} part="action" href=${telHref(HOTLINE)} @click=${onCall}
    >${icon('phone')}${text}</a
  >`;
}

/** Where calls are not possible: a code for a phone, and the number to take along. */
function carry({ t, copied, onCopy }: Scene): TemplateResult {
  const said = copied?.what === HOTLINE ? t(copied.done ? 'copied' : 'selected') : '';
  return html`<div class="scan">
      ${telCode(t('code'))}
      <p class="small soft">${sentence(t('scan'))}</p>
    </div>
    <button class="action wide" part="action" type="button" @click=${onCopy}>
      ${icon('copy')}${t('copy')}
    </button>
    <p class="note" role="status" part="status">${said}</p>`;
}

/** The inside of a card, shared by the card, the opened corner and the sheet. */
export function contact(scene: Scene): TemplateResult {
  const { t, dial, entries, greeting, exit } = scene;
  const call = entries.includes('call');
  return html`${dial && call ? mark(46, true) : markLink(scene, 50, true)}
    <p class="say">${sentence(greeting)}</p>
    ${call ? (dial ? callAction(scene, t('callNumber'), 'action wide') : carry(scene)) : nothing}
    <p class="asks">${opener(scene, 'ask', t('ask'))} ${opener(scene, 'quiet', t('quiet'))}</p>
    <ul class="ways">
      ${
        entries.includes('mini-program')
          ? html`<li>
              ${opener(scene, 'mini', html`${icon('chat')}<b>${t('miniNamed')}</b>${icon('next')}`, 'row')}
            </li>`
          : nothing
      }
      ${
        entries.includes('center') && scene.find
          ? html`<li>
              ${centerLink(scene, html`${icon('pin')}<b>${t('centerLong')}</b>${icon('next')}`, 'row')}
            </li>`
          : nothing
      }
      <li>${opener(scene, 'danger', html`<span>${t('dangerRow')}</span>${icon('next')}`, 'row soft')}</li>
    </ul>
    ${exit}`;
}

/** What stands while a window is on its way, or cannot come: the numbers themselves, with who they are. */
export function plain(scene: Scene): TemplateResult {
  const { t } = scene;
  return html`<p class="plain" role="alert">
    ${callLink(scene)}${[['110', t('police')] as const, ['120', t('ambulance')] as const].map(
      ([number, who]) => html`<a class="number" href=${telHref(number)}>${number} ${who}</a>`,
    )}
  </p>`;
}

function callLink({ t, onCall }: Scene): TemplateResult {
  return html`<a class="number" href=${telHref(HOTLINE)} @click=${onCall}>${t('callNumber')}</a>`;
}

export function card(scene: Scene): TemplateResult {
  return html`<section class="card" part="card" aria-label=${scene.t('label')}>
    ${scene.dial ? nothing : house()}
    <div class="in">${contact(scene)}</div>
  </section>`;
}

/** The exit as a link and no more, until its keys and its blank page are here. */
export function plainExit(text: string, url: string | undefined): unknown {
  if (!url) return nothing;
  return html`<span class="exit" part="exit"
    ><a href=${url} target="_top" rel="nofollow noreferrer">${text}</a></span
  >`;
}
