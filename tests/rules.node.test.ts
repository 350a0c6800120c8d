import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesLike, shippedSource, textOf } from './lib/files.js';
import { sentencesOf } from './lib/sentences.js';

/** Lines of a text that match, as `line: text`. */
function linesLike(text: string, pattern: RegExp): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${index + 1}: ${line.trim().slice(0, 120)}`] : []));
}

const inFiles = (paths: string[], pattern: RegExp) =>
  paths.flatMap((path) => linesLike(textOf(path), pattern).map((line) => `${path}:${line}`));

const sinks =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|styleMap|unsafeHTML|unsafeSVG)\b|\beval\(|new Function\(|document\.write\(/;
const inlineStyle = /<[a-z][^>]*\sstyle=["'$]|<style[\s>]|\son(click|load|error|input|submit)=/i;
const harsh =
  /必須|馬上|請務必|無效|免費|抑鬱症患者|確診|必须|立即|马上|请务必|无效|非法|24 ?小时|免费|保密|[！!]|抑郁症患者|确诊|患有|we are listening|\b(free (of charge|call|service)|for free|confidential|24 hours|immediately|must|invalid|illegal)\b/i;
/** Words that a converter would leave in zh-HK and that Hong Kong says in another way. */
const converted = /信息|視頻|短信|登錄|默認|點擊|鏈接|打印|在線|週[一二三四五六日]|什麼|星期天|數據|退出/;
// Written in parts so that this file does not name what it looks for.
const elsewhere = new RegExp([['\\.\\.', 'shared'].join('\\/'), `\\/${'work'}\\/`].join('|'));

test('no HTML sink, no inline style and no eval in what ships', () => {
  assert.deepEqual(inFiles(shippedSource(), sinks), []);
});

test('templates carry no style attribute, style tag or inline handler', () => {
  const views = shippedSource().filter((path) => /^packages\/(core|widgets|desk|studio)\//.test(path));
  assert.ok(views.length > 20);
  assert.deepEqual(inFiles(views, inlineStyle), []);
});

test('words that press, promise or label are in no strings file and on no page', () => {
  const words = filesLike(/\.strings\.[\w-]+\.json$|^packages\/posters\/templates\//);
  assert.ok(words.length >= 2, 'strings files are found');
  const sentences = words.flatMap((path) =>
    sentencesOf(path)
      .filter(({ key, text }) => !key.endsWith('.when') && harsh.test(text))
      .map(({ key, text }) => `${path} ${key}: ${text}`),
  );
  assert.deepEqual(sentences, []);
  const pages = filesLike(/^(packages|examples)\/.*\.html$/).flatMap((path) =>
    linesLike(textOf(path).replace(/<!doctype|<!--[\s\S]*?-->/gi, ''), harsh).map(
      (line) => `${path}:${line}`,
    ),
  );
  assert.deepEqual(pages, []);
});

test('zh-HK says it in the words of Hong Kong', () => {
  const paths = filesLike(/\.strings\.zh-HK\.json$/);
  assert.ok(paths.length >= 6, String(paths));
  assert.deepEqual(inFiles(paths, converted), []);
  const sheets = filesLike(/^packages\/posters\/templates\//);
  assert.ok(sheets.length > 10);
  const found = sheets.flatMap((path) =>
    sentencesOf(path)
      .filter(({ key, text }) => key.endsWith('.zh-HK') && converted.test(text))
      .map(({ key, text }) => `${path} ${key}: ${text}`),
  );
  assert.deepEqual(found, []);
});

test('a file holds one idea: at most 300 lines, a test at most 400', () => {
  const long = filesLike(/^packages\/[^/]+\/src\/.*\.ts$/)
    .filter((path) => path !== 'packages/client/src/openapi.ts')
    .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }))
    .filter(({ path, lines }) => lines > (path.endsWith('.test.ts') ? 400 : 300))
    .map(({ path, lines }) => `${path}: ${lines}`);
  assert.deepEqual(long, []);
});

test('nothing names a folder outside the project', () => {
  const texts = filesLike(/\.(ts|mjs|js|json|md|html|css|csv|ya?ml|svg)$|^\.|\/run$/);
  assert.deepEqual(inFiles(texts, elsewhere), []);
});

test('the rules bite', () => {
  for (const line of ['node.innerHTML = x', 'styleMap({})', 'eval(text)', 'unsafeHTML(text)']) {
    assert.match(line, sinks);
  }
  for (const line of ['<p style="x">', "<p style='x'>", '<p style=${x}>', '<style>', '<a onclick="x">']) {
    assert.match(line, inlineStyle);
  }
  for (const line of [
    '请务必填写',
    '必須填寫',
    '號碼無效',
    '24小时',
    '24 小时',
    '好！',
    '电话无效',
    'Call immediately',
    'Hi!',
  ]) {
    assert.match(line, harsh);
  }
  assert.match('登錄值班台', converted);
  for (const line of [`see ../${'shared'}/x`, `/${'work'}/main`]) assert.match(line, elsewhere);
  assert.doesNotMatch('可以拨打 12355，也可以先看看。', harsh);
  assert.doesNotMatch('works/around', elsewhere);
});
