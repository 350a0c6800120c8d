import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../docs/${name}`, import.meta.url)), 'utf8');
const [english, chinese] = [read('signage.md'), read('signage.zh-CN.md')];

/** Lines of its shell blocks, without comments; the service has another name in each language. */
const commands = (text: string) =>
  [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .flatMap(([, block = '']) => block.split('\n'))
    .map((line) => line.replace(/ +#.*/, '').replaceAll('你的服务', 'YOUR-SERVICE').trim())
    .filter(Boolean);

test('both guides to screens have the same sections, tables and commands', () => {
  const shape = (text: string) => [...text.matchAll(/^(#+ |\| |- |\d\. )/gm)].map(([mark]) => mark.trim());
  assert.ok(shape(english).length > 40);
  assert.deepEqual(shape(chinese), shape(english));
  assert.ok(commands(english).length > 10);
  assert.deepEqual(commands(chinese), commands(english));
});

test('planted: a command that one of them lacks is seen', () => {
  const shorter = chinese.replace(/^.*playlist check.*$/m, '');
  assert.notDeepEqual(commands(shorter), commands(english));
});
