import type { ReactiveControllerHost } from 'lit';
import { readMaterials, type Reading } from './read.js';
import { OwnItems } from '../own-items.js';

/**
 * Files that a page names inside the tag: `<a href="guide.pdf" download data-bytes="2400000"
 * data-sha256="…">服务指南</a>`. Undefined without one; a link without `download` is a link. Follows the page when it
 * changes them, or was not parsed to its end yet.
 */
export const ownItems = (host: ReactiveControllerHost & Element): OwnItems<Reading> =>
  new OwnItems(host, readItems, ['href', 'download']);

/** Kinds and types by the ending of the address, where the page does not say them. */
const endings: readonly [RegExp, kind: string, mime: string][] = [
  [/\.pdf$/i, 'guide', 'application/pdf'],
  [/\.(xlsx|csv)$/i, 'table', 'text/csv'],
  [/\.(mp4|m4v|webm)$/i, 'video', 'video/mp4'],
  [/\.(png|jpe?g|webp|gif|svg)$/i, 'image', 'image/png'],
];

function readItems(host: Element): Reading | undefined {
  const links = [...host.querySelectorAll<HTMLAnchorElement>('a[download][href]')];
  const page = location.href;
  return links.length === 0
    ? undefined
    : readMaterials({ items: links.map(readItem) }, { base: document.baseURI, page });
}

function readItem(link: HTMLAnchorElement): object {
  const { bytes, kind, mime, sample, thumbnail, ...data } = link.dataset;
  const path = link.pathname;
  const [, likely = 'guide', type = ''] = endings.find(([ending]) => ending.test(path)) ?? [];
  return {
    ...data,
    id: data['id'] ?? link.href,
    title: (link.textContent ?? '').replace(/\s+/g, ' ').trim(),
    src: link.href,
    kind: kind ?? likely,
    mime: mime ?? type,
    language: data['language'] ?? (link.hreflang || undefined),
    bytes: bytes === undefined ? undefined : Number(bytes),
    thumbnail,
    aiGenerated: data['aiGenerated'] !== undefined,
    sample: sample !== undefined,
  };
}
