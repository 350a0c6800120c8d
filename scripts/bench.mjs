/** `npm run bench [-- name…]`: speed, each part a file in `tests/bench`, figures as ratios within one run. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, root } from './lib/targets.mjs';

const names = process.argv.slice(2);
await build(['packages', 'bundles', 'pages']);
const folder = join(root, 'tests/bench');
const parts = readdirSync(folder).filter((file) => file.endsWith('.bench.mjs'));
for (const file of parts) {
  const name = file.replace('.bench.mjs', '');
  if (names.length > 0 && !names.includes(name)) continue;
  console.log(`\n── ${name}`);
  const { default: bench } = await import(pathToFileURL(join(folder, file)).href);
  const failures = await bench((line) => console.log(line));
  for (const failure of failures ?? []) {
    console.error(`OVER ${failure}`);
    process.exitCode = 1;
  }
}
