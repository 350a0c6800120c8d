import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import ts from 'typescript';
import { palettes } from '@y12355/core';
import * as widgets from '@y12355/widgets';
import { manifestOf } from '../../scripts/lib/manifest/manifest.js';
import {
  type Attribute,
  type ElementDeclaration,
  elementsOf,
  kinds,
  type Manifest,
} from '../../scripts/lib/manifest/types.js';
import { customData } from '../../scripts/lib/manifest/vscode.js';
import { filesLike, root, textOf } from '../lib/files.js';
import { usesOf } from '../lib/uses.js';

const here = root.replace(/\/$/, '');
const folders = readdirSync(new URL('../../packages/widgets/src/', import.meta.url), { withFileTypes: true })
  // A folder becomes an element by its `define.ts`.
  .filter(
    (entry) =>
      entry.isDirectory() && existsSync(join(entry.parentPath ?? entry.path, entry.name, 'define.ts')),
  )
  .map(({ name }) => name);

const names = (items: readonly { name: string }[]) => items.map(({ name }) => name).sort();
const named = (element: ElementDeclaration, name: string) =>
  element.attributes.find((attribute) => attribute.name === name) as Attribute;

/** What an attribute lacks for a form, or an editor, to be made from it. */
function lacks({ name, description, kind, choices, default: usual }: Partial<Attribute>): string[] {
  const words = kind === 'list' ? (usual ?? '').split(' ').filter(Boolean) : usual ? [usual] : [];
  const wrong = (choices && words.filter((word) => !choices.includes(word))) ?? [];
  return [
    ...(description ? [] : ['description']),
    ...(kinds.some((known) => known === kind) ? [] : ['kind']),
    ...(usual === undefined ? ['default'] : []),
    ...((kind === 'choice' || kind === 'list') && !choices?.length ? ['choices'] : []),
    ...(kind === 'boolean' && usual !== 'false' ? ['default false: an attribute cannot be taken away'] : []),
    ...(kind === 'number' && !Number.isFinite(Number(usual || NaN)) ? ['a number as its default'] : []),
    ...wrong.map((word) => `choice "${word}", its default`),
  ].map((what) => `${name} lacks ${what}`);
}

