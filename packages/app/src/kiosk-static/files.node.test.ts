/** Pages without a script. How they look in each shape is seen in a real browser, see tests/journeys. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { centerList } from '../../test/centers.js';
import { MOST_CENTERS, pageName, staticFiles, type StaticOptions } from './files.js';

const SATURDAY = Date.parse('2026-09-12T23:30:00+08:00');
const make = (rest: Partial<StaticOptions> = {}) =>
  staticFiles({ now: SATURDAY, language: 'zh-CN', ...rest });
const pagesOf = (files: Map<string, string>) => [...files].filter(([name]) => name.endsWith('.html'));

/** What stands on a page, without tags. */
const wordsOf = (page: string) =>
  page
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<wbr \/>/g, '')
    .replace(/<[^>]*>/g, ' ');

/** What is wrong with a page, by its text alone. */
function faultsOf(page: string): string[] {
  const words = wordsOf(page);
  return [
    ...(/<script|\son\w+=|\sstyle=|<style|javascript:/i.test(page) ? ['a script or inline style'] : []),
    ...(page.split('role="img"').length === 2 ? [] : ['not one code']),
    ...(page.split('class="box sentence"').length === 2 ? [] : ['not one sentence']),
    ...(/<h1[^>]*>.*<span class="sr">12355<\/span><\/h1>/.test(page) ? [] : ['no number']),
    ...(words.includes('110') && words.includes('120') ? [] : ['not 110 and 120']),
    ...(/http-equiv="refresh" content="\d+; url=kiosk-static/.test(page) ? [] : ['no next page']),
    ...(/(src|href)="(https?:)?\/\//.test(page) ? ['something from elsewhere'] : []),
  ];
}

test('each page has the number, one sentence, one code, 110 and 120, and no script', async () => {
  const files = await make({
    centers: centerList(['示例一', '示例二', '示例三', '示例四']),
    base: 'https://service.example',
  });
  assert.equal(pagesOf(files).length, 8);
  for (const [name, page] of pagesOf(files)) assert.deepEqual(faultsOf(page), [], name);
  for (const [, page] of pagesOf(files)) {
    for (const [, src = ''] of page.matchAll(/(?:src|rel="stylesheet" href)="([^"]+)"/g))
      assert.ok(files.has(src), `${src} lies beside the page`);
  }
});

test('planted: a page with a second code, a script or without its number is found', async () => {
  const [[, page = ''] = []] = pagesOf(await make());
  const svg = /<svg role="img"[\s\S]*?<\/svg>/.exec(page)?.[0] ?? '';
  assert.deepEqual(faultsOf(page.replace(svg, svg + svg)), ['not one code']);
  assert.deepEqual(faultsOf(page.replace('</body>', '<script src="x.js"></script></body>')), [
    'a script or inline style',
  ]);
  assert.deepEqual(faultsOf(page.replace('<span class="sr">12355</span>', '')), ['no number']);
});

test('the pages are a round that comes back to the first', async () => {
  const files = await make({ centers: centerList(Array.from({ length: 40 }, (_, at) => `示例点 ${at}`)) });
  const seen = new Set<string>();
  let name = pageName(0);
  while (!seen.has(name)) {
    seen.add(name);
    name = /url=([^"]+)"/.exec(files.get(name) ?? '')?.[1] ?? 'none';
  }
  assert.equal(name, 'kiosk-static.html');
  assert.equal(seen.size, pagesOf(files).length);
  const told = [...files.values()].join('').match(/class="center"/g) ?? [];
  assert.equal(told.length, MOST_CENTERS);
});

test('hours are those of the day in China, with its date; what cannot be read is not hidden', async () => {
  const list = centerList(['<示例>&"服务点"', '示例二', '示例三']);
  const [first, second, third] = list.centers;
  assert.ok(first && second && third);
  second.hours.exceptions.push({ date: '2026-09-12', closed: true, reason: '示例原因' });
  third.hours.rules = [{ weekday: 6, start: 'noon', end: 'night' }] as never;
  const words = wordsOf((await make({ centers: list })).get('kiosk-static-2.html') ?? '');
  assert.match(words, /9 月 12 日的开门时间/);
  assert.match(words, /&lt;示例&gt;&amp;&quot;服务点&quot;\s+示例\s+9:00–17:30/);
  assert.match(words, /示例二\s+示例\s+这天休息 · 示例原因/);
  assert.match(words, /示例三\s+示例\s+以服务点为准/);
});

test('a code leads to the campaign and to the centers; without an address it dials', async () => {
  const centers = centerList(['示例一']);
  const calling = await make({ centers });
  for (const [, page] of pagesOf(calling)) assert.match(wordsOf(page), /扫一扫，用手机拨打/);
  const leading = await make({ centers, base: 'https://service.example', campaign: 'metro-line-3' });
  assert.match(wordsOf(leading.get('kiosk-static.html') ?? ''), /在手机上慢慢看/);
  assert.match(wordsOf(leading.get('kiosk-static-2.html') ?? ''), /看看服务点/);
  assert.notEqual(calling.get('kiosk-static.html'), leading.get('kiosk-static.html'));
});

for (const [language, words] of [
  ['zh-HK', /9 月 12 日的開放時間/],
  ['en', /Opening hours on 12\/9/],
] as const) {
  test(`it speaks ${language}`, async () => {
    const files = await make({ language, centers: centerList(['示例一']) });
    assert.match(files.get('kiosk-static-2.html') ?? '', words);
    for (const [name, page] of pagesOf(files)) assert.deepEqual(faultsOf(page), [], name);
  });
}

test('the sheet asks of an engine what one of 2012 knows; a shape that is named needs no media query', async () => {
  const css = (await make()).get('kiosk-static.css') ?? '';
  assert.doesNotMatch(css, /var\(|--_|display: *(flex|grid)|calc\(|inset:|[^-]aspect-ratio:|:is\(|@supports/);
  assert.equal(css.match(/@media/g)?.length, 2);
  for (const shape of ['wide', 'tall', 'strip'] as const) {
    const fixed = (await make({ shape })).get('kiosk-static.css') ?? '';
    assert.doesNotMatch(fixed, /@media/);
    for (const box of ['number', 'sentence', 'code', 'caption', 'danger', 'scene'])
      assert.ok(fixed.includes(`.${box} { left:`), `${shape} ${box}`);
  }
  // An engine without units of the screen takes the size in px before.
  for (const line of css.split('\n').filter((line) => /font-size: [\d.]+v[hw]/.test(line)))
    assert.match(line, /font-size: \d+px; font-size: [\d.]+v[hw]/);
});
