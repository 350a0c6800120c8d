import { chinaDate } from '../../../packages/domain/src/index.js';
import type { Deps } from '../../../packages/server/src/deps.js';
import { listSlots } from '../../../packages/server/src/slots/list.js';
import type { Tables } from '../../../packages/server/test/tables.js';

/** Nobody waits for a day that has a free seat, unless the free ones are all at times that they have already. */
export async function auditWaiting(deps: Deps, { waiting, bookings }: Tables): Promise<string[]> {
  const faults: string[] = [];
  for (const { id, alias, service_id, date, contact_hash } of waiting) {
    if (date < chinaDate(deps.now())) continue;
    const { days } = await listSlots(deps, service_id, date, date);
    const free = (days[0]?.slots ?? []).filter(({ state }) => state === 'free' || state === 'few');
    const own = new Set(
      bookings
        .filter((row) => contact_hash !== null && row.contact_hash === contact_hash)
        .filter(({ status }) => status === 'requested' || status === 'approved')
        .map(({ slot_id }) => slot_id),
    );
    const left = free.filter((slot) => !own.has(slot.id));
    if (left.length > 0)
      faults.push(`${alias} (${id}) waits for ${date}, and ${left[0]?.id} has a free seat`);
  }
  return faults;
}
