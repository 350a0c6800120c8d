import { icon } from '@y12355/core';
import { html, nothing } from 'lit';
import type { Place } from './center-locator.model.js';
import type { Scene } from './detail.js';

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

/** The maps themselves, once the button asked for them. */
export function mapsBox(place: Place, scene: Scene): unknown {
  const { t, tools } = scene;
  if (tools.mapsOf !== place.id) return nothing;
  const links = tools.maps.part?.(place, scene);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    const box = event.currentTarget as HTMLElement;
    box.parentElement?.querySelector<HTMLElement>('[aria-controls="maps"]')?.focus();
    tools.toggleMaps(place);
  };
  return html`<div class="maps" id="maps" role="group" aria-label=${t('mapApps')} @keydown=${onKey}>
    <p class="small soft">${t(tools.maps.failed ? 'mapsGone' : 'mapApps')}</p>
    ${links ?? nothing}
  </div>`;
}
