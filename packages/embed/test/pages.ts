import { elements } from '@y12355/widgets/elements';
import { collect } from '../src/check/collect.js';
import type { PageFacts, Running } from '../src/check/page-facts.js';
import { readHtml } from '../src/cli/read-html.js';
import { BASE } from './configs.js';

/** Parts of pages that hold the kit, and what the check knows of a page made of them. */

export const URL_ = 'https://school.example/a/page.html';
export const SDK = `${BASE}/sdk/`;
export const file = `${SDK}v1/y12355.min.js`;
export const script = `<script defer src="${file}" data-api="${BASE}"></script>`;
export const fallback = '可以先跟 12355 说。<a href="tel:12355">拨打 12355</a>';
export const banner = (attributes = '', content = fallback) =>
  `<y12355-hotline-banner ${attributes}>${content}</y12355-hotline-banner>`;
export const pinned = (version: string, more = '') =>
  `<script defer src="${SDK}${version}/y12355.min.js" ${more}></script>`;
export const frame = (more = 'title="12355"') =>
  `<iframe ${more} src="${SDK}v1/embed.html?widget=hotline-banner"></iframe>`;

export const loader = (type = 'type="module"') => `<script ${type} src="${SDK}v1/y12355.loader.js"></script>`;

export interface Page {
  html: string;
  policies?: string[];
  url?: string;
  answers?: PageFacts['answers'];
  newest?: PageFacts['newest'];
  running?: Partial<Running>;
}

export function factsOf({
  html,
  policies = [],
  url = URL_,
  answers = {},
  newest = {},
  running,
}: Page): PageFacts {
  const registered = elements.map(({ name }) => ({ name, version: '0.1.0' }));
  const runs: Running = { registry: true, registered, refused: false, failed: [], ...running };
  return { ...collect(readHtml(html), url, policies), answers, newest, ...(running && { running: runs }) };
}
