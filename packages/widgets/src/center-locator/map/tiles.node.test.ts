import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tilesFrom } from './tiles.js';

const page = 'https://school.example/a/';
const rest = { key: 'K&1', approval: '示例审图号' };
const at = (src: string) => tilesFrom({ src, ...rest }, page);

test('Tianditu: two layers, the key in each, hosts by digit', () => {
  const layer = (name: string) =>
    `https://t{s}.tianditu.gov.cn/${name}_w/wmts?TILECOL={x}&TILEROW={y}&TILEMATRIX={z}&tk={key}`;
  const tiles = at(`${layer('vec')}\n  ${layer('cva')}`);
  assert.deepEqual(
    tiles.layers,
    ['vec', 'cva'].map((name) => layer(name).replace('{key}', 'K%261')),
  );
  assert.deepEqual([tiles.hosts, tiles.crs, tiles.approval], ['01234567', 'wgs84', '示例审图号']);
});

test('the system is the host’s, else WGS-84, else what the template says', () => {
  for (const [src, crs] of [
    ['https://tiles.example/{z}/{x}/{y}.png', 'wgs84'],
    ['/tiles/{z}/{x}/{y}.png', 'wgs84'],
    ['https://wprd0{s}.is.autonavi.com/a?x={x}&y={y}&z={z}', 'gcj02'],
    ['https://rt0.map.gtimg.com/tile?z={z}&x={x}&y={y}', 'gcj02'],
    ['https://autonavi.com.example/{z}/{x}/{y}', 'wgs84'],
    ['https://tiles.example/{z}/{x}/{y}.png#gcj02', 'gcj02'],
  ] as const) {
    const tiles = at(src);
    assert.equal(tiles.crs, crs, src);
    assert.ok(tiles.layers.every((layer) => !layer.includes('#')));
  }
});

test('without the approval number there are none', () => {
  const message = /map-approval is missing.*审图号/;
  assert.throws(() => tilesFrom({ src: '/{z}/{x}/{y}', key: undefined, approval: '' }, page), { message });
});

describe('what cannot be drawn is named with its cure', () => {
  for (const [src, key, message] of [
    ['', 'k', /map-src is empty/],
    ['https://tiles.example/{z}/{x}.png', 'k', /\{y\} is missing/],
    ['https://tiles.example/{z}/{x}/{y}?k={key}', undefined, /set map-key/],
    ['http://tiles.example/{z}/{x}/{y}', 'k', /expected https/],
    ['javascript:alert({x}{y}{z})', 'k', /expected https/],
    ['data:image/png,{x}{y}{z}', 'k', /expected https/],
    ['https://maponline0.bdimg.com/tile/?x={x}&y={y}&z={z}', 'k', /Baidu/],
    ['https://ok.example/{z}/{x}/{y} http://bad.example/{z}/{x}/{y}', 'k', /bad\.example/],
  ] as const) {
    test(src || 'nothing', () => {
      assert.throws(() => tilesFrom({ src, key, approval: 'x' }, page), { name: 'TilesError', message });
    });
  }
});