describe('elements manifest', () => {
  let manifest: Manifest;
  let elements: ElementDeclaration[];
  const element = (name: string) =>
    elements.find(({ tagName }) => tagName === `y12355-${name}`) as ElementDeclaration;
  before(() => {
    manifest = manifestOf(here);
    elements = elementsOf(manifest);
  });

  it('holds every widget with its class, its modules and a summary', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName.replace('y12355-', '')).sort(), folders.sort());
    for (const { name, tagName, summary } of elements) {
      const folder = tagName.replace('y12355-', '');
      assert.ok(summary, tagName);
      assert.ok(name in widgets, `${name} is exported`);
      assert.deepEqual(
        manifest.modules.filter(({ path }) => path.includes(`/${folder}/`)).map(({ path }) => path),
        [`dist/${folder}/${folder}.js`, `dist/${folder}/define.js`],
      );
    }
  });

  it('holds every attribute that an element watches, own and inherited, and no other', () => {
    for (const { name, attributes } of elements) {
      const { observedAttributes } = widgets[name as 'HotlineBanner'];
      assert.deepEqual(names(attributes), [...observedAttributes].sort(), name);
    }
  });

  it('says of each attribute what a form needs', () => {
    for (const { attributes } of elements) assert.deepEqual(attributes.flatMap(lacks), []);
  });

  it('misses a description, a kind, a default and choices where they are not there', () => {
    const whole = named(element('hotline-banner'), 'entries');
    for (const [planted, missing] of [
      [{ description: '' }, 'entries lacks description'],
      [{ kind: undefined }, 'entries lacks kind'],
      [{ default: undefined }, 'entries lacks default'],
      [{ choices: [] }, 'entries lacks choices'],
      [{ default: 'call fax' }, 'entries lacks choice "fax", its default'],
    ] as const) {
      assert.ok(lacks({ ...whole, ...planted } as Partial<Attribute>).includes(missing), missing);
    }
  });

  it('expands every type, with the default first', () => {
    const banner = element('hotline-banner');
    const { type, default: usual, choices } = named(banner, 'variant');
    assert.deepEqual(type, { text: "'card' | 'bar' | 'inline' | 'floating'" });
    assert.deepEqual([usual, choices], ['card', ['card', 'bar', 'inline', 'floating']]);
    assert.equal(named(banner, 'season').type.text.split(' | ').length, 8);
    assert.equal(named(banner, 'season').default, 'auto');
    assert.equal(named(banner, 'sticky').default, 'false');
    assert.equal(named(banner, 'text-size').type.text, "'normal' | 'large'");
    assert.equal(named(banner, 'text-size').inheritedFrom?.package, '@y12355/core');
    const known = /^(string|number|boolean|'[\w-]+'( \| '[\w-]+')*)$/;
    for (const { attributes } of elements) for (const { type } of attributes) assert.match(type.text, known);
  });

  it('gives addresses, codes and lists a kind of their own', () => {
    const kindsOf = (name: string) =>
      Object.fromEntries(element(name).attributes.map((attribute) => [attribute.name, attribute.kind]));
    assert.deepEqual(kindsOf('center-locator'), {
      operator: 'address',
      src: 'address',
      only: 'list',
      service: 'choice',
      age: 'number',
      school: 'text',
      limit: 'number',
      'deep-link': 'boolean',
      'structured-data': 'boolean',
      map: 'choice',
      'map-src': 'text',
      'map-key': 'text',
      'map-approval': 'text',
      lang: 'choice',
      api: 'address',
      region: 'adcode',
      campaign: 'code',
      theme: 'choice',
      'text-size': 'choice',
    });
    assert.equal(kindsOf('booking-button')['label'], 'text');
    assert.equal(
      named(element('center-locator'), 'only').choices?.join(' '),
      'bookable open weekend evening accessible',
    );
    assert.equal(named(element('center-locator'), 'limit').default, '20');
  });

  it('names every event with its class, which can be imported, and what it carries', () => {
    const [action] = element('hotline-banner').events;
    assert.deepEqual(action?.type, {
      text: 'ActionEvent',
      references: [{ name: 'ActionEvent', package: '@y12355/core' }],
    });
    assert.equal(action?.fields[0]?.name, 'action');
    assert.match(action?.fields[0]?.type.text ?? '', /^'call' \| 'text' \| 'mini-program' \| /);
    for (const { events } of elements) {
      for (const { type, description } of events) {
        assert.ok(description);
        for (const { name, package: owner } of type.references ?? []) {
          if (owner === '@y12355/widgets') assert.ok(name in widgets, `${name} is exported`);
        }
      }
    }
  });

  it('lists the parts, events and slots that the code uses, and no others', () => {
    for (const { tagName, cssParts, events, slots } of elements) {
      const uses = usesOf(tagName.replace('y12355-', ''));
      assert.deepEqual(names(cssParts), uses.parts, `${tagName}: parts`);
      assert.deepEqual(names(events), uses.events, `${tagName}: events`);
      assert.deepEqual(names(slots), uses.slots, `${tagName}: slots`);
      for (const item of [...cssParts, ...events, ...slots]) assert.ok(item.description, item.name);
    }
  });

  it('promises no part that a window keeps to itself', () => {
    // The card is drawn beside the window, by the same file.
    const outside: Record<string, string[]> = { 'hotline-banner': ['card'] };
    for (const name of folders) {
      const { inner, handedOut } = usesOf(name);
      assert.deepEqual(
        inner.filter((part) => !handedOut.includes(part)),
        outside[name] ?? [],
        name,
      );
    }
  });

  it('lists the custom properties that a page may set, with the defaults of the tokens', () => {
    const used = filesLike(/^packages\/core\/src\/.*(?<!\.test)\.ts$/).flatMap(
      (path) => textOf(path).match(/(?<=var\(|')--y12355-[\w-]+/g) ?? [],
    );
    for (const { tagName, cssProperties } of elements) {
      const folder = new RegExp(`^packages/widgets/src/${tagName.replace('y12355-', '')}/.*\\.styles\\.ts$`);
      const own = filesLike(folder).flatMap((path) => textOf(path).match(/(?<=var\()--y12355-[\w-]+/g) ?? []);
      assert.deepEqual(names(cssProperties), [...new Set([...used, ...own])].sort());
      const usual = Object.fromEntries(cssProperties.map((property) => [property.name, property.default]));
      assert.equal(usual['--y12355-call'], palettes.light.call);
      assert.equal(usual['--y12355-on-call'], palettes.light['on-call']);
      assert.match(
        textOf('packages/core/src/theme.styles.ts'),
        new RegExp(`--y12355-radius, ${usual['--y12355-radius']}\\)`),
      );
    }
  });

  it('shows code what it may use and keeps the rest out', () => {
    const banner = element('hotline-banner').members;
    assert.ok(banner.some(({ name }) => name === 'referrals'));
    assert.ok(
      element('booking-button').members.some(({ name, kind }) => name === 'open' && kind === 'method'),
    );
    for (const { name } of elements.flatMap(({ members }) => members)) {
      assert.doesNotMatch(name, /^#|^render|^styles$|Callback$|^opened$|^(will)?[uU]pdate/);
    }
  });

  it('becomes custom data for VS Code', () => {
    const { version, tags } = customData(manifest);
    assert.equal(version, 1.1);
    assert.deepEqual(
      tags.map(({ name }) => name),
      elements.map(({ tagName }) => tagName),
    );
    const banner = tags.find(({ name }) => name === 'y12355-hotline-banner');
    const attribute = (name: string) => banner?.attributes.find((one) => one.name === name);
    assert.deepEqual(
      attribute('variant')?.values?.map(({ name }) => name),
      ['card', 'bar', 'inline', 'floating'],
    );
    assert.match(attribute('variant')?.description ?? '', /\n\nDefault: card$/);
    assert.equal(attribute('sticky')?.valueSet, 'v');
    assert.ok(
      tags.every(({ description, attributes }) => description && attributes.every((one) => one.description)),
    );
  });

  it('needs nothing of the analyzer that an install script makes', () => {
    const analyzer = join(here, 'node_modules/@custom-elements-manifest/analyzer');
    const needs = (file: string, found = new Set<string>()): Set<string> => {
      for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
        const path = join(dirname(file), fileName);
        if (!fileName.startsWith('.')) found.add(fileName);
        else if (!found.has(path)) needs(path, found.add(path));
      }
      return found;
    };
    const used = ['index.js', 'src/features/framework-plugins/lit/lit.js'].flatMap((file) => [
      ...needs(join(analyzer, file)),
    ]);
    assert.ok(used.includes('comment-parser') && used.includes('typescript'), String(used));
    // It is what brings the lexer whose script is not run; only the command line of the analyzer uses it.
    const lexing = '@custom-elements-manifest/find-dependencies';
    assert.ok(!used.includes(lexing));
    assert.ok(needs(join(analyzer, 'cli.js')).has(lexing));
  });
});
