/** The suites of the service that `npm test` runs on SQLite alone, on both engines. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fromSources, nodeTest } from '../../scripts/lib/parts.mjs';
import { filesLike, root, textOf } from '../lib/files.js';

test('what stands above the store, on either engine', () => {
  const files = filesLike(/^packages\/server\/src\/.*\.node\.test\.ts$/).filter((file) =>
    textOf(file).includes('forEitherEngine('),
  );
  assert.ok(files.length > 20, `${files.length} files`);
  // Inside of a test, Node's runner would take the other runner for one of its files.
  const env = { ...process.env, Y12355_WHOLE: '1' };
  Reflect.deleteProperty(env, 'NODE_TEST_CONTEXT');
  const { status } = spawnSync(
    process.execPath,
    [
      ...fromSources,
      'packages/server/test/with-postgres.ts',
      process.execPath,
      ...nodeTest,
      '--test-concurrency=2',
      ...files,
    ],
    { cwd: root, stdio: 'inherit', env },
  );
  assert.equal(status, 0);
});
