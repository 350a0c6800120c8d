import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRegistered } from '@y12355/domain';
import { elements } from '@y12355/widgets/elements';
import { BASE } from '../test/configs.js';
import { type Leaf, leaves, textOf, treeOf } from '../test/tree.js';
import { type EmbedConfig, rungs } from './config.js';
import { snippet } from './snippet.js';
import { hosts, suits } from './suits.js';

const one = (name: string, attributes: Record<string, string | true> = {}): EmbedConfig => ({
  base: BASE,
  elements: [{ name, attributes }],
});
const linksOf = (text: string) => leaves(treeOf(text)).filter(({ tag }) => tag === 'a');

for (const { name, page } of elements) {
  for (const rung of rungs) {
    test(`${name} by ${rung}: the number as a link, its digits beside it, and the page that does the same`, () => {
      for (const lang of ['zh-CN', 'zh-HK', 'en'] as const) {
        const { text } = snippet({ ...one(name), page: { lang } }, rung);
        const links = linksOf(text);
        const dialed = links.find(({ attributes }) => attributes['href'] === 'tel:12355');
        assert.match(textOf(dialed?.children ?? []), /12355/);
        const outside = treeOf(text.replace(/<a [^>]*>[^<]*<\/a>/g, ''));
        assert.match(textOf(outside), /12355/, 'where a host hides links');
        const folder = { 'zh-CN': '', 'zh-HK': '/hk', en: '/en' }[lang];
        const addresses = links.map(({ attributes }) => attributes['href']);
        assert.ok(addresses.includes(`${BASE}${folder}${page}`), String(addresses));
        for (const [digits] of text.replace(/"[^"]*"/g, '').matchAll(/(?<![-\w])\d{3,}/g))
          assert.ok(isRegistered(digits));
      }
    });
  }
}

test('one line, its tag, and nothing that goes without saying', () => {
  assert.equal(
    snippet(
      {
        ...one('hotline-banner', { variant: 'card', season: 'auto', 'text-size': 'normal' }),
        reserve: false,
      },
      'script',
    ).text,
    `<script defer src="${BASE}/sdk/v1/widgets/hotline-banner.min.js" data-api="${BASE}"></script>
<y12355-hotline-banner>
  不知道跟谁说的事，可以先跟 12355 说。<a href="tel:12355">拨打 12355</a>，或看看<a href="${BASE}/" rel="noreferrer">别的方式</a>。
</y12355-hotline-banner>
`,
  );
});

test('elements of several kinds come in one file, of one kind in its own', () => {
  const src = (...names: string[]) => {
    const { text } = snippet({ base: BASE, elements: names.map((name) => ({ name })) }, 'script');
    return leaves(treeOf(text)).flatMap(({ tag, attributes }) =>
      tag === 'script' ? [attributes['src']] : [],
    );
  };
  assert.deepEqual(src('hotline-banner', 'center-locator'), [`${BASE}/sdk/v1/y12355.min.js`]);
  assert.deepEqual(src('center-locator', 'center-locator'), [`${BASE}/sdk/v1/widgets/center-locator.min.js`]);
});

test('page settings stand once, on the script tag; an element says only what differs', () => {
  const config: EmbedConfig = {
    base: BASE,
    page: { region: '440100', campaign: 'school-7', theme: 'dark' },
    elements: [
      { name: 'center-locator', attributes: { region: '440106', theme: 'auto', campaign: 'school-7' } },
    ],
  };
  const [script, tag] = (treeOf(snippet({ ...config, reserve: false }, 'loader').text) as Leaf[]).map(
    ({ attributes }) => attributes,
  );
  assert.deepEqual(script, {
    type: 'module',
    src: `${BASE}/sdk/v1/y12355.loader.js`,
    'data-api': BASE,
    'data-region': '440100',
    'data-campaign': 'school-7',
    'data-theme': 'dark',
  });
  assert.deepEqual(tag, { region: '440106', theme: 'auto' });
});

test('no service, no address of one', () => {
  const { text, csp } = snippet({ ...one('hotline-banner'), page: { api: '' } }, 'script');
  assert.doesNotMatch(text, /data-api/);
  assert.deepEqual(csp, [`script-src ${BASE}/sdk/`, `style-src ${BASE}/sdk/`]);
});

const pinned: Pick<EmbedConfig, 'version' | 'integrity'> = {
  version: '0.1.0',
  integrity: Object.fromEntries(
    [
      'y12355.min.js',
      'y12355.css',
      'y12355.loader.js',
      'embed-parent.min.js',
      'widgets/hotline-banner.min.js',
    ].map((file, at) => [file, `sha384-${'abcde'[at]}+/=`]),
  ),
};

for (const rung of ['script', 'loader', 'iframe'] as const) {
  test(`${rung}: every pinned file has its hash and is asked for without cookies`, () => {
    const { text } = snippet({ ...one('hotline-banner'), ...pinned }, rung);
    const files = leaves(treeOf(text)).filter(({ tag }) => tag === 'script' || tag === 'link');
    assert.ok(files.length > 0);
    for (const { attributes } of files) {
      const address = attributes['src'] ?? attributes['href'] ?? '';
      const file = address.replace(`${BASE}/sdk/0.1.0/`, '');
      assert.equal(attributes['integrity'], pinned.integrity?.[file], address);
      assert.equal(attributes['crossorigin'], 'anonymous');
    }
    assert.doesNotMatch(snippet(one('hotline-banner'), rung).text, /integrity|crossorigin|\/0\./);
  });
}

test('a page with a policy is told the kit’s own folder and service, and no more', () => {
  const csp = (rung: (typeof rungs)[number], config = one('center-locator')) => snippet(config, rung).csp;
  const files = `${BASE}/sdk/`;
  assert.deepEqual(csp('script'), [`script-src ${files}`, `style-src ${files}`, `connect-src ${BASE}/v1/`]);
  assert.deepEqual(csp('loader'), csp('script'));
  assert.deepEqual(csp('script', { ...one('hotline-banner'), reserve: false }).length, 2);
  assert.deepEqual(csp('npm'), [`connect-src ${BASE}/v1/`]);
  assert.deepEqual(csp('iframe'), [`script-src ${files}`, `frame-src ${files}`]);
  const tiles = 'https://t{s}.tiles.example/{z}/{x}/{y} https://labels.example/{z}/{x}/{y}?tk={key}';
  const map = one('center-locator', { map: 'xyz', 'map-src': tiles, 'map-approval': '示例' });
  assert.equal(csp('loader', map).at(-1), 'img-src https://*.tiles.example https://labels.example');
  assert.equal(csp('npm', map).at(-1), csp('loader', map).at(-1));
  assert.doesNotMatch(csp('script', map).join(), /img-src/);
  assert.doesNotMatch(csp('loader', one('center-locator', { 'map-src': tiles })).join(), /img-src/);
  assert.deepEqual(csp('html'), []);
  const src = 'https://school.example/a;b,c.json?x=1';
  assert.deepEqual(csp('npm', one('center-locator', { api: 'https://book.example/v1/', src })), [
    `connect-src ${BASE}/v1/ https://book.example/v1/ https://school.example/a%3Bb%2Cc.json`,
  ]);
  // Posters are drawn where code can be loaded on demand, and shown as `data:` pictures.
  const materials = (own: string, more = '', drawn = ' data:') => [
    `connect-src ${BASE}/v1/ ${more}${own}`,
    `img-src ${own}${drawn}`,
    `media-src ${own}`,
  ];
  assert.deepEqual(
    csp('script', one('material-downloader')).slice(2),
    materials(`${BASE}/materials/files/`, '', ''),
  );
  const filesAlone = one('material-downloader', { kind: 'file' });
  assert.deepEqual(csp('npm', filesAlone), materials(`${BASE}/materials/files/`, '', ''));
  assert.deepEqual(csp('npm', one('material-downloader')), materials(`${BASE}/materials/files/`));
  const elsewhere = one('material-downloader', { api: 'https://book.example/v1/' });
  assert.deepEqual(
    csp('npm', elsewhere),
    materials('https://book.example/materials/files/', 'https://book.example/v1/ '),
  );
  // A quiz and its manifest: beside the script, or in the folder of the page's own.
  const quiz = (rung: 'npm' | 'loader', own = {}) => csp(rung, one('quiz', own)).at(-1);
  assert.equal(quiz('loader'), `connect-src ${BASE}/v1/ ${BASE}/sdk/`);
  assert.equal(quiz('npm'), `connect-src ${BASE}/v1/`);
  const file = { src: 'https://school.example/quizzes/a.json' };
  assert.equal(quiz('loader', file), `connect-src ${BASE}/v1/ https://school.example/quizzes/`);
});

test('a policy for Trusted Types is named apart, since a page without any would shut others out by it', () => {
  const names = Object.fromEntries(
    rungs.map((rung) => [rung, snippet(one('hotline-banner'), rung).trustedTypes]),
  );
  assert.deepEqual(names, {
    npm: 'trusted-types lit-html',
    script: 'trusted-types y12355-lit',
    loader: 'trusted-types y12355-lit',
    iframe: undefined,
    html: undefined,
  });
});

test('what a rung cannot carry is named', () => {
  const config = one('hotline-banner', {
    variant: 'floating',
    sticky: true,
    'exit-url': 'https://weather.example/',
    lang: 'en',
  });
  const left = (rung: (typeof rungs)[number]) => snippet(config, rung).left;
  assert.deepEqual(left('script'), []);
  const all = ['hotline-banner variant', 'hotline-banner sticky', 'hotline-banner exit-url'];
  assert.deepEqual(left('iframe'), all);
  assert.deepEqual(left('html'), all);
  const elsewhere = { ...one('hotline-banner'), page: { api: 'https://book.example' } };
  assert.deepEqual(snippet(elsewhere, 'iframe').left, ['hotline-banner api']);
  assert.deepEqual(snippet(elsewhere, 'html').left, ['page api']);
  const page = { region: '440106', theme: 'dark', lang: 'en', campaign: 'school-7' };
  assert.deepEqual(snippet({ ...one('hotline-banner'), page }, 'html').left, ['page region', 'page theme']);
});

test('a frame says what it is and has a height of its own', () => {
  const [frame] = leaves(treeOf(snippet(one('hotline-banner', { variant: 'bar' }), 'iframe').text));
  assert.deepEqual(frame, {
    tag: 'iframe',
    attributes: {
      title: '12355 青少年服务',
      loading: 'lazy',
      src: `${BASE}/sdk/v1/embed.html?widget=hotline-banner&variant=bar`,
      width: '100%',
      height: '64',
      frameborder: '0',
      allow: 'clipboard-write',
    },
    children: [],
  });
});

test('the page that does the same knows center, service and placement', () => {
  const config = one('booking-button', { center: 'gz & "1"', service: 's', campaign: 'school-7' });
  const [link] = linksOf(snippet(config, 'html').text);
  assert.equal(link?.attributes['href'], `${BASE}/book?center=gz+%26+%221%22&service=s&c=school-7`);
});

test('each rung says which hosts it suits, and each host has a rung', () => {
  for (const rung of rungs) assert.ok(suits(rung).length > 0, rung);
  for (const host of hosts)
    assert.ok(
      rungs.some((rung) => suits(rung).includes(host)),
      host,
    );
});
