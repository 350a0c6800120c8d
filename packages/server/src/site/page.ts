import { posix } from 'node:path';
import type { Operator } from '../deps.js';
import { type PageLanguage, withOperator } from '../http/operator-parts.js';
import { phoneLanguages, phonesPage } from '../http/phones.js';
import { type SiteAddresses, withRelativeAddresses } from './addresses.js';
import { callLink, centerRows } from './lists.js';
import { type SiteData, withSiteParts } from './parts.js';
import { sayIn } from './words.js';

/** What the pages of one export share. */
export interface Site extends SiteAddresses {
  operator: Operator;
  data: SiteData;
  /** Text of the JSON files of data by their place in the site, as pages carry them. */
  files: ReadonlyMap<string, string>;
}

/** What an element reads where there is no service, counted from the folder of the site. */
const sources: Readonly<Record<string, { file: string; more: string }>> = {
  'y12355-center-locator': { file: 'centers.json', more: '' },
  // Posters are drawn on a page of the service.
  'y12355-material-downloader': { file: 'materials.json', more: ' kind="file"' },
};

/**
 * A page of the shell as a file that any host, or none, may hand out.
 *
 * @param html as a build wrote it
 * @param page its file, counted from the folder of the site
 */
export function sitePage(html: string, page: string, site: Site): string {
  const { operator, api, data } = site;
  const lang = (/<html lang="([\w-]+)"/.exec(html)?.[1] ?? 'zh-CN') as PageLanguage;
  const toSite = '../'.repeat(page.split('/').length - 1);
  const scene = { data, lang, say: sayIn(lang), toSite, api };
  // Without a form there is nothing to consent to.
  const facts = api === undefined ? { ...operator, consents: [] } : operator;
  const written = withOperator(withSiteParts(html, scene), facts);
  const led = api === undefined ? written : withService(written, page, site, api);
  const fed = api === undefined ? withSources(led, toSite, site) : led;
  return withRelativeAddresses(withClassicScript(withFiles(fed, site)), page, site);
}

/** A module may not be read from a disk. */
function withClassicScript(html: string): string {
  return html.replace(
    /<script type="module" src="\/sdk\/v1\/y12355\.loader\.js"/,
    '<script defer src="/sdk/v1/y12355.min.js"',
  );
}

/**
 * Appointments are made and opened again on the service's own pages; the form stands here only where the operator
 * trusts this site.
 */
function withService(html: string, page: string, { base, operator }: Site, api: string): string {
  const folder = /^(?:hk|en)\//.exec(page)?.[0] ?? '';
  const trusted = base !== undefined && operator.trustedOrigins.includes(new URL(base).origin);
  return html
    .replace(/ href="(?:\/(?:hk\/|en\/)?book)?#look"/g, ` href="${api}${folder}book#look"`)
    .replace(/(<y12355-booking-button) mode="inline"/g, trusted ? '$&' : '$1 mode="link"');
}

function withSources(html: string, toSite: string, { files }: Site): string {
  return html
    .replace(/ data-api="\/"/g, ` data-operator="${toSite}operator.json"`)
    .replace(/<(y12355-[\w-]+)(?=[\s>])/g, (tag: string, name: string) => {
      const source = sources[name];
      return source && files.has(source.file) ? `${tag} src="${toSite}${source.file}"${source.more}` : tag;
    });
}

/**
 * The page with the files inside that its elements ask for, at its end: the number comes first. A hash of a quiz is of
 * its very bytes, so one with a sign that would have to be written in another way stays a file.
 */
function withFiles(html: string, { files }: Site): string {
  const packs = [...html.matchAll(/<y12355-quiz pack="([\w-]+)"/g)].flatMap(([, pack = '']) => [
    `sdk/packs/${pack}.json`,
    `sdk/packs/${pack}.manifest.json`,
  ]);
  const documents = [...html.matchAll(/(?:<y12355-[\w-]+ src| data-operator)="([^"]*)"/g)].map(
    ([, src = '']) => src.replace(/^(\.\.\/)+/, ''),
  );
  const blocks = [...new Set([...packs, ...documents])].flatMap((name) => {
    const text = files.get(name);
    return text === undefined || text.includes('<')
      ? []
      : [`<script type="application/json" data-file="${posix.basename(name)}">${text}</script>`];
  });
  return html.replace(/\n?\s*<\/body>/, (end) => `${blocks.map((block) => `\n    ${block}`).join('')}${end}`);
}

/** Phones and hours of every center in each language, as the shell's pages lead to them. */
export function phonePages(site: Site): Map<string, string> {
  return new Map(
    phoneLanguages.map((words) => {
      const say = sayIn(words.lang as PageLanguage);
      const page = `${words.path.slice(1)}/index.html`;
      const { centers } = site.data;
      const note = centers.length > 0 ? say('hours') : `${say('book.none')}${callLink(say)}`;
      const html = phonesPage(words, centerRows(centers, words, say), `<p class="before">${note}</p>`);
      return [page, withRelativeAddresses(html, page, site)];
    }),
  );
}
