import { icon } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from './center-locator.model.js';
import type { Scene } from './detail.js';
import { mapLinks, type MapLink } from './navigate.js';
import type { Key } from './words.js';

const names: Record<MapLink['app'], Key> = {
  amap: 'amap',
  tencent: 'tencent',
  baidu: 'baidu',
  system: 'systemMap',
};

/** The button that offers maps; nothing for a center that is nowhere. */
export function mapsButton(place: Place, { t, tools }: Scene, outlined: boolean): unknown {
  if (place.sample) return nothing;
  const open = tools.mapsOf === place.id;
  return html`<button
    class="action ${outlined ? 'outlined' : ''}"
    type="button"
    part="action"
    aria-expanded=${open}
    aria-controls=${open ? 'maps' : nothing}
    @click=${() => tools.toggleMaps(place)}
  >
    ${icon('route')}${t('navigate')}<span class="sr"> ${place.name}</span>
  </button>`;
}

/** The maps on which a center can be seen. Each is a link: nothing is asked of anybody before it is followed. */
export function maps(place: Place, { t, tools }: Scene): unknown {
  if (tools.mapsOf !== place.id) return nothing;
  const links = mapLinks(place, tools.platform, tools.convert);
  return html`<div class="maps" id="maps" role="group" aria-label=${t('mapApps')} @keydown=${onKey}>
    <p class="small soft">${t('mapApps')}</p>
    <ul>
      ${links.map((link) => html`<li>${mapLink(link)}</li>`)}
    </ul>
    ${place.location ? nothing : html`<p class="small soft">${t('byWords')}</p>`}
  </div>`;

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    const opener = (event.currentTarget as Element).parentElement?.querySelector<HTMLElement>(
      '[aria-controls="maps"]',
    );
    tools.closeMaps();
    opener?.focus();
  }

  function mapLink({ app, href }: MapLink): TemplateResult {
    return html`<a class="app" href=${href} target="_blank" rel="noopener noreferrer"
      >${t(names[app])}<span class="sr">${t('newWindow')}</span></a
    >`;
  }
}
