import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { covers, type Scope } from './scope.js';
import { type StaffRow, staffRows } from './staff-booking.js';

/**
 * The booking with that id, if this account may see it.
 * @throws Problem unknown-booking, forbidden
 */
export async function foundBooking(deps: Deps, session: Scope, id: string): Promise<StaffRow> {
  const row = /^[0-9a-f]{32}$/.test(id)
    ? await staffRows(deps).where('booking.id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new Problem('unknown-booking', `booking ${JSON.stringify(id)}: expected an id of the list`);
  if (!covers(session, { id: row.center_id, region: row.center_region })) {
    throw new Problem('forbidden', `center "${row.center_id}" is outside the scope of this account`);
  }
  return row;
}
