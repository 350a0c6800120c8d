/** `npm run bench [-- name…]`: speed, each part a file in `tests/bench`, figures as ratios within one run. */
import { pathToFileURL } from 'node:url';
import { partFiles } from './lib/parts.mjs';
import { build } from './lib/targets.mjs';

const parts = partFiles('tests/bench', '.bench.mjs', process.argv.slice(2));
await build(['packages', 'bundles', 'pages']);
for (const { name, path } of parts) {
  console.log(`\n── ${name}`);
  const { default: bench } = await import(pathToFileURL(path).href);
  const failures = await bench((line) => console.log(line));
  for (const failure of failures ?? []) {
    console.error(`OVER ${failure}`);
    process.exitCode = 1;
  }
}
