import type { z } from '@hono/zod-openapi';
import type { declineMany as declineManySchema, declineManyResult } from '../contract/staff.js';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { checkedReason, decideBooking } from './decide.js';
import type { StaffSession } from './session.js';

type Results = z.output<typeof declineManyResult>['results'];

/**
 * Declines many requests for one reason, each in a transaction of its own: one that changed meanwhile or
 * is outside the scope stays as it is and says why.
 * @throws Problem bad-request when the reason cannot be used
 */
export async function declineMany(
  deps: Deps,
  session: StaffSession,
  { bookings, reason }: z.output<typeof declineManySchema>,
): Promise<Results> {
  checkedReason(reason);
  const results: Results = [];
  for (const { id, etag } of bookings) {
    try {
      await decideBooking(deps, session, id, etag, 'declined', reason);
      results.push({ id, declined: true });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      results.push({ id, declined: false, code: error.code });
    }
  }
  return results;
}
