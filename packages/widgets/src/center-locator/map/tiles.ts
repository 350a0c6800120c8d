import type { CoordinateSystem } from '@y12355/domain';

/** What a page sets for its map. */
export interface MapSettings {
  /** Tile templates, as in `map-src`. */
  src: string;
  key: string | undefined;
  /** Approval number of the source, as the law asks for where a map is shown. */
  approval: string;
}

/** Tiles that a map can draw. */
export interface Tiles {
  /** Templates with `{x}`, `{y}`, `{z}` and perhaps `{s}`, the lowest first. */
  layers: string[];
  /** Letters or digits that stand for `{s}`. */
  hosts: string;
  /** System in which the tiles are drawn. */
  crs: CoordinateSystem;
  approval: string;
}

/** Settings that no map can be drawn from; the message names the value, what is allowed and the cure. */
export class TilesError extends Error {
  override readonly name = 'TilesError';
}

/** Hosts whose tiles are drawn in a system of their own. All others are taken for WGS-84, as Tianditu's CGCS2000 is. */
const gcj02 = /(^|\.)(amap\.com|autonavi\.com|gtimg\.com|qq\.com)$/;
const baidu = /(^|\.)(baidu\.com|bdimg\.com)$/;
const tianditu = /(^|\.)tianditu\.gov\.cn$/;

const named = /#(wgs84|gcj02|cgcs2000)$/;

/**
 * Tiles from templates in the XYZ scheme of Web Mercator, parted by spaces: labels, as Tianditu has them, are a
 * template of their own on top. `{key}` stands for the key, `{s}` for one of several hosts. Their coordinate system
 * is that of a known host, else WGS-84; `#gcj02` at the end of a template says another and is not sent.
 *
 * @example tilesFrom({ src: 'https://t{s}.tianditu.gov.cn/vec_w/wmts?…&TILECOL={x}&TILEROW={y}&TILEMATRIX={z}&tk={key}', … }, location.href)
 * @throws TilesError
 */
export function tilesFrom({ src, key, approval }: MapSettings, pageUrl: string): Tiles {
  if (!approval)
    throw new TilesError(
      'map-approval is missing: in China a map is shown with the approval number (审图号) of its source; set it.',
    );
  const templates = src.split(/\s+/).filter(Boolean);
  const [first] = templates;
  if (!first) throw new TilesError('map-src is empty: expected a tile template with {x}, {y} and {z}.');
  for (const template of templates) {
    const missing = ['{x}', '{y}', '{z}'].filter((part) => !template.includes(part));
    if (missing.length > 0)
      throw new TilesError(
        `map-src="${template}": expected {x}, {y} and {z}; ${missing.join(', ')} is missing.`,
      );
    if (template.includes('{key}') && !key)
      throw new TilesError(`map-src="${template}" asks for a key: set map-key.`);
  }
  const urls = templates.map((template) => addressOf(template, pageUrl));
  const host = urls[0]?.hostname ?? '';
  return {
    layers: templates.map((template) =>
      template.replace(named, '').replace('{key}', encodeURIComponent(key ?? '')),
    ),
    hosts: tianditu.test(host) ? '01234567' : 'abc',
    crs: (named.exec(first)?.[1] as CoordinateSystem | undefined) ?? (gcj02.test(host) ? 'gcj02' : 'wgs84'),
    approval,
  };
}

/** Address of one tile, to look at its host. */
function addressOf(template: string, pageUrl: string): URL {
  const url = parse(template.replace(/\{s\}/g, '0'), pageUrl);
  const own = url?.host === new URL(pageUrl).host;
  if (!url || !(url.protocol === 'https:' || (own && url.protocol === 'http:')))
    throw new TilesError(`map-src="${template}": expected https, or a template on this page's own host.`);
  if (baidu.test(url.hostname))
    throw new TilesError(
      `map-src="${template}": tiles of Baidu are not in the XYZ scheme; take another source.`,
    );
  return url;
}

function parse(text: string, base: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
