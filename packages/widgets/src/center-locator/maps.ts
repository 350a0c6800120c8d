import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from './center-locator.model.js';
import type { Scene } from './detail.js';
import { mapLinks, type MapLink, platformOf } from './navigate.js';
import type { Key } from './words.js';

const names: Record<MapLink['app'], Key> = {
  amap: 'amap',
  tencent: 'tencent',
  baidu: 'baidu',
  system: 'systemMap',
};

/** The maps on which a center can be seen. Each is a link: nothing is asked of anybody before it is followed. */
export function maps(place: Place, { t }: Scene): TemplateResult {
  return html`<ul>
      ${mapLinks(place, platformOf(navigator.userAgent)).map(
        ({ app, href }) =>
          html`<li>
            <a class="app" href=${href} target="_blank" rel="noopener noreferrer"
              >${t(names[app])}<span class="sr">${t('newWindow')}</span></a
            >
          </li>`,
      )}
    </ul>
    ${place.location ? nothing : html`<p class="small soft">${t('byWords')}</p>`}`;
}
