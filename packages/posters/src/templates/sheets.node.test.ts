import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mark } from '../art/mark.js';
import { QUIET } from '../code/size.js';
import type { Scene } from '../scene.js';
import { setText } from '../set-text.js';
import { type Box, type NumberBlock, posterLanguages, type Template } from '../template.js';
import { uprightBox } from '../turn.js';
import { checkedValues } from '../values.js';
import {
  allTemplates,
  boxOf,
  overlap,
  overPictures,
  sceneOf,
  textsOf,
  valueKinds,
  type ValueKind,
  valuesFor,
} from '../../test/sheets.js';

/** Calls back for each template, language and kind of values; collects what it says is wrong. */
function faults(look: (template: Template, scene: Scene, kind: ValueKind) => string[]): string[] {
  return allTemplates.flatMap((template) =>
    posterLanguages.flatMap((lang) =>
      valueKinds.flatMap((kind) =>
        look(template, sceneOf(template, lang, kind), kind).map(
          (what) => `${template.id} ${lang} ${kind}: ${what}`,
        ),
      ),
    ),
  );
}

const codeAreas = ({ ops }: Scene): Box[] =>
  ops.flatMap((op) => {
    if (op.op !== 'code') return [];
    const quiet = QUIET * op.module;
    const side = op.count * op.module + 2 * quiet;
    return [{ x: op.x - quiet, y: op.y - quiet, width: side, height: side }];
  });

/** The number's ink with the space around it that stays clear: a fifth of its height. */
function markAreas({ blocks }: Template, kind: ValueKind): Box[] {
  const shown = blocks.filter(
    (block): block is NumberBlock =>
      block.kind === 'number' &&
      (block.when === undefined || block.when.startsWith('!') === (kind === 'least')),
  );
  return shown.flatMap(({ box, turn, repeat = { count: 1, dx: 0, dy: 0 } }) => {
    const upright = uprightBox(box, turn);
    const clear = upright.height / 5;
    const ink = {
      x: upright.x - clear,
      y: upright.y + 0.02 * upright.height - clear,
      width: (mark.width / 100 - 0.1) * upright.height + 2 * clear,
      height: 0.96 * upright.height + 2 * clear,
    };
    const turned = turn === 90 || turn === 270 ? swapped(ink) : ink;
    return Array.from({ length: repeat.count }, (_, index) => ({
      ...turned,
      x: turned.x + index * repeat.dx,
      y: turned.y + index * repeat.dy,
    }));
  });
}

const swapped = ({ x, y, width, height }: Box): Box => ({
  x: x + (width - height) / 2,
  y: y + (height - width) / 2,
  width: height,
  height: width,
});

test('there are sheets for walls, desks, hands, screens, articles and films', () => {
  const kinds = new Set(allTemplates.map(({ kind }) => kind));
  assert.deepEqual([...kinds].sort(), [
    'card',
    'end-card',
    'flyer',
    'notice',
    'poster',
    'roll-up',
    'screen',
    'social',
    'sticker',
  ]);
  assert.equal(allTemplates.length, 21);
});

test('no two lines share ink, whatever is filled in', () => {
  const found = faults((_, scene) => {
    const lines = textsOf(scene).map((op) => ({ text: op.text, box: boxOf(op) }));
    return lines.flatMap((one, index) =>
      lines
        .slice(index + 1)
        .filter((other) => overlap(one.box, other.box))
        .map((other) => `"${one.text}" and "${other.text}"`),
    );
  });
  assert.deepEqual(found, []);
});

test('no line runs into a picture', () => {
  assert.deepEqual(
    faults((_, scene) => overPictures(scene).map(({ text }) => `"${text}"`)),
    [],
  );
});

test('nothing stands on the code or its quiet zone, nor in the clear space of the number', () => {
  const found = faults((template, scene, kind) => {
    const areas = [...codeAreas(scene), ...markAreas(template, kind)];
    return textsOf(scene)
      .filter((op) => areas.some((area) => overlap(area, boxOf(op))))
      .map(({ text }) => `"${text}"`);
  });
  assert.deepEqual(found, []);
});

test('planted: a title that slips into the picture, onto a line, onto the code, is found', () => {
  const [calm] = allTemplates as [Template];
  const moved = (x: number, y: number): Scene => {
    const [title, ...rest] = calm.blocks as [Template['blocks'][number], ...Template['blocks']];
    const slipped = { ...title, box: { ...title.box, x, y } };
    return sceneOf({ ...calm, blocks: [...rest, slipped] }, 'zh-CN', 'least');
  };
  assert.deepEqual(overPictures(moved(20, 25)), []);
  assert.equal(overPictures(moved(20, 120)).length, 2);
  const onLine = textsOf(moved(20, 340)).map(boxOf);
  assert.ok(onLine.some((one, index) => onLine.slice(index + 1).some((other) => overlap(one, other))));
  const onCode = moved(200, 300);
  assert.ok(textsOf(onCode).some((op) => codeAreas(onCode).some((area) => overlap(area, boxOf(op)))));
});

