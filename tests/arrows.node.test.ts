import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrows, sideEffects, wrongArrows, wrongDependencies } from './lib/arrows.js';
import { filesLike, shippedSource, textOf } from './lib/files.js';

const dependenciesOf = (name: string): string[] =>
  Object.keys(
    (JSON.parse(textOf(`packages/${name}/package.json`)) as { dependencies?: object }).dependencies ?? {},
  );

const packages = filesLike(/^packages\/[^/]+\/package\.json$/).map((path) => path.split('/')[1] as string);

test('every arrow points down', () => {
  const sources = filesLike(/^packages\/[^/]+\/(src|test|bin)\/.*\.(ts|mjs)$/);
  assert.ok(sources.length > 100, 'sources are found');
  const wrong = sources.flatMap((path) =>
    wrongArrows(path, textOf(path), dependenciesOf(path.split('/')[1] as string)),
  );
  assert.deepEqual(wrong, []);
});

test('every package.json names only what its package may import', () => {
  assert.deepEqual([...packages].sort(), Object.keys(arrows).sort());
  assert.deepEqual(
    packages.flatMap((name) => wrongDependencies(name, dependenciesOf(name))),
    [],
  );
});

const planted: [path: string, text: string][] = [
  ['packages/domain/src/x.ts', "import { html } from 'lit';"],
  ['packages/domain/src/x.ts', "import { readFileSync } from 'node:fs';"],
  ['packages/domain/src/x.ts', "export { now } from '@y12355/core';"],
  ['packages/client/src/x.ts', "import type { Center } from '@y12355/domain';"],
  ['packages/core/src/x.ts', "import { createClient } from '@y12355/client';"],
  ['packages/core/src/x.ts', "const load = () => import('@y12355/widgets');"],
  ['packages/core/src/x.ts', "import { hotlines } from '../../domain/src/hotline.js';"],
  ['packages/widgets/src/a/x.ts', "import i18next from 'i18next';"],
  ['packages/widgets/src/a/x.ts', "import { schema } from '@y12355/server';"],
  ['packages/widgets/src/a/x.ts', "import { readFile } from 'node:fs/promises';"],
  ['packages/desk/src/x.ts', "import '@y12355/widgets/define';"],
  ['packages/server/src/x.ts', "import { html } from 'lit/static-html.js';"],
  ['packages/server/src/x.ts', "import type { Slot } from '@y12355/client';"],
  ['packages/server/src/x.ts', "import pad from 'left-pad';"],
  ['packages/core/src/x.test.ts', "import { fakeService } from '../../client/test/fake-service.js';"],
  ['packages/embed/src/x.ts', "import { createHash } from 'node:crypto';"],
  ['packages/strange/src/x.ts', 'export {};'],
];
for (const [path, text] of planted) {
  test(`a planted wrong arrow is found: ${path} with ${text}`, () => {
    assert.equal(wrongArrows(path, text, dependenciesOf('server')).length, 1);
  });
}

test('right arrows are not named', () => {
  for (const [path, text] of [
    ['packages/core/src/a/x.ts', "import { html } from 'lit'; import '../y.js'; import '@y12355/domain';"],
    ['packages/widgets/src/a/x.test.ts', "import { x } from '../../../client/test/fake-service.js';"],
    ['packages/server/src/x.ts', "import { Hono } from 'hono'; import 'node:fs'; import 'hono/cors';"],
    ['packages/desk/src/x.ts', "import { repeat } from 'lit/directives/repeat.js'; import 'i18next';"],
  ] as const) {
    assert.deepEqual(wrongArrows(path, text, dependenciesOf('server')), []);
  }
  assert.deepEqual(wrongDependencies('domain', ['@y12355/core', 'lit']).length, 2);
  assert.deepEqual(wrongDependencies('server', ['@y12355/client', 'lit']).length, 2);
});

test('only entries have side effects: importing a class registers nothing', () => {
  const entry = /\/(define|main|page)\.ts$/;
  const declared = (path: string) =>
    (JSON.parse(textOf(`packages/${path.split('/')[1]}/package.json`)) as { sideEffects?: unknown })
      .sideEffects === true;
  const found = shippedSource()
    .filter((path) => !entry.test(path))
    .flatMap((path) =>
      sideEffects(textOf(path))
        // A whole page, such as the desk, may set itself up; it too registers in its entry alone.
        .filter((statement) => !declared(path) || statement.includes('define('))
        .map((statement) => `${path}:${statement}`),
    );
  assert.deepEqual(found, []);
});

test('a planted side effect is found, and a plain module is not', () => {
  for (const text of [
    "customElements.define('x-y', class extends HTMLElement {});",
    "Widget.define('y12355-widget');",
    "if (typeof document !== 'undefined') document.title = '';",
    "import './define.js';",
    'for (const x of []) x();',
  ]) {
    assert.equal(sideEffects(`export const a = 1;\n${text}`).length, 1, text);
  }
  assert.deepEqual(sideEffects("import { a } from './a.js';\nexport class B { static c = a; }"), []);
});
