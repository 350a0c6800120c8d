/**
 * `npm run soak [-- name…]`: races and kills, many rounds. Each part is a file in `tests/soak` that runs
 * alone and in under 15 minutes; `SEED` repeats a run.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, root } from './lib/targets.mjs';

const names = process.argv.slice(2);
await build(['packages', 'bundles', 'pages']);
const folder = join(root, 'tests/soak');
const parts = readdirSync(folder).filter((file) => file.endsWith('.soak.ts'));
for (const file of parts) {
  const name = file.replace('.soak.ts', '');
  if (names.length > 0 && !names.includes(name)) continue;
  console.log(`\n── ${name}`);
  const { status } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--conditions=source',
      '--test',
      '--test-timeout=900000',
      `--test-reporter=${join(root, 'scripts/lib/node-reporter.mjs')}`,
      '--test-reporter-destination=stdout',
      join(folder, file),
    ],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
