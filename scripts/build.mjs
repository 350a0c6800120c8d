/** `npm run build`: everything, from the beginning. `--stale` makes only what changed. */
import { build } from './lib/targets.mjs';

try {
  await build(['packages', 'types', 'fonts', 'manifest', 'bundles', 'pages', 'worker', 'sri'], {
    all: !process.argv.includes('--stale'),
  });
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
