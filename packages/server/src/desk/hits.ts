import { chinaDate, chinaIso, resolveDay } from '@y12355/domain';
import type { CalendarDay, Center } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import { showRef } from '../bookings/secrets.js';
import type { hit } from '../contract/desk.js';
import type { Deps } from '../deps.js';
import { ruleSlot } from '../slots/rules.js';

export type Hit = z.output<typeof hit>;

/** Bookings asked of the database at a time; PostgreSQL and SQLite both bound the values of a statement. */
const CENTERS_AT_ONCE = 200;

/**
 * Live bookings to come that lose their slot when these centers and this calendar hold: shut, shifted,
 * without their service, or more than there are seats.
 *
 * @param centers the entries as they would be; bookings of other centers are not looked at
 */
export async function hitsOf(
  { store, now }: Deps,
  centers: readonly Center[],
  calendar: readonly CalendarDay[],
): Promise<Hit[]> {
  const hits: Hit[] = [];
  const byId = new Map(centers.map((center) => [center.id, center]));
  for (let at = 0; at < centers.length; at += CENTERS_AT_ONCE) {
    const ids = centers.slice(at, at + CENTERS_AT_ONCE).map(({ id }) => id);
    const rows = await store.db
      .selectFrom('booking')
      .innerJoin('slot', 'slot.id', 'booking.slot_id')
      .select([
        'booking.id',
        'booking.ref',
        'booking.status',
        'booking.alias',
        'booking.center_id',
        'booking.service_id',
        'booking.slot_id',
        'slot.start_at',
      ])
      .where('booking.center_id', 'in', ids)
      .where('booking.status', 'in', ['requested', 'approved'])
      .where('slot.start_at', '>', now())
      .orderBy('slot.start_at')
      .orderBy('booking.submitted_at')
      .execute();
    const seated = new Map<string, number>();
    for (const row of rows) {
      const center = byId.get(row.center_id) as Center;
      const before = seated.get(row.slot_id) ?? 0;
      seated.set(row.slot_id, before + 1);
      const why = whyHit(center, calendar, row, before);
      if (!why) continue;
      hits.push({
        id: row.id,
        ref: showRef(row.ref),
        status: row.status as Hit['status'],
        alias: row.alias,
        start: chinaIso(row.start_at),
        center: { id: center.id, name: center.name },
        why,
      });
    }
  }
  return hits;
}

/** @param before how many bookings of the slot came earlier */
function whyHit(
  center: Center,
  calendar: readonly CalendarDay[],
  row: { service_id: string; slot_id: string; start_at: number },
  before: number,
): Hit['why'] | undefined {
  const service = center.services.find(({ id }) => id === row.service_id);
  if (!service?.bookable) return 'service-gone';
  const date = chinaDate(row.start_at);
  if (ruleSlot({ center, service }, calendar, row.slot_id, date)) {
    return before >= service.capacity ? 'over-capacity' : undefined;
  }
  return resolveDay(center.hours, date, calendar).spans.length === 0 ? 'closed' : 'shifted';
}
