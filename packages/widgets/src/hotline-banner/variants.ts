import { icon } from '@y12355/core';
import { HOTLINE } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { callAction, centerLink, contact, markLink, opener, sentence } from './pieces.js';
import type { Scene } from './scene.js';

/** A strip for the top of a page. `wide` has room for the quiet links, `roomy` for a sentence too. */
export function bar(scene: Scene, wide: boolean, roomy: boolean): TemplateResult {
  const { t, dial, entries, greeting, exit } = scene;
  const calls = dial && entries.includes('call');
  return html`<section class="bar deep ${wide ? 'wide' : ''}" part="bar" aria-label=${t('label')}>
    <div class="strip">
      ${markLink(scene, wide ? 28 : 24, true)}
      ${
        wide
          ? html`<p class="say">${roomy ? sentence(greeting) : nothing}</p>
              ${entries.includes('mini-program') ? opener(scene, 'mini', html`${icon('chat')}${t('mini')}`, 'quiet') : nothing}
              ${entries.includes('center') ? centerLink(scene, html`${icon('pin')}${t('center')}`, 'quiet') : nothing}`
          : html`${opener(scene, 'danger', t('danger'), 'link danger')}<span class="say"></span>`
      }
      ${calls ? opener(scene, 'contact', icon('chev'), 'more', t('contact')) : nothing}
      ${calls ? callAction(scene, wide ? t('callNumber') : t('call')) : opener(scene, 'contact', t('contact'), 'action')}
      ${wide ? opener(scene, 'danger', t('danger'), 'link danger') : nothing}
    </div>
    ${exit}
  </section>`;
}

/** Two lines between the paragraphs of an article, which is why they are no landmark of their own. */
export function inline(scene: Scene, wide: boolean): TemplateResult {
  const { t, entries, find, greeting, exit } = scene;
  const sub = entries.includes('center') && find ? 'subCenter' : 'sub';
  return html`<div class="inline ${wide ? 'wide' : ''}" part="inline" role="group" aria-label=${t('label')}>
    <div class="strip">
      ${markLink(scene, 34)}
      <div class="say">
        <p><b>${sentence(greeting)}</b></p>
        <p class="small soft">${t(sub)} ${opener(scene, 'danger', t('danger'), 'link danger')}</p>
      </div>
      ${opener(scene, 'contact', t('find'), 'action outlined')}
    </div>
    ${exit}
  </div>`;
}

/** A pill in the corner that opens to a card and closes to a pill again. */
export function floating(scene: Scene, open: boolean, onToggle: () => void): TemplateResult {
  const { t } = scene;
  // A page may hold a bar too, and two regions need two names.
  const label = `${HOTLINE} ${t('talk')}`;
  if (!open) {
    return html`<section class="pill deep" part="pill" aria-label=${label}>
      ${markLink(scene, 24, true)}
      <button class="toggle" type="button" aria-expanded="false" @click=${onToggle}>${t('talk')}</button>
      ${scene.exit}
    </section>`;
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onToggle();
  };
  return html`<section class="card pop" part="card" aria-label=${label} @keydown=${onKey}>
    <button class="close" type="button" aria-expanded="true" aria-label=${t('close')} @click=${onToggle}>
      ${icon('close')}
    </button>
    <div class="in">${contact(scene)}</div>
  </section>`;
}
