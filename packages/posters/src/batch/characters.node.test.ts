import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kitTemplates } from '../cli/known-templates.js';

import { drawnText } from '../font/font-set.js';
import { sheet } from '../sheet.js';
import { posterLanguages, type Template } from '../template.js';
import type { Values } from '../values.js';
import { charactersOf } from './characters.js';

/** Everything that is drawn must be in the font that was cut before anything was drawn. */
function assertHeld(template: Template, values: Values): void {
  for (const lang of posterLanguages) {
    const held = charactersOf(template, lang, [values]);
    const scene = sheet(template, {
      lang,
      values,
      address: 'https://example.org/q/sample',
      has: (point) => point !== 0x20000,
    });
    const drawn = drawnText(scene);
    for (const weight of [400, 700] as const) {
      const lacking = [...drawn[weight]].filter((sign) => sign !== ' ' && !held[weight].has(sign));
      assert.deepEqual(lacking, [], `${template.id} ${lang} ${weight}`);
    }
  }
}

const known = await kitTemplates();

for (const template of known.values()) {
  test(`${template.id}: what a sheet draws is known before it is laid out`, () => {
    const values = Object.fromEntries(
      template.fields.map(({ name, choices, max }) => [
        name,
        choices?.find(Boolean) ?? [...'e\u0301校\u{20000}（一）'].slice(0, max).join(''),
      ]),
    );
    assertHeld(template, values);
  });
}

test('columns too, whose punctuation has forms of its own', () => {
  const calm = known.get('a3-calm') as Template;
  const blocks = calm.blocks.map((block) =>
    block.kind === 'text' && block.text.en.startsWith('{school}')
      ? { ...block, vertical: true, box: { x: 10, y: 10, width: 20, height: 300 } }
      : block,
  );
  assertHeld({ ...calm, blocks }, { school: '示例（一），「中学」…' });
});

test('planted: what is in another weight’s blocks alone is not held in both', () => {
  const calm = known.get('a3-calm') as Template;
  const held = charactersOf(calm, 'zh-CN', [{ school: '骉' }]);
  assert.deepEqual([held[400].has('骉'), held[700].has('骉')], [true, false]);
});
