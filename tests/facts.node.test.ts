/** What pages know of an element without loading it is what the element's own source says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonAttributes, type ElementFacts, elements, languages } from '@y12355/widgets/elements';
import { manifestOf } from '../scripts/lib/manifest/manifest.js';
import { type Attribute, elementsOf } from '../scripts/lib/manifest/types.js';
import { filesLike, root, textOf } from './lib/files.js';

const manifest = elementsOf(manifestOf(root.replace(/\/$/, '')));
const folders = filesLike(/^packages\/widgets\/src\/[^/]+\/define\.ts$/).map((path) => path.split('/')[3]);

/** Attributes by name, as `kind default choices`. */
function shapes(attributes: readonly Partial<Attribute>[]): Record<string, string> {
  return Object.fromEntries(
    attributes.map(({ name, kind, default: standard, choices = [] }) => [
      name,
      `${kind} ${kind === 'boolean' ? '' : (standard ?? '')} ${choices.join('|')}`,
    ]),
  );
}

const known = ({ attributes }: ElementFacts) =>
  shapes(Object.entries({ ...attributes, ...commonAttributes }).map(([name, rest]) => ({ name, ...rest })));

test('every element has its facts, and its tag', () => {
  assert.deepEqual(elements.map(({ name }) => name).sort(), folders.sort());
  assert.deepEqual(
    elements.map(({ name }) => `y12355-${name}`).sort(),
    manifest.map(({ tagName }) => tagName).sort(),
  );
});

for (const facts of elements) {
  test(`${facts.name}: attributes, kinds, choices and defaults are those of the source`, () => {
    const declared = manifest.find(({ tagName }) => tagName === `y12355-${facts.name}`);
    assert.deepEqual(known(facts), shapes(declared?.attributes ?? []));
  });
}

test('planted: a choice more, another default or an attribute less is found', () => {
  const [banner] = elements as [ElementFacts];
  const { variant, ...fewer } = banner.attributes;
  const changes = [
    fewer,
    { ...banner.attributes, variant: { ...variant, choices: [...(variant?.choices ?? []), 'strip'] } },
    { ...banner.attributes, variant: { ...variant, default: 'bar' } },
  ];
  for (const attributes of changes) {
    assert.notDeepEqual(known({ ...banner, attributes } as ElementFacts), known(banner));
  }
});

test('the pages of the shell are where links lead', () => {
  const pages = textOf('scripts/lib/pages.mjs');
  const plan = textOf('packages/embed/src/plan.ts');
  for (const language of languages) {
    const folder = new RegExp(`lang: '${language}', base: '/(\\w*)/?'`).exec(pages)?.[1];
    assert.notEqual(folder, undefined, language);
    const key = /\W/.test(language) ? `'${language}'` : language;
    assert.ok(plan.includes(`${key}: '${folder ? `/${folder}` : ''}'`), `${language}: ${folder}`);
  }
  for (const { page } of elements) {
    assert.equal(
      filesLike(new RegExp(`^packages/app/pages${page === '/' ? '' : page}/index\\.html$`)).length,
      1,
      page,
    );
  }
});
