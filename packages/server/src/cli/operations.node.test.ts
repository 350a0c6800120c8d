import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../test/cli.js';
import { onSqlite } from '../../test/engines.js';
import { makeWorld } from '../../test/world.js';
import { createMetrics } from '../metrics/metrics.js';
import { commands, helpText } from './arguments.js';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const documents = ['docs/operations.md', 'docs/operations.zh-CN.md'];
const found = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, one]) => one)),
];

test('every variable of the environment is in the help and in the documents, and no other', () => {
  const known = found(read('packages/server/src/cli/environment.ts'), /value\('(\w+)'\)/g);
  assert.ok(known.length >= 12, known.join());
  for (const name of known) assert.match(helpText(), new RegExp(`\\b${name}\\b`));
  for (const path of documents) {
    const text = read(path);
    for (const name of known)
      assert.match(text, new RegExp(`^\\| .*\`${name}\`.* \\|`, 'm'), `${path} ${name}`);
    const strange = found(text, /\b(Y12355_[A-Z_]+)\b/g).filter((name) => !known.includes(name));
    assert.deepEqual(strange, [], path);
  }
});

test('every command that the documents type exists', () => {
  for (const path of [...documents, 'README.md', 'README.zh-CN.md']) {
    const typed = found(read(path), /y12355-server(?:\.mjs)? ([a-z][\w-]*)/g);
    assert.ok(typed.length > 2, path);
    assert.deepEqual(
      typed.filter((name) => !Object.hasOwn(commands, name ?? '')),
      [],
      path,
    );
  }
});

test('both documents have the same sections and type the same commands', () => {
  const [english = '', chinese = ''] = documents.map(read);
  const sections = (text: string) => found(text, /^## (\d+)\./gm);
  assert.equal(sections(english).length, 11);
  assert.deepEqual(sections(chinese), sections(english));
  const typed = (text: string) => found(text, /^(?:y12355-server|grep|systemctl) (.*?)(?: +#.*)?$/gm).sort();
  assert.deepEqual(typed(chinese), typed(english));
});

onSqlite((_, open) => {
  test('every number of an alarm exists', async (t) => {
    const { store } = await open(t);
    const { text } = await createMetrics(await makeWorld(store)).read();
    const known = found(text, /^# TYPE (\w+)/gm);
    const pool = 'y12355_database_connections';
    for (const path of documents) {
      const named = found(read(path), /\b((?:y12355|nodejs)_\w+?)(?:_bucket)?\b[[{) ]/g);
      assert.ok(named.length > 8, named.join());
      const strange = named.filter((name) => name !== pool && !known.includes(name));
      assert.deepEqual(strange, [], path);
    }
  });
});
