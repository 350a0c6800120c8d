import { type CenterLocation, type CoordinateSystem, regionName } from '@y12355/domain';
import type { Place } from './center-locator.model.js';
import { toSystem } from './convert.js';

/** Whose system map a page can open; `other` has none that an address reaches. */
export type Platform = 'android' | 'apple' | 'other';

/** Where a center is shown on somebody else's map. */
export interface MapLink {
  app: 'amap' | 'tencent' | 'baidu' | 'system';
  href: string;
}

export type Target = Pick<Place, 'name' | 'address' | 'region' | 'location' | 'sample'>;

/** An app by its own document. */
interface App {
  /** Its word for a system that it converts itself. */
  takes: Partial<Record<CoordinateSystem, string>>;
  /** The system of its map, for all others. */
  own: CoordinateSystem;
  /** @param system the word from `takes` */
  point(at: CenterLocation, system: string, target: Target): string;
  /** @param words name and address, @param city name of the city or province */
  search(words: string, city: string, target: Target): string;
}

const encode = encodeURIComponent;
/** Six decimals are a tenth of a meter. */
const six = (degrees: number) => String(Math.round(degrees * 1e6) / 1e6);
const latLng = ({ lat, lng }: CenterLocation) => `${six(lat)},${six(lng)}`;
const lngLat = ({ lat, lng }: CenterLocation) => `${six(lng)},${six(lat)}`;

/** @see https://lbs.amap.com/api/uri-api/guide/mobile-web/point and, for words, …/uri-api/guide/search/search */
const amap: App = {
  takes: { wgs84: 'wgs84', cgcs2000: 'wgs84', gcj02: 'gaode' },
  own: 'gcj02',
  point: (at, system, { name }) =>
    `https://uri.amap.com/marker?position=${lngLat(at)}&name=${encode(name)}&src=y12355&coordinate=${system}&callnative=1`,
  search: (words, city) =>
    `https://uri.amap.com/search?keyword=${encode(words)}&city=${encode(city)}&view=map&src=y12355&callnative=1`,
};

/**
 * Colons, semicolons and bars part its own fields, whether they are escaped or not: in a name the full-width ones
 * stand for them.
 *
 * @see https://lbs.qq.com/webApi/uriV1/uriGuide/uriWebMarker and, for words, https://lbs.qq.com/webApi/uriV1/uriGuide/uriWebGuide
 */
const tencent: App = {
  takes: { wgs84: '1', cgcs2000: '1', gcj02: '2' },
  own: 'gcj02',
  point: (at, system, { name, address }) =>
    `https://apis.map.qq.com/uri/v1/marker?marker=coord:${latLng(at)};title:${field(name)};addr:${field(address || name)}&coord_type=${system}&referer=y12355`,
  search: (words, city) =>
    `https://apis.map.qq.com/uri/v1/search?keyword=${encode(words)}&region=${encode(city)}&referer=y12355`,
};

function field(text: string): string {
  return encode(text.replace(/:/g, '：').replace(/;/g, '；').replace(/\|/g, '｜'));
}

/** @see https://lbsyun.baidu.com/index.php?title=uri/api/web */
const baidu: App = {
  takes: { wgs84: 'wgs84', cgcs2000: 'wgs84', gcj02: 'gcj02', bd09: 'bd09ll' },
  own: 'bd09',
  point: (at, system, { name, address }) =>
    `https://api.map.baidu.com/marker?location=${latLng(at)}&title=${encode(name)}&content=${encode(address || name)}&output=html&coord_type=${system}&src=webapp.y12355.locator`,
  search: (words, city) =>
    `https://api.map.baidu.com/place/search?query=${encode(words)}&region=${encode(city)}&output=html&src=webapp.y12355.locator`,
};

/**
 * RFC 5870: without a name for its system, `geo:` is WGS-84.
 *
 * @see https://developer.android.com/guide/components/intents-common#Maps
 */
const android: App = {
  takes: { wgs84: '', cgcs2000: '' },
  own: 'wgs84',
  point: (at, _, { name }) => `geo:${latLng(at)}?q=${latLng(at)}(${label(name)})`,
  search: (words) => `geo:0,0?q=${encode(words)}`,
};

function label(name: string): string {
  return encode(name).replace(/\(/g, '%28').replace(/\)/g, '%29');
}

/**
 * Its document does not say in which system a point in China is read, and half a kilometer is at stake. So the point
 * is a hint only, near which the words are looked for: there any system is near enough.
 *
 * @see https://developer.apple.com/library/archive/featuredarticles/iPhoneURLScheme_Reference/MapLinks/MapLinks.html
 */
const apple: App = {
  takes: { wgs84: '', cgcs2000: '', gcj02: '', bd09: '' },
  own: 'wgs84',
  point: (at, _, target) => `https://maps.apple.com/?q=${encode(words(target))}&sll=${latLng(at)}`,
  search: (sought) => `https://maps.apple.com/?q=${encode(sought)}`,
};

const system: Partial<Record<Platform, App>> = { android, apple };

function words({ name, address }: Target): string {
  return `${name} ${address}`.trim();
}

/** @param agent the browser's `navigator.userAgent` */
export function platformOf(agent: string): Platform {
  if (/android/i.test(agent)) return 'android';
  return /iphone|ipad|ipod|macintosh/i.test(agent) ? 'apple' : 'other';
}

/**
 * Links to a center on the maps that a visitor may have. Each gets the point in a system that it reads itself, else
 * converted; without a point it looks for name and address. Pure: nothing is opened or
 * asked. None for a sample center, which is nowhere.
 *
 * Tianditu is not among them: its documents know tiles and searches, but no address that shows a place.
 */
export function mapLinks(target: Target, platform: Platform): MapLink[] {
  if (target.sample) return [];
  const own = system[platform];
  const apps: [MapLink['app'], App | undefined][] = [
    ['amap', amap],
    ['tencent', tencent],
    ['baidu', baidu],
    ['system', own],
  ];
  return apps.flatMap(([app, has]) => (has ? [{ app, href: linkOf(has, target) }] : []));
}

function linkOf(app: App, target: Target): string {
  const { location, region } = target;
  if (location) {
    const native = app.takes[location.crs];
    return native === undefined
      ? app.point(toSystem(location, app.own), app.takes[app.own] ?? '', target)
      : app.point(location, native, target);
  }
  const city = regionName(`${region.slice(0, 4)}00`) ?? regionName(region) ?? '';
  return app.search(words(target), city, target);
}
