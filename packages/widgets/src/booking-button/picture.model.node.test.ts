import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOut, MARGIN, WIDTH, wrap } from './picture.model.js';

/** Every sign as wide as half its size, or all of it where it is Chinese. */
const measure = (text: string, size: number) =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? size : size / 2), 0);
const text = {
  title: '预约 Y7K3',
  rows: [
    { label: '时间', value: '9 月 12 日周六 15:00' },
    { label: '地点', value: '示例天河区青少年服务站 示例路 2 号（示例大厦东门旁边，乘电梯到三楼）' },
    { label: '预约号', value: 'Y7K3-M29Q', big: true },
    { label: '查询码', value: '4081 7735', big: true },
  ],
  foot: ['两个号码一起用，就能查看、改期或取消。', '拨打 12355'],
};

test('lines break between Chinese signs, never inside a word or a number', () => {
  const line = (part: string) => measure(part, 16);
  assert.deepEqual(wrap('', 100, line), []);
  assert.deepEqual(wrap('拨打 12355', 200, line), ['拨打 12355']);
  assert.deepEqual(wrap('示例路二号 12355', 100, line), ['示例路二号', '12355']);
  assert.deepEqual(wrap('一二三四五六七', 48, line), ['一二三', '四五六', '七']);
  assert.deepEqual(wrap('AVeryLongWordThatDoesNotFit', 48, line), ['AVeryLongWordThatDoesNotFit']);
});

test('all of it stands inside the picture, from top to bottom', () => {
  const { height, texts, rule } = layOut(text, measure);
  const lines = texts.map((placed) => placed.text);
  assert.deepEqual(
    [lines[0], lines.includes('Y7K3-M29Q'), lines.includes('4081 7735')],
    ['预约 Y7K3', true, true],
  );
  assert.equal(
    lines.join('').replace(/\s/g, '').includes('乘电梯到三楼'),
    true,
    'a long place is broken, not cut',
  );
  for (const { text: line, x, y, size } of texts) {
    assert.ok(x + measure(line, size) <= WIDTH - MARGIN, line);
    assert.ok(y > 0 && y <= height - MARGIN / 2, line);
  }
  const heights = texts.map(({ y }) => y);
  assert.deepEqual(
    heights,
    [...heights].sort((a, b) => a - b),
  );
  assert.deepEqual(
    heights.slice(-3).map((y) => y > rule),
    [false, true, true],
    'the foot is below the line',
  );
});

test('reference and code are the largest', () => {
  const { texts } = layOut(text, measure);
  const largest = Math.max(...texts.map(({ size }) => size));
  assert.deepEqual(
    texts.filter(({ size }) => size === largest).map((placed) => placed.text),
    ['Y7K3-M29Q', '4081 7735'],
  );
});
