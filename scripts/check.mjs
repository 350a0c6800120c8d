/** `npm run check`: types, lint, format, unused code, and that nothing generated is stale. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fromSources } from './lib/parts.mjs';
import { root } from './lib/targets.mjs';

const bin = (name) => join(root, 'node_modules/.bin', name);
const steps = [
  ['types', bin('tsc'), ['--noEmit']],
  ['declarations', bin('tsc'), ['-p', 'tsconfig.types.json', '--outDir', '.cache/declarations']],
  ['lint', bin('eslint'), ['--max-warnings=0', '.']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['unused code', bin('knip'), ['--no-progress']],
  ['contract', process.execPath, [...fromSources, 'scripts/openapi.ts', '--check']],
  ['templates', process.execPath, [...fromSources, 'scripts/poster-templates.ts', '--check']],
  ['regions', process.execPath, [...fromSources, 'scripts/regions.ts', '--check']],
  ['dialling code', process.execPath, [...fromSources, 'scripts/tel-code.ts', '--check']],
  ['questions of screens', process.execPath, [...fromSources, 'scripts/kiosk-questions.ts', '--check']],
  ['holidays', process.execPath, [...fromSources, 'scripts/holidays.ts', '2026', '--check']],
];

let failed = 0;
for (const [name, command, args] of steps) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  if (status !== 0) failed += 1;
}
process.exitCode = failed ? 1 : 0;
