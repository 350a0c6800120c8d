import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleCenters, sampleOperator } from '../../test/world.js';
import { siteManifest } from './manifest.js';
import { phonePages, sitePage, type Site } from './page.js';
import { sitePolicy } from './policy.js';
import { siteWorker } from './worker.js';

const layout = (main: string, lang = 'zh-CN', script = '') =>
  `<!doctype html>\n<html lang="${lang}">\n  <head>${script}</head>\n  <body>\n${main}\n    <!--operator:site--><!--/operator-->\n  </body>\n</html>\n`;
const classic = '<script defer src="/sdk/v1/y12355.min.js" data-api="/"></script>';
const modules = '<script type="module" src="/sdk/v1/y12355.loader.js" data-api="/"></script>';

const [city] = sampleCenters();
const asOf = '2026-09-08T10:00:00+08:00';
const alone: Site = {
  operator: sampleOperator(),
  data: { asOf, centers: city ? [city] : [], offered: [] },
  files: new Map([
    ['centers.json', '{"centers":[]}'],
    ['operator.json', '{"site":{}}'],
    ['sdk/packs/know-12355.json', '{"a":1}'],
    ['sdk/packs/know-12355.manifest.json', '{"b":1}'],
    ['sdk/packs/other.json', '{"text":"<b>"}'],
  ]),
};
const served: Site = { ...alone, api: 'https://service.example/' };
const find = layout(
  '<y12355-center-locator deep-link>\n<!--site:centers--><p>off</p><!--/site:centers--></y12355-center-locator>',
  'en',
  classic,
);
const book = layout(
  '<!--site:book--><a href="#look" id="known" hidden>known</a><y12355-booking-button mode="inline"><p>form</p></y12355-booking-button><!--/site:book-->',
  'zh-HK',
  classic,
);

test('without a service the elements read files, which the page carries too', () => {
  const html = sitePage(find, 'en/find/index.html', alone);
  assert.match(html, /<script defer src="..\/..\/sdk\/y12355.min.js" data-operator="..\/..\/operator.json">/);
  assert.match(
    html,
    /<y12355-center-locator src="..\/..\/centers.json" deep-link>\n<p>This list is from 8 September/,
  );
  assert.match(html, /<li data-id="gz"/);
  assert.match(
    html,
    /\n {4}<script type="application\/json" data-file="operator.json">{"site":{}}<\/script>/,
  );
  assert.match(html, /data-file="centers.json">{"centers":\[\]}<\/script>\n {2}<\/body>/);
  assert.match(html, /Run by 示例单位/);
  assert.doesNotMatch(html, /off|data-api|<!--/);
});

