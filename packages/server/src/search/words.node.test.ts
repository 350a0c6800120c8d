import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cities, secondLevel } from '@y12355/domain';
import { placeReadings } from '../../test/place-readings.js';
import { sampleCenters } from '../../test/world.js';
import { matchesWords, queryWords } from './match.js';
import { readAloud } from './pinyin.js';
import { hasSearch, SEARCH_MAX, shortName, withSearch, writtenSearch } from './words.js';

const read = await readAloud();
const [gz, tianhe] = sampleCenters();
const found = (center: typeof gz, query: string) => matchesWords(center, queryWords(query));

test('every city, county and town of Guangdong is read as people there write it', () => {
  const known = new Map(
    placeReadings
      .trim()
      .split(/\n|\|/)
      .map((line) => line.split(' ', 2) as [string, string]),
  );
  const places = cities().flatMap((city) => [city, ...secondLevel(city.adcode)]);
  assert.ok(places.length > 200);
  assert.equal(known.size, places.length);
  const wrong = places
    .map(({ name }) => ({ name, read: read(name).join(''), wanted: known.get(name) }))
    .filter((row) => row.read !== row.wanted);
  assert.deepEqual(wrong, []);
});

test('names that a general dictionary gets wrong, inside of longer ones too', () => {
  const readings: [string, string][] = [
    ['大埔县湖寮镇', 'da bu xian hu liao zhen'],
    ['黄埔大道', 'huang pu da dao'],
    ['塘厦镇林村', 'tang xia zhen lin cun'],
    ['厦门路', 'xia men lu'],
    ['麻涌镇大步村', 'ma chong zhen da bu cun'],
    ['涌现', 'yong xian'],
    ['长堤大马路', 'chang di da ma lu'],
    ['法律咨询', 'fa lv zi xun'],
  ];
  for (const [text, wanted] of readings) assert.equal(read(text).join(' '), wanted, text);
});

test('a city is told by the name that its words begin with', () => {
  for (const city of cities()) {
    const center = withSearch({ ...gz, region: city.adcode }, read);
    assert.equal(center.search?.split(' ', 1)[0], city.nameEn?.toLowerCase());
    assert.equal(hasSearch(center), true);
  }
  assert.equal(hasSearch(gz), false);
  assert.equal(hasSearch({ region: '440100', search: 'youth' }), false);
});

test('a center is found by pinyin and by initials of place, name, street and service', () => {
  const center = withSearch(
    { ...tianhe, name: '示例天河区青少年服务站', areaName: '员村片区', address: '示例新港西路 2 号 B 座' },
    read,
  );
  for (const query of [
    ...['tianhe', 'TianHe', 'th', 'thq', 'guangzhou', 'gz', 'gzth', 'guangzhoutianhe', 'guangzhou tianhe'],
    ...[
      'qingshaonian',
      'ｔｉａｎｈｅ',
      'yuancun',
      'ycpq',
      'xingangxi',
      'xinliqingtan',
      'xlqt',
      '新港西',
      'b 座',
      '天河 心理',
    ],
  ]) {
    assert.equal(found(center, query), true, query);
  }
  for (const query of ['yuexiu', 'yx', 'shenzhen', 'sz', 'gzyx', 'tianhe yuexiu', '越秀']) {
    assert.equal(found(center, query), false, query);
  }
});

test('two letters are no part of another word', () => {
  const center = withSearch({ ...gz, region: '440300', name: '示例行政中心', address: '示例地址' }, read);
  assert.ok(center.search?.includes('xingzheng'));
  assert.equal(found(center, 'gz'), false);
  assert.equal(found(center, 'gzhe'), true, 'a longer piece may stand anywhere');
});

test('words are lower case, each once, and never too long', () => {
  const long = withSearch(
    { ...gz, name: '示例'.repeat(30), address: '一条很长的路'.repeat(20), areaName: '片区'.repeat(20) },
    read,
  );
  assert.ok((long.search?.length ?? 999) <= SEARCH_MAX);
  for (const { search = '' } of [long, withSearch(tianhe, read)]) {
    const words = search.split(' ');
    assert.deepEqual(words, [...new Set(words)]);
    assert.match(search, /^[a-z]{2,}( [a-z]{2,})*$/);
  }
});

test('words that somebody wrote stay, are told apart from computed ones, and importing twice adds nothing', () => {
  const once = withSearch({ ...tianhe, search: 'Youth corner' }, read);
  assert.match(once.search ?? '', /^guangzhou youth corner /);
  assert.deepEqual(withSearch(once, read), once);
  assert.equal(writtenSearch(once, read), 'youth corner');
  assert.equal(writtenSearch(withSearch(tianhe, read), read), '');
});

test('short names keep at least two characters', () => {
  const names: [string, string][] = [
    ['广州市', '广州'],
    ['天河区', '天河'],
    ['城区', '城区'],
    ['乳源瑶族自治县', '乳源'],
    ['连山壮族瑶族自治县', '连山'],
    ['石岐街道', '石岐'],
    ['古镇镇', '古镇'],
    ['松山湖', '松山湖'],
  ];
  for (const [name, short] of names) assert.equal(shortName(name), short);
});
