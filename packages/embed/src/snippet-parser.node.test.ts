/** What a parser reads in a snippet is what was set, and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonAttributes, type ElementFacts, elements } from '@y12355/widgets/elements';
import fc from 'fast-check';
import { anyConfig, attacks, BASE } from '../test/configs.js';
import { type Leaf, leaves, textOf, type Tree, treeOf } from '../test/tree.js';
import { type EmbedConfig, type Rung, rungs } from './config.js';
import { wantedBy } from './frame/wanted.js';
import { snippet } from './snippet.js';

const factsOf = (name: string) => elements.find((one) => one.name === name) as ElementFacts;
const sorted = (list: string) => list.split(/\s+/).sort().join();

/** Attributes that a tag has to carry, worked out from the configuration in another way than the code does. */
function expected(config: EmbedConfig, at: number, rung: Rung): Record<string, string> {
  const { name, attributes = {} } = config.elements[at] as EmbedConfig['elements'][number];
  const known = { ...factsOf(name).attributes, ...commonAttributes };
  const page: Record<string, string> = { api: config.base, ...config.page };
  const wanted: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    const kind = known[key]?.kind;
    const standard = page[key] || known[key]?.default;
    const text = value === true ? '' : key === 'api' ? value.replace(/\/$/, '') : value;
    if (kind === 'list' && standard && sorted(text) === sorted(standard)) continue;
    if (key === 'lang' || text !== (key === 'api' ? standard?.replace(/\/$/, '') : standard))
      wanted[key] = text;
  }
  if (page['lang']) wanted['lang'] ??= page['lang'];
  if (rung !== 'npm') return wanted;
  const said = Object.entries(page)
    .filter(([key, value]) => value !== commonAttributes[key]?.default)
    .map(([key, value]) => [key, key === 'api' ? value.replace(/\/$/, '') : value] as const);
  return { ...Object.fromEntries(said), ...wanted };
}

/** The words of the fallback and its two links, whatever the settings. */
function assertFallback(name: string, trees: readonly Tree[], lang: string | undefined): void {
  const facts = factsOf(name);
  const words = facts.fallback[(lang ?? 'zh-CN') as 'en'];
  assert.equal(textOf(trees).trim(), words.replace(/<[^>]+>/g, ''));
  const links = leaves(trees);
  assert.deepEqual(
    links.map(({ tag }) => tag),
    ['a', 'a'],
  );
  const addresses = links.map(({ attributes }) => attributes['href'] as string);
  assert.ok(addresses.includes('tel:12355'));
  const [other = ''] = addresses.filter((address) => address !== 'tel:12355');
  const { origin, pathname } = new URL(other);
  assert.equal(origin, BASE);
  assert.ok(pathname.endsWith(facts.page), pathname);
}

function assertRead(config: EmbedConfig, rung: Rung): void {
  const top = treeOf(snippet(config, rung).text) as Leaf[];
  const files = top.filter(({ tag }) => tag === 'link' || tag === 'script');
  const rest = top.filter((leaf) => !files.includes(leaf));
  const names = [...new Set(config.elements.map(({ name }) => name))];
  const shape = {
    npm: ['script'],
    script: [...(config.reserve ? ['link'] : []), 'script'],
    loader: [...(config.reserve ? ['link'] : []), 'script'],
    iframe: ['script'],
    html: [],
  }[rung];
  assert.deepEqual(
    files.map(({ tag }) => tag),
    shape,
  );
  const imports = names.map((name) => `import '@y12355/widgets/${name}/define';`).join('\n  ');
  assert.equal(textOf(files).trim(), rung === 'npm' ? imports : '');

  const frames = rest.filter(({ tag }) => tag === 'iframe');
  const others = rest.filter(({ tag }) => tag !== 'iframe');
  assert.equal(frames.length, rung === 'iframe' ? config.elements.length : 0);
  assert.equal(others.length, config.elements.length);
  for (const [at, leaf] of others.entries()) {
    const { name } = config.elements[at] as { name: string };
    const wanted = expected(config, at, rung);
    const tagged = rung !== 'html' && rung !== 'iframe';
    assert.equal(leaf.tag, tagged ? `y12355-${name}` : 'p');
    const lang = wanted['lang'];
    assert.deepEqual(leaf.attributes, tagged ? wanted : lang ? { lang } : {});
    assertFallback(name, leaf.children, lang);
    const frame = frames[at];
    if (frame) assertFrame(config, frame, name, wanted);
  }
}

function assertFrame(config: EmbedConfig, frame: Leaf, name: string, wanted: Record<string, string>): void {
  const url = new URL(frame.attributes['src'] as string);
  const known = { ...factsOf(name).attributes, ...commonAttributes };
  const kept = Object.entries({ ...config.page, ...wanted }).filter(
    ([key, value]) =>
      known[key]?.kind !== 'address' &&
      !/^(sticky|deep-link|structured-data|map(-\w+)?)$/.test(key) &&
      value !== 'floating' &&
      (wanted[key] !== undefined || value !== commonAttributes[key]?.default),
  );
  assert.deepEqual(Object.fromEntries(url.searchParams), { widget: name, ...Object.fromEntries(kept) });
  assert.deepEqual(frame.children, []);
  assert.deepEqual(wantedBy(url.search, elements).faults, [], 'the page in the frame takes all of it');
}

for (const rung of rungs) {
  test(`${rung}: 1,000 random settings come back from a parser exactly`, () => {
    fc.assert(
      fc.property(anyConfig, (config) => assertRead(config, rung)),
      { numRuns: 1000, seed: 12355 },
    );
  });
}

test('the same configuration gives the same text, whatever the order of its settings', () => {
  fc.assert(
    fc.property(anyConfig, fc.constantFrom(...rungs), (config, rung) => {
      const turned = {
        ...config,
        elements: config.elements.map(({ name, attributes = {} }) => ({
          name,
          attributes: Object.fromEntries(Object.entries(attributes).reverse()),
        })),
      };
      assert.equal(snippet(turned, rung).text, snippet(config, rung).text);
    }),
    { numRuns: 200, seed: 12355 },
  );
});

test('planted: an attack that is not escaped is seen by this test', () => {
  const label = attacks[0] as string;
  const { text } = snippet(
    { base: BASE, elements: [{ name: 'booking-button', attributes: { label } }] },
    'script',
  );
  const raw = text.replace(/label="[^"]*"/, `label="${label}"`);
  assert.notEqual(raw, text);
  assert.ok(leaves(treeOf(raw)).filter(({ tag }) => tag === 'script').length > 1);
});
