import { servicePage, warnOnce } from '@y12355/core';
import { html, nothing } from 'lit';
import type { MapHost, MapScene } from './view.js';

/**
 * Stands for `view.ts` in a file that has to be one whole: a map would double its weight. Leads to the operator's page
 * of centers instead.
 */
export class MapView {
  constructor({ localName }: MapHost) {
    warnOnce(
      `<${localName} map="xyz">: this file carries no map, which weighs as much as all elements together. Take ` +
        'y12355.loader.js or the npm package.',
    );
  }

  view({ t, api }: MapScene): unknown {
    const page = servicePage(api, location.href, '/find');
    if (!page || new URL(page).pathname === location.pathname.replace(/\/$/, '')) return nothing;
    return html`<p class="map-page">
      <a href=${page} target="_blank" rel="noopener noreferrer"
        >${t('mapPage')}<span class="sr">${t('newWindow')}</span></a
      >
    </p>`;
  }
}
