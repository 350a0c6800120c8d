/**
 * `npm run soak [-- name…]`: races and kills, many rounds. Each part is a file in `tests/soak` that runs
 * alone and in under 15 minutes; `SEED` repeats a run.
 */
import { spawnSync } from 'node:child_process';
import { nodeTest, partFiles } from './lib/parts.mjs';
import { build, root } from './lib/targets.mjs';

const parts = partFiles('tests/soak', '.soak.ts', process.argv.slice(2));
await build(['packages', 'fonts', 'manifest', 'bundles', 'pages', 'sri']);
for (const { name, path } of parts) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, [...nodeTest, '--test-timeout=900000', path], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