test('words and codes keep 3 mm from where paper is cut, and a screen’s edge', () => {
  const found = faults(({ page }, scene) => {
    const inside = { x: 3, y: 3, width: page.width - 6, height: page.height - 6 };
    const isOut = ({ x, y, width, height }: Box) =>
      x < inside.x || y < inside.y || x + width > page.width - 3 || y + height > page.height - 3;
    return [
      ...textsOf(scene)
        .filter((op) => isOut(boxOf(op)))
        .map(({ text }) => `"${text}"`),
      ...scene.ops.flatMap((op) =>
        op.op === 'code' &&
        isOut({ x: op.x, y: op.y, width: op.count * op.module, height: op.count * op.module })
          ? ['the code']
          : [],
      ),
    ];
  });
  assert.deepEqual(found, []);
});

test('every sheet has a code, but for headers of articles', () => {
  const without = allTemplates.filter(({ blocks }) => !blocks.some(({ kind }) => kind === 'code'));
  assert.deepEqual(
    without.map(({ id }) => id),
    ['wechat-header-calm', 'wechat-header-exam', 'wechat-header-term'],
  );
  const one = faults(({ id, kind }, { ops }) => {
    const count = ops.filter(({ op }) => op === 'code').length;
    const expected = id.startsWith('wechat-header-') ? 0 : kind === 'card' ? 2 : 1;
    return count === expected ? [] : [`${count} codes`];
  });
  assert.deepEqual(one, []);
});

test('the number, the mini-program and who 110 and 120 are stand in words', () => {
  const bare = /^(sticker|wechat)-/;
  const found = faults(({ id }, scene) => {
    // Copied as a whole, in the order of reading.
    const said = textsOf(scene)
      .map(({ text }) => text)
      .join('\n');
    const danger = {
      'zh-CN': '110 公安，120 急救',
      'zh-HK': '110 公安，120 急救',
      en: '110 police, 120 ambulance',
    };
    return [
      ...(/(?<!广东)12355/.test(said) ? [] : ['no 12355 in a sentence']),
      ...(said.includes('广东12355') ? [] : ['no mini-program']),
      ...(bare.test(id) || said.includes(danger[scene.lang as keyof typeof danger])
        ? []
        : ['no danger line']),
    ];
  });
  assert.deepEqual(found, []);
});

test('what AI had a part in says so on the sheet', () => {
  const label = { 'zh-CN': 'AI 辅助生成', 'zh-HK': 'AI 輔助生成', en: 'Made with AI' };
  const found = faults((template, scene) => {
    const has = textsOf(scene).some(({ text }) => text === label[scene.lang as keyof typeof label]);
    return has === template.aiGenerated ? [] : ['no label'];
  });
  assert.deepEqual(found, []);
  const [calm] = allTemplates as [Template];
  const without = sceneOf({ ...calm, aiGenerated: false }, 'zh-CN', 'short');
  assert.ok(!textsOf(without).some(({ text }) => text.includes('AI')));
});

test('words of the sheet itself have their full size; only what is filled in shrinks', () => {
  const found = faults((_, { fallbacks }, kind) =>
    kind === 'least' || kind === 'short' ? fallbacks.map(({ text, detail }) => `"${text}" ${detail}`) : [],
  );
  assert.deepEqual(found, []);
});

test('no line ends a text with one character alone', () => {
  const found = allTemplates.flatMap((template) =>
    posterLanguages.flatMap((lang) =>
      valueKinds.flatMap((kind) => {
        const filled = checkedValues(template, valuesFor(template, kind));
        return template.blocks.flatMap((block, index) => {
          if (block.kind !== 'text' || block.text[lang] === '') return [];
          const box = uprightBox(block.box, block.turn);
          const lines = setText({ ...block, box }, { lang, filled, fallbacks: [], index });
          const last = lines.at(-1)?.text.replace(/[^\p{L}\p{N}]/gu, '') ?? '';
          return lines.length > 1 && [...last].length < 2
            ? [`${template.id} ${lang} ${kind}: "${last}"`]
            : [];
        });
      }),
    ),
  );
  assert.deepEqual(found, []);
});
