/** Pages that lack nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elements } from '@y12355/widgets/elements';
import { BASE } from '../../test/configs.js';
import {
  banner,
  fallback,
  factsOf,
  frame,
  loader,
  type Page,
  pinned,
  script,
  SDK,
} from '../../test/pages.js';
import { snippet } from '../snippet.js';
import { judge } from './judge.js';

const clean: [what: string, page: Page][] = [
  ['the line and the tag', { html: script + banner() }],
  ['a link alone', { html: `<p>${fallback}</p>` }],
  [
    'a pinned version with its hash',
    {
      html: pinned('0.1.0', 'integrity="sha384-a" crossorigin="anonymous"') + banner(),
      answers: { [`${SDK}0.1.0/y12355.min.js`]: { hashes: ['sha384-a'] } },
      newest: { [SDK]: '0.1.0' },
    },
  ],
  [
    'attributes of HTML and of frameworks',
    { html: script + banner('id="a" class="b" data-x aria-label="c" @click="d" lang="en"') },
  ],
  [
    'a list of centers with numbers of their own',
    {
      html: `${script}<y12355-center-locator>${fallback}<ul><li data-id="a">示例 <a href="tel:000-0000-0000">000-0000-0000</a> 00000</li></ul></y12355-center-locator>`,
    },
  ],
  ['a frame with its number', { html: `${frame()}<p>${fallback}</p>` }],
  [
    'a policy with the folder, one with a host, one that only reports nothing',
    {
      html: script + banner(),
      policies: [
        `default-src 'none'; script-src ${SDK}; connect-src ${BASE}/v1/`,
        "default-src https://*.example 'self'; trusted-types y12355-lit; require-trusted-types-for 'script'",
      ],
    },
  ],
  [
    'a policy by nonce, and the nonce',
    {
      html: script.replace('defer', 'defer nonce="a"') + banner(),
      policies: ["script-src 'nonce-a' 'strict-dynamic'"],
    },
  ],
  [
    'two files for two elements',
    {
      html: `<script src="${SDK}v1/widgets/hotline-banner.min.js"></script><script src="${SDK}v1/widgets/center-locator.min.js"></script>${banner()}`,
    },
  ],
  [
    'words in the link of the number, and other numbers of the registry',
    {
      html: script + banner('', '12355：<a href="tel:12355">24 小时 12355</a>，<a href="tel:110">1-1-0</a>'),
    },
  ],
  [
    'a policy in the body, which counts for nothing',
    {
      html: `<body>${script}${banner()}<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`,
    },
  ],
  [
    'http in a page that upgrades it',
    {
      html: script.replace('https:', 'http:') + banner(),
      policies: ['upgrade-insecure-requests'],
    },
  ],
  [
    'the autoloader by its hash, and what it loads by that',
    {
      html: loader('type="module" integrity="sha384-a" crossorigin').replace('/v1/', '/0.1.0/') + banner(),
      policies: ["script-src 'sha384-a' 'strict-dynamic'"],
    },
  ],
  [
    'a frame with settings',
    { html: `${frame().replace('hotline-banner', 'hotline-banner&variant=bar&lang=en')}${fallback}` },
  ],
  ['a copy on the page’s own host', { html: `<script src="/js/y12355.min.js"></script>${banner()}` }],
  ['a page seen from inside', { html: script + banner(), running: {} }],
  ['a bundle seen from inside', { html: `<script src="/app.js"></script>${banner()}`, running: {} }],
];

for (const [what, page] of clean) {
  test(`clean: ${what}`, () => assert.deepEqual(judge(factsOf(page)), []));
}

for (const { name } of elements) {
  for (const rung of ['script', 'loader', 'iframe', 'html'] as const) {
    test(`clean: ${name} by ${rung}, as the kit itself writes it and with the policy that it asks for`, () => {
      const { text, csp, trustedTypes } = snippet({ base: BASE, elements: [{ name }] }, rung);
      const policies = [`default-src 'none'; ${[...csp, trustedTypes].join('; ')}`];
      assert.deepEqual(judge(factsOf({ html: text, policies })), []);
    });
  }
}
