import { listBookings, type StaffBooking } from '../src/staff/review.js';
import { requestBooking, type BookingReceipt } from '../src/bookings/request.js';
import type { Store } from '../src/deps.js';
import { newKey, sampleRequest, sessionFor, type World } from './world.js';

/** Audit rows of one action. */
export const audited = async (store: Store, action: string) =>
  (await store.db.selectFrom('audit').selectAll().where('action', '=', action).execute()).map(
    ({ actor, object, detail }) => ({ actor, object, detail }),
  );

/** Asks for a slot, and gives the booking as the desk sees it beside reference and code. */
export async function requested(
  world: World,
  changes: Parameters<typeof sampleRequest>[0] = {},
): Promise<BookingReceipt & { staff: StaffBooking }> {
  const receipt = await requestBooking(world, sampleRequest(changes), newKey());
  const { bookings } = await listBookings(world, await sessionFor(world, 'province', ''), {});
  const found = bookings.find((booking) => booking.ref === receipt.ref);
  return { ...receipt, staff: found as StaffBooking };
}
