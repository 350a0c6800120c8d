import { htmlText, type Center } from '@y12355/domain';
import type { OfferedMaterial } from '../contract/materials.js';
import type { PageLanguage } from '../http/operator-parts.js';
import { phoneLanguages } from '../http/phones.js';
import type { SiteAddresses } from './addresses.js';
import { callLink, centerRows, listNote, materialRows } from './lists.js';
import type { Say } from './words.js';

/** What a site without a server holds in place of answers. */
export interface SiteData {
  /** ISO 8601 in China time. */
  asOf: string;
  /** Centers that everybody may see. */
  centers: readonly Center[];
  /** Materials that are offered on the day of the export. */
  offered: readonly OfferedMaterial[];
}

/** A page that is being written. */
export interface Scene extends SiteAddresses {
  data: SiteData;
  lang: PageLanguage;
  say: Say;
  /** From the page to the folder of the site, `../../` or nothing. */
  toSite: string;
}

/** What stands in a page of the service, and what stands there instead. */
type Part = (own: string, scene: Scene) => string;

const parts: Readonly<Record<string, Part>> = {
  // Tools of the service and of schools; none of them is here.
  tools: () => '',

  centers(own, { data, lang, say }) {
    const words = phoneLanguages.find((one) => one.lang === lang);
    if (!words || data.centers.length === 0) return own;
    const rows = centerRows(data.centers, words, say).join('\n');
    return `<p>${listNote(data.asOf, lang, say)}</p>\n      <ul class="phones" lang="zh-CN">\n${rows}\n      </ul>`;
  },

  book(own, scene) {
    const { api, data, say } = scene;
    if (api !== undefined) return own;
    const some = data.centers.length > 0;
    const list = some
      ? `<p>${say('book.centers')}</p>\n    <y12355-center-locator>\n<!--site:centers--><!--/site:centers-->\n    </y12355-center-locator>`
      : `<p>${say('book.none')}${callLink(say)}</p>`;
    return `<section>
    <p>${say('book')}</p>
    <p><a class="call" href="tel:12355">${say('call')}&nbsp;<span class="number">12355</span></a></p>
    <!--operator:channels--><!--/operator-->
    ${list}
  </section>`;
  },

  materials(own, { data, say, toSite }) {
    if (data.offered.length === 0) return `<p>${say('materials.none')}${callLink(say)}</p>`;
    return `${own}<ul class="phones">\n${materialRows(data.offered, toSite).join('\n')}\n      </ul>`;
  },

  visit(_, { api, say }) {
    return `<p>${api === undefined ? say('visit') : say('visit.api', { host: hostOf(api) })}</p>`;
  },

  booking(own, { api, say }) {
    if (api !== undefined) {
      return own.replace('</h2>', (end) => `${end}\n  <p>${say('booking.api', { host: hostOf(api) })}</p>`);
    }
    return `<h2>${say('booking')}</h2>\n  <p>${say('booking.text')}</p>`;
  },
};

const hostOf = (api: string): string => htmlText(new URL(api).host);

/**
 * A page of the shell with what a site without a server says between `<!--site:NAME-->` and `<!--/site:NAME-->`.
 *
 * @throws Error for a name that is not known: the page and this command are of different builds
 */
export function withSiteParts(html: string, scene: Scene): string {
  return html.replace(
    /<!--site:(\w+)-->([\s\S]*?)<!--\/site:\1-->/g,
    (_, name: string, own: string): string => {
      const part = parts[name];
      if (!part) {
        const known = Object.keys(parts).join(', ');
        throw new Error(`site part "${name}": expected one of ${known}; run npm run build`);
      }
      return withSiteParts(part(own, scene), scene);
    },
  );
}
