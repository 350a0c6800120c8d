import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundStem, fileName, planStems, templateLabels } from './names.js';

const stems = (...rows: [school: string, campaign: string][]) =>
  planStems(
    rows.map(([school, campaign], index) => ({ line: index + 2, school, campaign })),
    40,
  );

test('a school’s own name, and the campaign behind it where two have the same', () => {
  assert.deepEqual(stems(['示例一中', 'a-1'], ['示例二中', 'b-1']), ['示例一中', '示例二中']);
  assert.deepEqual(stems(['示例一中', 'a-1'], ['示例二中', 'b-1'], ['示例一中', 'c-1']), [
    '示例一中-a-1',
    '示例二中',
    '示例一中-c-1',
  ]);
});

test('names that differ in case, in composition or behind their end are the same to a disk', () => {
  assert.deepEqual(stems(['Sample', 'a-1'], ['SAMPLE', 'b-1']), ['Sample-a-1', 'SAMPLE-b-1']);
  assert.deepEqual(stems(['é', 'a-1'], ['e\u0301', 'b-1']), ['é-a-1', 'é-b-1']);
  assert.deepEqual(stems(['示例.', 'a-1'], [' 示例', 'b-1']), ['示例-a-1', '示例-b-1']);
  const long = '长'.repeat(80);
  const [one, two] = stems([`${long}甲`, 'a-1'], [`${long}乙`, 'b-1']);
  assert.notEqual(one, two);
});

test('a third school that is called what the campaign made of another keeps its name', () => {
  assert.deepEqual(stems(['校', 'a-1'], ['校', 'b-1'], ['校-a-1', 'c-1']), ['校-a-1-2', '校-b-1', '校-a-1']);
});

test('no sign that Windows refuses, no end that it cuts off, nothing hidden', () => {
  assert.deepEqual(stems(['a<b>c:d"e/f\\g|h?i*j', 'a-1']), ['a＜b＞c：d＂e／f＼g｜h？i＊j']);
  assert.deepEqual(stems(['..示例\u0000\u001f\u202e\u200b\n学校. .', 'a-1']), ['示例 学校']);
  assert.deepEqual(stems(['...', 'a-1'], ['???', 'b-1']), ['-a-1', '？？？']);
  assert.deepEqual(stems(['\ud800x', 'a-1']), ['x']);
});

test('never more than 255 bytes, and never half a sign', () => {
  const labels = templateLabels(['a3-calm', 'desk-card']);
  const around = aroundStem(labels.values());
  for (const school of ['长'.repeat(200), '\u{20000}'.repeat(200), `${'x'.repeat(229)}长`]) {
    const [stem = ''] = planStems([{ line: 2, school, campaign: 'a-1' }], around);
    const bytes = [...labels.values()].map((label) => Buffer.byteLength(fileName(label, stem, 'svg')));
    assert.ok(Math.max(...bytes) <= 255 && Math.max(...bytes) > 251, String(bytes));
    assert.ok(school.startsWith(stem) && !/[\ud800-\udbff]$/.test(stem));
  }
  const twins = planStems(
    [2, 3].map((line) => ({ line, school: '长'.repeat(200), campaign: `c${line}`.padEnd(32, 'x') })),
    around,
  );
  assert.equal(new Set(twins).size, 2);
  for (const stem of twins) assert.ok(Buffer.byteLength(fileName('desk-card', stem, 'svg')) <= 255);
});

test('a template is named by its paper where that is enough', () => {
  const labelled = (...ids: string[]) => [...templateLabels(ids).values()];
  assert.deepEqual(labelled('a3-calm'), ['A3']);
  assert.deepEqual(labelled('a3-calm', 'a4-exam'), ['A3', 'A4']);
  assert.deepEqual(labelled('a3-calm', 'a3-exam', 'roll-up', 'a4-calm'), [
    'A3-calm',
    'A3-exam',
    'roll-up',
    'A4',
  ]);
  assert.equal(fileName('A3', '示例', 'pdf'), '12355-A3-示例.pdf');
});
