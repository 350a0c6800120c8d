import { addDays, chinaDate, chinaIso } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import { type kiosk as kioskSchema, type kioskList, kioskReport } from '../contract/kiosks.js';
import type { Deps } from '../deps.js';
import { inScope, linkScope } from '../links/scope.js';
import type { StaffSession } from '../staff/session.js';
import type { Kiosk } from './screens.js';

type StaffKiosk = z.output<typeof kioskSchema>;

const PAGE = 200;
const DAYS = 7;

/**
 * Screens in the scope of an account, by id.
 * @throws Problem forbidden, bad-request
 */
export async function listKiosks(
  deps: Deps,
  session: StaffSession,
  { region, cursor }: { region?: string | undefined; cursor?: string | undefined },
): Promise<z.output<typeof kioskList>> {
  const scope = await linkScope(deps, session, region);
  const { db } = deps.store;
  let rows = db.selectFrom('kiosk').selectAll().where(inScope(scope, 'kiosk'));
  if (cursor !== undefined) rows = rows.where('id', '>', cursor);
  const found = await rows
    .orderBy('id')
    .limit(PAGE + 1)
    .execute();
  const page = found.slice(0, PAGE);
  const next = found.length > PAGE ? page.at(-1)?.id : undefined;
  const now = deps.now();
  const counts = await countsOf(deps, page, now);
  return {
    asOf: chinaIso(now),
    help: { phone: '12355' },
    kiosks: page.map((row) => answerOf(row, counts.get(row.id) ?? [], now)),
    ...(next !== undefined && { next }),
  };
}

interface Count {
  day: string;
  scene: string;
  count: number;
}

async function countsOf({ store }: Deps, page: readonly Kiosk[], now: number): Promise<Map<string, Count[]>> {
  const byKiosk = new Map<string, Count[]>();
  if (page.length === 0) return byKiosk;
  const rows = await store.db
    .selectFrom('kiosk_count')
    .selectAll()
    .where(
      'kiosk',
      'in',
      page.map(({ id }) => id),
    )
    .where('day', '>', addDays(chinaDate(now), -DAYS))
    .execute();
  for (const { kiosk, day, scene, count } of rows) {
    byKiosk.set(kiosk, [...(byKiosk.get(kiosk) ?? []), { day, scene, count: Number(count) }]);
  }
  return byKiosk;
}

function answerOf(row: Kiosk, counts: readonly Count[], now: number): StaffKiosk {
  const today = chinaDate(now);
  const sum = (keep: (count: Count) => boolean) =>
    counts.filter(keep).reduce((total, { count }) => total + count, 0);
  const scenes = [...new Set(counts.map(({ scene }) => scene))]
    .map((scene) => ({ scene, shown: sum((one) => one.scene === scene) }))
    .sort((a, b) => b.shown - a.shown || (a.scene < b.scene ? -1 : 1));
  return {
    id: row.id,
    region: row.region,
    ...(row.campaign !== null && { campaign: row.campaign }),
    lang: row.lang as StaffKiosk['lang'],
    place: row.place,
    enrolledAt: chinaIso(row.enrolled_at),
    state: stateOf(row, now),
    lastSeen: row.last_seen === null ? null : chinaIso(row.last_seen),
    silentAfterMinutes: row.silent_after,
    report: row.report === null ? null : kioskReport.parse(JSON.parse(row.report)),
    days: Array.from({ length: DAYS }, (_, index) => addDays(today, -index)).map((date) => ({
      date,
      shown: sum(({ day }) => day === date),
    })),
    scenes,
  };
}

/** By the clock, whether or not somebody was told yet. */
export function stateOf(
  { last_seen, silent_after }: Pick<Kiosk, 'last_seen' | 'silent_after'>,
  now: number,
): StaffKiosk['state'] {
  if (last_seen === null) return 'new';
  return last_seen + silent_after * 60_000 <= now ? 'silent' : 'running';
}
