import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, run } from '../../test/cli.js';

test('what cannot be used is named before anything is written', async (t) => {
  const place = folder(t);
  const env = { Y12355_DATA: join(place, 'data') };
  const to = join(place, 'site');
  for (const [option, value] of [
    ['--api', 'service'],
    ['--api', 'http://service.example/'],
    ['--base', 'https://school.example/?x'],
    ['--base', 'https://user:word@school.example/'],
  ] as const) {
    const { code, err } = await run(['export-site', to, option, value], env);
    assert.deepEqual(
      [code, err],
      [2, `${option} "${value}": expected an https address such as https://12355.example/\n`],
    );
  }
  const none = await run(['export-site'], env);
  assert.match(
    none.err,
    /export-site: found nothing after it\nusage: y12355-server export-site DIR \[--api URL\]/,
  );
});

test('a folder that is not of this command stays as it is', async (t) => {
  const place = folder(t);
  writeFileSync(join(place, 'letter.txt'), 'mine');
  const { code, err } = await run(['export-site', place], { Y12355_DATA: join(folder(t), 'data') });
  assert.equal(code, 1);
  assert.match(
    err,
    /is not empty and no export of this command \(letter\.txt\)|holds no built pages; run npm run build/,
  );
});
