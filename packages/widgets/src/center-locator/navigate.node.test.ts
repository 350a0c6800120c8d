import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CenterLocation, CoordinateSystem } from '@y12355/domain';
import { mapLinks, type MapLink, platformOf, type Target } from './navigate.js';

/** One point as published. */
const points: Record<CoordinateSystem, CenterLocation> = {
  gcj02: { lng: 120.026268, lat: 30.279164, crs: 'gcj02' },
  bd09: { lng: 120.032768, lat: 30.285238, crs: 'bd09' },
  wgs84: { lng: 120.021519, lat: 30.281543, crs: 'wgs84' },
  cgcs2000: { lng: 120.021519, lat: 30.281543, crs: 'cgcs2000' },
};
const place = (rest: Partial<Target>): Target => ({
  name: '示例站',
  address: '示例路 1 号',
  region: '440106',
  sample: false,
  ...rest,
});
const hrefOf = (links: MapLink[], app: MapLink['app']) => {
  const link = links.find((one) => one.app === app);
  assert.ok(link, app);
  return link.href;
};

/** What an app is told: the point as it stands in the link, and the word for its system. */
function told(app: MapLink['app'], href: string): { lat: number; lng: number; system: string | null } {
  const { searchParams } = new URL(href);
  const pairs = {
    amap: () => (searchParams.get('position') ?? '').split(',').reverse(),
    tencent: () => (/coord:([^;]*)/.exec(searchParams.get('marker') ?? '')?.[1] ?? '').split(','),
    baidu: () => (searchParams.get('location') ?? '').split(','),
    system: () => (/^geo:([^?]*)/.exec(href)?.[1] ?? '').split(','),
  };
  const pair = pairs[app]().map(Number);
  return {
    lat: pair[0] ?? NaN,
    lng: pair[1] ?? NaN,
    system: searchParams.get('coordinate') ?? searchParams.get('coord_type'),
  };
}

/** [app, system of the entry, the app's word, system in which the point must stand] */
const table: [MapLink['app'], CoordinateSystem, string | null, CoordinateSystem][] = [
  ['amap', 'wgs84', 'wgs84', 'wgs84'],
  ['amap', 'cgcs2000', 'wgs84', 'wgs84'],
  ['amap', 'gcj02', 'gaode', 'gcj02'],
  ['amap', 'bd09', 'gaode', 'gcj02'],
  ['tencent', 'wgs84', '1', 'wgs84'],
  ['tencent', 'cgcs2000', '1', 'wgs84'],
  ['tencent', 'gcj02', '2', 'gcj02'],
  ['tencent', 'bd09', '2', 'gcj02'],
  ['baidu', 'wgs84', 'wgs84', 'wgs84'],
  ['baidu', 'cgcs2000', 'wgs84', 'wgs84'],
  ['baidu', 'gcj02', 'gcj02', 'gcj02'],
  ['baidu', 'bd09', 'bd09ll', 'bd09'],
  ['system', 'wgs84', null, 'wgs84'],
  ['system', 'cgcs2000', null, 'wgs84'],
  ['system', 'gcj02', null, 'wgs84'],
  ['system', 'bd09', null, 'wgs84'],
];

describe('the point and the word for its system', () => {
  for (const [app, crs, word, meant] of table) {
    test(`${app}, ${crs}: ${word ?? 'WGS-84 by its standard'}`, () => {
      const links = mapLinks(place({ location: points[crs] }), 'android');
      const { lat, lng, system } = told(app, hrefOf(links, app));
      assert.equal(system, word);
      // What is not converted is told as it stands; else by the vector's own exactness, see convert.node.test.ts.
      const near = crs === meant || (crs === 'cgcs2000' && meant === 'wgs84') ? 1e-9 : 1.3e-5;
      assert.ok(Math.abs(lat - points[meant].lat) < near, `${lat}`);
      assert.ok(Math.abs(lng - points[meant].lng) < near, `${lng}`);
    });
  }
});

test('whole links as the documents of the apps write them', () => {
  const links = mapLinks(place({ location: points.gcj02 }), 'other').map(({ href }) =>
    decodeURIComponent(href),
  );
  assert.deepEqual(links, [
    'https://uri.amap.com/marker?position=120.026268,30.279164&name=示例站&src=y12355&coordinate=gaode&callnative=1',
    'https://apis.map.qq.com/uri/v1/marker?marker=coord:30.279164,120.026268;title:示例站;addr:示例路 1 号&coord_type=2&referer=y12355',
    'https://api.map.baidu.com/marker?location=30.279164,120.026268&title=示例站&content=示例路 1 号&output=html&coord_type=gcj02&src=webapp.y12355.locator',
  ]);
});

test('without a point every app looks for name and address, in the city', () => {
  const links = mapLinks(place({}), 'android').map(({ href }) => decodeURIComponent(href));
  assert.deepEqual(links, [
    'https://uri.amap.com/search?keyword=示例站 示例路 1 号&city=广州市&view=map&src=y12355&callnative=1',
    'https://apis.map.qq.com/uri/v1/search?keyword=示例站 示例路 1 号&region=广州市&referer=y12355',
    'https://api.map.baidu.com/place/search?query=示例站 示例路 1 号&region=广州市&output=html&src=webapp.y12355.locator',
    'geo:0,0?q=示例站 示例路 1 号',
  ]);
  const [amap] = mapLinks(place({ region: '440000', address: '' }), 'other');
  assert.equal(
    decodeURIComponent(amap?.href ?? ''),
    'https://uri.amap.com/search?keyword=示例站&city=广东省&view=map&src=y12355&callnative=1',
  );
});

test('the map of an Apple device gets words, and the point as a hint', () => {
  const system = hrefOf(mapLinks(place({ location: points.wgs84 }), 'apple'), 'system');
  assert.equal(
    decodeURIComponent(system),
    'https://maps.apple.com/?q=示例站 示例路 1 号&sll=30.281543,120.021519',
  );
});

test('special characters stay in their field', () => {
  const name = 'A&B=C#D?E;F:G|H,I(J)"<K>\'%20+';
  for (const location of [points.wgs84, points.bd09, undefined]) {
    for (const { app, href } of mapLinks(place({ name, location, address: name }), 'android')) {
      const url = new URL(href);
      assert.equal(url.hash, '', app);
      assert.doesNotMatch(href, /["<>\s]/, app);
      const names = [...url.searchParams.keys()];
      assert.deepEqual(names, [...new Set(names)], app);
      const all = [...url.searchParams.values()].join('\n');
      const shown = app === 'tencent' && location ? 'A&B=C#D?E；F：G｜H' : 'A&B=C#D?E;F:G|H';
      assert.ok(all.includes(shown), `${app}: ${all}`);
      if (app === 'tencent' && location) {
        assert.equal((url.searchParams.get('marker') ?? '').split(';').length, 3);
      }
    }
  }
});

test('a sample center is nowhere', () => {
  assert.deepEqual(mapLinks(place({ sample: true, location: points.wgs84 }), 'android'), []);
});

test('platforms by what the browser says', () => {
  for (const [agent, platform] of [
    ['Mozilla/5.0 (Linux; Android 14; x) Chrome/130 Mobile', 'android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', 'apple'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'apple'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'other'],
    ['Mozilla/5.0 (X11; Linux x86_64)', 'other'],
  ] as const) {
    assert.equal(platformOf(agent), platform, agent);
  }
});
