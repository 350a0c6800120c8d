/**
 * A process for each test file spends more time on starting than on testing. Files that keep to themselves
 * share one: a group is a file that imports its members, one after the other.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './targets.mjs';

const folder = join(root, '.cache/test-groups');
const MOST = 9;

/** Hooks outside of a suite, faked clocks and changed globals would reach into the other files of a group. */
const reachesOut = (file) =>
  /^(before|after)(Each)?\(|mock\.(timers|method)|process\.(env(\.\w+|\[.*\]) =|chdir|on\()|globalThis\.\w+ =|\bsetNow\(/m.test(
    readFileSync(join(root, file), 'utf8'),
  );

/**
 * What to hand to the runner in place of `files`: those in `tests/` and those that reach out as they are, the
 * others in groups, each of one package.
 *
 * @param {readonly string[]} files below the root, sorted
 * @returns {string[]}
 */
export function grouped(files) {
  const alone = files.filter((file) => file.startsWith('tests/') || reachesOut(file));
  const groups = [];
  for (const file of files.filter((file) => !alone.includes(file))) {
    const name = file.split('/')[1];
    const last = groups.at(-1);
    if (last?.name === name && last.members.length < MOST) last.members.push(file);
    else groups.push({ name, members: [file] });
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const written = groups.map(({ name, members }, index) => {
    const path = join(folder, `${name}-${index}.node.test.ts`);
    writeFileSync(path, members.map((file) => `import '../../${file}';\n`).join(''));
    return path;
  });
  return [...written, ...alone];
}
