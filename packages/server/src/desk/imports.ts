import { addDays, chinaDate } from '@y12355/domain';
import type { CalendarDay, Center } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import type { calendarImport, centerImport, importFile, staffCalendar } from '../contract/desk.js';
import type { Deps } from '../deps.js';
import { holdsExceptions, readCenters } from '../import/centers.js';
import { differenceOf } from '../import/difference.js';
import { describe, ImportError } from '../import/faults.js';
import { readHolidays } from '../import/holidays.js';
import type { SourceFile } from '../import/text.js';
import { announce } from '../live/announce.js';
import { Problem } from '../problem.js';
import { readAloud } from '../search/pinyin.js';
import { withSearch, writtenSearch } from '../search/words.js';
import { covers } from '../staff/scope.js';
import type { StaffSession } from '../staff/session.js';
import { writeAudit } from '../storage/audit.js';
import { allCenters, saveCenters } from '../storage/centers.js';
import { calendar, saveHolidays } from '../storage/holidays.js';
import { hitsOf } from './hits.js';

export type CenterImport = z.output<typeof centerImport>;
export type CalendarImport = z.output<typeof calendarImport>;
type File = z.output<typeof importFile>;
type Years = z.output<typeof staffCalendar>['years'];

const help = { phone: '12355' as const };

/**
 * Imports a file of centers, or only tells what it would change. Nothing is changed when a row is bad or a
 * center is outside the account's scope.
 * @throws Problem bad-request with every bad row, forbidden
 */
export async function importStaffCenters(
  deps: Deps,
  session: StaffSession,
  file: File,
  dryRun: boolean,
): Promise<CenterImport> {
  const stored = await allCenters(deps.store);
  const main = sourceOf(file);
  const given = reading(() => readCenters(main, file.exceptions && sourceOf(file.exceptions), stored, []));
  const byId = new Map(stored.map((center) => [center.id, center]));
  const foreign = given.filter(
    (center) => !covers(session, center) || !covers(session, byId.get(center.id) ?? center),
  );
  if (foreign.length > 0) {
    const ids = foreign.slice(0, 5).map(({ id }) => id);
    throw new Problem('forbidden', `outside the scope of this account: ${ids.join(', ')}`);
  }
  const aloud = await readAloud();
  const written = (centers: readonly Center[]) =>
    centers.map((center) => ({ ...center, search: writtenSearch(center, aloud) }));
  const seen = stored.filter((center) => covers(session, center));
  const { added, changed, unchanged, missing } = differenceOf(written(seen), written(given));
  const hits = await hitsOf(deps, given, await calendar(deps.store));
  if (!dryRun) {
    const now = deps.now();
    const entries = given.map((center) => withSearch(center, aloud));
    await saveCenters(deps.store, entries, now, async (trx) => {
      const actor = `staff:${session.name}`;
      for (const { id } of entries) {
        await writeAudit(trx, deps, now, {
          actor,
          action: 'center-import',
          object: `center:${id}`,
          center: id,
        });
        await announce(trx, deps, id);
      }
    });
  }
  const named = ({ id, name }: Center) => ({ id, name });
  return {
    help,
    saved: !dryRun,
    added: added.map(named),
    changed: changed.map(({ center, fields }) => ({ ...named(center), changes: [...fields] })),
    unchanged,
    missing: holdsExceptions(main) ? [] : missing.map(named),
    hits,
  };
}

/** Years of the holiday table: the present and the next one always, without days where not announced. */
export async function staffYears(deps: Deps): Promise<Years> {
  return yearsOf(await calendar(deps.store), deps.now());
}

function yearsOf(days: readonly CalendarDay[], now: number): Years {
  const present = chinaDate(now).slice(0, 4);
  const next = addDays(`${present}-12-31`, 1).slice(0, 4);
  const years = new Set([present, next, ...days.map(({ date }) => date.slice(0, 4))]);
  return [...years]
    .sort()
    .map((year) => ({ year, days: days.filter(({ date }) => date.startsWith(`${year}-`)) }));
}

/**
 * Replaces whole years of the holiday table, or only tells which bookings that would hit. The table holds for
 * every center, so the province's account alone may.
 * @throws Problem bad-request with every bad row, forbidden
 */
export async function importCalendar(
  deps: Deps,
  session: StaffSession,
  file: File,
  dryRun: boolean,
): Promise<CalendarImport> {
  if (session.role !== 'province') {
    throw new Problem(
      'forbidden',
      'the calendar holds for every center: an account of the province imports it',
    );
  }
  const rows = reading(() => readHolidays(sourceOf(file)));
  const years = new Set(rows.map(({ date }) => date.slice(0, 4)));
  const kept = (await calendar(deps.store)).filter(({ date }) => !years.has(date.slice(0, 4)));
  const after = [...kept, ...rows].sort((a, b) => (a.date < b.date ? -1 : 1));
  const hits = await hitsOf(deps, await allCenters(deps.store), after);
  if (!dryRun) {
    const now = deps.now();
    await saveHolidays(deps.store, rows, async (trx) => {
      const object = `calendar:${[...years].sort().join(',')}`;
      const actor = `staff:${session.name}`;
      await writeAudit(trx, deps, now, { actor, action: 'calendar-import', object });
      await announce(trx, deps, '*');
    });
  }
  return { help, saved: !dryRun, years: yearsOf(after, deps.now()), hits };
}

function sourceOf({ name, text }: { name: string; text: string }): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Every bad row becomes a fault of the answer. */
function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const errors = error.faults.map((fault) => ({ pointer: '/text', message: describe(fault) }));
    throw new Problem('bad-request', 'nothing was imported; each bad row stands in errors', { errors });
  }
}
