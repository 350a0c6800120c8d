/** A page for each thing that can be missing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '@y12355/widgets/elements';
import { BASE } from '../../test/configs.js';
import {
  banner,
  fallback,
  factsOf,
  file,
  frame,
  loader,
  type Page,
  pinned,
  script,
  SDK,
  URL_,
} from '../../test/pages.js';
import { type Code, levels } from './finding.js';
import { judge, unreachable } from './judge.js';

/** The findings of a page: their codes, and somewhere in the first one these words. */
type Planted = [what: string, page: Page, codes: Code[], words?: RegExp];

const planted: Planted[] = [
  ['nothing pasted', { html: '<p>学校</p>' }, ['nothing']],
  ['the script taken out', { html: banner() }, ['scriptAbsent']],
  ['scripts of others alone', { html: `<script src="/jquery.js"></script>${banner()}` }, ['scriptUnseen']],
  ['a script without a tag', { html: script }, ['tagAbsent']],
  [
    'a policy that names the page alone',
    { html: script + banner(), policies: ["default-src 'none'; script-src 'self'; connect-src *"] },
    ['scriptBlocked'],
    /script-src 'self' https:\/\/12355\.example\/sdk\/$/,
  ],
  [
    'a policy in the page, with its sources for everything',
    {
      html: `<meta http-equiv="Content-Security-Policy" content="default-src 'self' https://cdn.example">${script}${banner()}`,
    },
    ['scriptBlocked', 'serviceBlocked'],
    /script-src 'self' https:\/\/cdn\.example https:\/\/12355\.example\/sdk\/$/,
  ],
  [
    'a policy by nonce',
    { html: script + banner(), policies: ["script-src 'nonce-a' 'strict-dynamic' https:"] },
    ['scriptNonce'],
  ],
  [
    'a policy for styles',
    {
      html: `<link rel="stylesheet" href="${SDK}v1/y12355.css">${script}${banner()}`,
      policies: ["style-src 'none'"],
    },
    ['styleBlocked'],
    /style-src https:\/\/12355\.example\/sdk\/$/,
  ],
  [
    'a policy for requests',
    { html: script + banner(), policies: ["connect-src 'self'"] },
    ['serviceBlocked'],
    /connect-src 'self' https:\/\/12355\.example\/v1\/$/,
  ],
  [
    'a policy that names the autoloader and nothing that it loads',
    { html: loader() + banner(), policies: [`script-src ${SDK}v1/y12355.loader.js`] },
    ['scriptBlocked'],
    /y12355\.loader\.js https:\/\/12355\.example\/sdk\/$/,
  ],
  [
    'a policy for requests, and a document of the page',
    {
      html: `${script.replace(/data-api="[^"]*"/, '')}<y12355-center-locator src="/c.json?x">${fallback}</y12355-center-locator>`,
      policies: ["connect-src 'none'"],
    },
    ['dataBlocked'],
    /connect-src https:\/\/school\.example\/c\.json$/,
  ],
  [
    "a policy for requests, and one of the kit's quizzes",
    {
      html: `${script.replace(/data-api="[^"]*"/, '')}<y12355-quiz>${fallback}</y12355-quiz>`,
      policies: ["connect-src 'none'"],
    },
    ['dataBlocked'],
    /connect-src https:\/\/12355\.example\/sdk\/$/,
  ],
  [
    'a policy for requests, and a quiz of the page',
    {
      html: `${script}<y12355-quiz src="/quizzes/a.json">${fallback}</y12355-quiz>`,
      policies: ['connect-src https://12355.example/v1/'],
    },
    ['dataBlocked'],
    /connect-src https:\/\/12355\.example\/v1\/ https:\/\/school\.example\/quizzes\/$/,
  ],
  ['a module by a tag of a classic script', { html: loader('') + banner() }, ['typeModule'], /loader\.js/],
  [
    'a script that waits for a consent',
    { html: script.replace('defer', 'type="text/plain"') + banner() },
    ['typeClassic'],
    /text\/plain/,
  ],
  [
    'a file with settings by a tag of a module',
    { html: script.replace('defer', 'type="module"') + banner() },
    ['typeClassic'],
  ],
  [
    'a policy for frames',
    { html: `${frame()}<p>${fallback}</p>`, policies: ["child-src 'self'"] },
    ['frameBlocked'],
    /child-src 'self' https:\/\/12355\.example\/sdk\/$/,
  ],
  [
    'Trusted Types of others alone',
    { html: script + banner(), policies: ["require-trusted-types-for 'script'; trusted-types app"] },
    ['typesBlocked'],
    /trusted-types app y12355-lit$/,
  ],
  [
    'two policies, one line of each',
    { html: script + banner(), policies: ["script-src 'self'", 'script-src https://a.example'] },
    ['scriptBlocked', 'scriptBlocked'],
  ],
  [
    'a script that is not found',
    { html: script + banner(), answers: { [file]: { trouble: '404' } } },
    ['fileTrouble'],
    /（404）/,
  ],
  [
    'a script that is a page',
    { html: script + banner(), answers: { [file]: { trouble: 'type' } } },
    ['fileTrouble'],
    /不是这种/,
  ],
  [
    'a pinned version that is gone',
    { html: pinned('0.1.0') + banner(), answers: { [`${SDK}0.1.0/y12355.min.js`]: { trouble: '410' } } },
    ['versionGone'],
    /0\.1\.0/,
  ],
  ['http in a page by https', { html: script.replace('https:', 'http:') + banner() }, ['mixed']],
  [
    'a hash of another file',
    {
      html: pinned('0.1.0', 'integrity="sha384-b sha256-a" crossorigin') + banner(),
      answers: { [`${SDK}0.1.0/y12355.min.js`]: { hashes: ['sha384-a', 'sha256-a'] } },
    },
    ['mismatch'],
  ],
  [
    'a hash without crossorigin',
    { html: pinned('0.1.0', 'integrity="sha384-a"') + banner() },
    ['crossorigin'],
  ],
  [
    'a hash of a file that moves',
    { html: pinned('v1', 'integrity="sha384-a" crossorigin') + banner() },
    ['movingPinned'],
  ],
  ['the same file twice', { html: script + banner() + script }, ['twice']],
  [
    'one file for all and one more',
    { html: `${script}<script src="${SDK}v1/widgets/hotline-banner.min.js"></script>${banner()}` },
    ['twice'],
  ],
  ['two versions', { html: script + pinned('0.1.0') + banner() }, ['versionsDiffer'], /v1, 0\.1\.0/],
  [
    'an old version',
    { html: pinned('0.9.0') + banner(), newest: { [SDK]: '0.10.0' } },
    ['old'],
    /0\.9\.0.*0\.10\.0/,
  ],
  [
    'a tag that there is not',
    { html: `${script}<y12355-banner>${fallback}</y12355-banner>` },
    ['tagUnknown'],
    /y12355-center-locator/,
  ],
  [
    'an attribute that there is not',
    { html: script + banner('colour="red"') },
    ['attributeUnknown'],
    /variant, sticky/,
  ],
  [
    'a variant that there is not',
    { html: script + banner('variant="strip"') },
    ['valueUnknown'],
    /「strip」.*card.*card, bar, inline/,
  ],
  [
    'a switch that is said to be off',
    { html: script + banner('sticky="false"') },
    ['valueUnknown'],
    /「false」/,
  ],
  [
    'an exit that is a script',
    { html: script + banner('exit-url="javascript:alert(1)"') },
    ['valueUnknown'],
    /https/,
  ],
  [
    'a page setting that is no place',
    { html: `${script.replace('defer', 'data-region="310101"')}${banner()}` },
    ['valueUnknown'],
    /<script data-region>/,
  ],
  [
    'an http service',
    { html: script.replace(`data-api="${BASE}"`, 'data-api="http://book.example"') + banner() },
    ['valueUnknown'],
  ],
  [
    'an attribute that every object has by birth',
    { html: script + banner('constructor="a" __proto__="b"') },
    ['attributeUnknown'],
    /constructor/,
  ],
  ['a tag that closes itself', { html: `${script}<y12355-hotline-banner/><p>${fallback}</p>` }, ['unclosed']],
  [
    'a frame of an element that there is not',
    { html: frame().replace('hotline-banner', 'hotline') + fallback },
    ['tagUnknown'],
    /y12355-hotline>/,
  ],
  [
    'a frame with a corner, an address and a place elsewhere',
    {
      html: `${frame().replace('hotline-banner', 'hotline-banner&variant=floating&api=x&region=1')}${fallback}`,
    },
    ['valueUnknown', 'attributeUnknown', 'valueUnknown'],
    /variant=[^]*card, bar, inline\n[^]*\?api=[^]*region=/,
  ],
  // Made up, and nobody's.
  [
    'a wrong number to dial',
    { html: script + banner('', `${fallback}<a href="tel:000-55555">x</a>`) },
    ['numberWrong'],
    /00055555/,
  ],
  ['a wrong number in words', { html: script + banner('', `${fallback}或 00000`) }, ['numberWrong'], /00000/],
  [
    'a wrong number on the button',
    { html: `${script}<y12355-booking-button label="打 00000">${fallback}</y12355-booking-button>` },
    ['numberWrong'],
  ],
  [
    'a link that shows another number than it dials',
    { html: script + banner('', '跟 12355 说 <a href="tel:12355">拨打 123555</a>') },
    ['numberDiffers'],
    /123555.*12355/,
  ],
  ['words that nobody sees', { html: script + banner('', `<p hidden>${fallback}</p>`) }, ['fallbackMissing']],
  ['nothing inside the tag', { html: script + banner('', ' ') }, ['fallbackMissing']],
  [
    'a picture of the number',
    { html: script + banner('', '<a href="tel:12355"><img src="n.png" alt="12355"></a>') },
    ['fallbackDigits'],
  ],
  [
    'digits that a script would write',
    { html: script + banner('', '电话<script>12355</script>') },
    ['fallbackDigits'],
  ],
  ['the number without a link', { html: script + banner('', '可以打 12355。') }, ['fallbackLink']],
  ['a frame that says not what it is', { html: `${frame('')}<p>${fallback}</p>` }, ['frameTitle']],
  ['a frame alone', { html: frame() }, ['frameNumber']],
  [
    'a browser without custom elements',
    { html: script + banner(), running: { registry: false, registered: [] } },
    ['registryMissing'],
  ],
  ['an element that did not start', { html: script + banner(), running: { registered: [] } }, ['notRunning']],
  [
    'Trusted Types that a header hides from the page',
    { html: script + banner(), running: { registered: [], refused: true } },
    ['typesBlocked', 'notRunning'],
    /trusted-types y12355-lit/,
  ],
  [
    'an element that gave up',
    { html: script + banner(), running: { failed: ['hotline-banner'] } },
    ['failed'],
  ],
];

for (const [what, page, codes, words] of planted) {
  test(`planted: ${what}`, () => {
    const findings = judge(factsOf(page));
    assert.deepEqual(
      findings.map(({ code }) => code),
      codes,
    );
    const said = findings.flatMap(({ what, cure }) => [what, cure]).join('\n');
    if (words) assert.match(said, new RegExp(words.source, 'ms'));
    for (const { level, code } of findings) assert.equal(level, levels[code]);
  });
}

test('every finding has its planted page', () => {
  const seen = new Set(planted.flatMap(([, , codes]) => codes));
  const missing = Object.keys(levels).filter((code) => code !== 'unreachable' && !seen.has(code as Code));
  assert.deepEqual(missing, []);
});

test('a finding is said in each language, with all of its words', () => {
  for (const language of languages) {
    for (const [, page] of planted) {
      for (const { what, cure } of judge(factsOf(page), language))
        assert.doesNotMatch(what + cure, /\{\{|undefined/);
    }
    assert.match(unreachable(URL_, 'timeout', language)[0]?.what ?? '', /10/);
  }
});
