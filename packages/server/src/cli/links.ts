import type { Deps } from '../deps.js';
import { describe } from '../import/faults.js';
import { importLinks } from '../links/import.js';
import { writePages } from '../links/pages.js';
import type { Say } from './command.js';
import { CommandError } from './errors.js';
import { readSource } from './source.js';

/** Links between two lines of progress. */
const STEP = 1000;
/** Links that are named one by one; the rest is counted. */
const NAMED = 20;

/**
 * The origin that `--base-url` names.
 * @throws CommandError where it is none, or missing for a command that needs it
 */
export function baseUrlOf(command: string, text: string | undefined): string | undefined {
  if (text === undefined && command !== 'export-links') return undefined;
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
  const plain = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (url && plain) return url.origin;
  const found = text === undefined ? '--base-url is missing' : `--base-url "${text}" is no address of a site`;
  throw new CommandError(`${found}; expected one such as https://12355.example, without a path`, 2);
}

/**
 * `import-schools FILE`: a link for each row.
 * @throws CommandError after the good rows were imported, where there were bad ones
 */
export async function importSchools(
  deps: Deps,
  file: string,
  { base, dryRun }: { base: string | undefined; dryRun: boolean },
  say: Say,
): Promise<void> {
  const source = await readSource(file);
  say(`reading ${file} …`);
  const { encoding, rows, added, changed, unchanged, leftOut, faults } = await importLinks(
    deps,
    source,
    { own: (origin) => origin === base, trusted: deps.operator.trustedOrigins },
    {
      actor: 'operator',
      action: 'link-import',
      covers: () => true,
      dryRun,
      progress: (done) => {
        if (done % STEP === 0) say(`  ${done} …`);
      },
    },
  );
  const list = <T>(items: readonly T[], line: (item: T) => string) => {
    for (const item of items.slice(0, NAMED)) say(`    ${line(item)}`);
    if (items.length > NAMED) say(`    … 还有 and ${items.length - NAMED} more`);
  };
  const label = ({ code, school, place }: { code: string; school: string; place: string }) =>
    [code, school, place].filter(Boolean).join(' ');
  say(`  ${rows} 行 rows (${encoding})`);
  say(`  新增 added ${added.length}`);
  list(added, label);
  say(`  有改动 changed ${changed.length}`);
  list(changed, (link) => {
    const fields = link.changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`);
    return `${label(link)}: ${fields.join('; ')}`;
  });
  say(`  没有变化 unchanged ${unchanged}`);
  say(`  没有导入 left out ${leftOut}`);
  for (const fault of faults) say(`    ${describe(fault)}`);
  if (dryRun) say('只是预览，什么都没有改 nothing was changed (--dry-run)');
  if (leftOut > 0) {
    throw new CommandError(`${leftOut} of ${rows} rows were left out; mend them and import the file again`);
  }
}

/** `export-links DIR`: pages that lead where the links lead now. */
export async function exportLinks(deps: Deps, folder: string, base: string, say: Say): Promise<void> {
  try {
    const count = await writePages(deps, folder, base, (done) => {
      if (done % STEP === 0) say(`  ${done} …`);
    });
    say(`${count} links written to ${folder}: q/<code>/index.html, _redirects, schools.csv`);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new CommandError(`${folder} cannot be written (${code})`);
  }
}