test('with a service elsewhere the elements ask it, and the list stands in the page', () => {
  const html = sitePage(find, 'en/find/index.html', served);
  assert.match(html, /y12355.min.js" data-api="https:\/\/service\.example\/">/);
  assert.match(html, /<y12355-center-locator deep-link>\n<p>This list/);
  assert.doesNotMatch(html, /data-file|data-operator|centers\.json/);
});

test('without a form the page of appointments has phones; with one it leads to the service', () => {
  const html = sitePage(book, 'hk/book/index.html', alone);
  assert.match(html, /打電話就可以約；也可以在微信搜尋「广东12355」小程序/);
  assert.match(html, /<y12355-center-locator src="..\/..\/centers.json">[^]*<li data-id="gz"/);
  assert.doesNotMatch(html, /form|#look|booking-button/);
  const none = sitePage(book, 'hk/book/index.html', { ...alone, data: { ...alone.data, centers: [] } });
  assert.match(none, /名單還未放進來，電話不受影響：<a class="nowrap" href="tel:12355">/);
  const led = sitePage(book, 'hk/book/index.html', served);
  assert.match(led, /<a href="https:\/\/service\.example\/hk\/book#look" id="known" hidden>/);
  assert.match(led, /<y12355-booking-button mode="link">/, 'nothing is typed on another site');
  const trusted = {
    ...{ ...served, base: 'https://school.example/12355/' },
    operator: sampleOperator({ trustedOrigins: ['https://school.example'] }),
  };
  assert.match(sitePage(book, 'hk/book/index.html', trusted), /<y12355-booking-button mode="inline">/);
});

test('the page about data says what is so here', () => {
  const privacy = layout(
    '<!--site:visit--><p>all</p><!--/site:visit--><!--site:booking--><h2>form</h2><!--/site:booking--><!--operator:privacy--><!--/operator-->',
  );
  const html = sitePage(privacy, 'privacy/index.html', alone);
  assert.match(html, /也不请求别的网站[^]*没有要填的表[^]*负责的单位：示例单位/);
  assert.doesNotMatch(html, /form|all|同意/);
  const asked = sitePage(privacy, 'privacy/index.html', served);
  assert.match(
    asked,
    /名单来自 service\.example，别的网站一概不请求[^]*<h2>form<\/h2>\n {2}<p>约时间在 service\.example 的页面上/,
  );
});

test('a page of modules takes the classic file, and a quiz goes along in its page where its bytes can', () => {
  const html = sitePage(
    layout('<y12355-quiz pack="know-12355"></y12355-quiz>', 'en', modules),
    'a/index.html',
    alone,
  );
  assert.match(html, /<script defer src="..\/sdk\/y12355.min.js"/);
  assert.match(html, /data-file="know-12355.json">{"a":1}<[^]*data-file="know-12355.manifest.json">{"b":1}</);
  assert.doesNotMatch(sitePage(layout('<y12355-quiz pack="other">'), 'a/index.html', alone), /other\.json/);
});

test('a part of another build is named', () => {
  assert.throws(
    () => sitePage(layout('<!--site:new--><!--/site:new-->'), 'index.html', alone),
    /site part "new": expected one of tools, centers.*npm run build/,
  );
});

test('phones stand in three languages, each with its week', () => {
  const pages = phonePages(alone);
  assert.deepEqual([...pages.keys()], ['phones/index.html', 'hk/phones/index.html', 'en/phones/index.html']);
  assert.match(pages.get('en/phones/index.html') ?? '', /href="..\/..\/page.css"[^]*Mon–Fri 9:00–12:00/);
});

test('the worker keeps what the site has, by its own addresses', () => {
  const script =
    'a([{"revision":null,"url":"/page.css?v=1"},{"revision":"x","url":"/"},{"revision":"x","url":"/find"},{"revision":"x","url":"/sdk/v1/chunks/a.js"}],{})';
  const bytes = (text: string) => Buffer.from(text);
  const names = [
    'page.css',
    'index.html',
    'find/index.html',
    'phones/index.html',
    'centers.json',
    'art/share.png',
  ];
  const files = (text: string) => new Map(names.map((name) => [name, bytes(text)]));
  const written = siteWorker(script, files('1'), ['centers.json']);
  const list = JSON.parse(written.slice(2, -4)) as { url: string; revision: string | null }[];
  assert.deepEqual(
    list.map(({ url }) => url),
    ['page.css?v=1', 'index.html', 'find/index.html', 'phones/index.html', 'centers.json'],
  );
  assert.deepEqual([list[0]?.revision, list[1]?.revision?.length], [null, 32]);
  assert.notEqual(siteWorker(script, files('2'), ['centers.json']), written, 'a new export is a new worker');
  assert.throws(() => siteWorker('other', files('1'), []), /npm run build/);
});

test('an app begins below the path of its site, wherever that is', () => {
  const icon = { src: '/art/icon-192.png', sizes: '192x192' };
  const text = JSON.stringify({
    ...{ id: '/hk/', name: '12355', start_url: '/hk/', scope: '/' },
    ...{ icons: [icon], shortcuts: [{ name: 'a', url: '/hk/find' }] },
  });
  assert.deepEqual(JSON.parse(siteManifest(text, 'hk/manifest.webmanifest')), {
    ...{ name: '12355', start_url: 'index.html', scope: '../' },
    ...{
      icons: [{ ...icon, src: '../art/icon-192.png' }],
      shortcuts: [{ name: 'a', url: 'find/index.html' }],
    },
  });
  const first = JSON.parse(siteManifest(text, 'manifest.webmanifest')) as {
    scope: string;
    start_url: string;
  };
  assert.deepEqual([first.scope, first.start_url], ['./', 'hk/index.html']);
});

test('the policy lets a page ask its own host and the service, nobody else', () => {
  assert.match(sitePolicy(undefined), /connect-src 'self';/);
  assert.match(sitePolicy('https://service.example/base/'), /connect-src 'self' https:\/\/service\.example;/);
  assert.doesNotMatch(sitePolicy(undefined), /unsafe|https?:|\*/);
});
