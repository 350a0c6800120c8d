import type { Store } from '../src/deps.js';
import { deliverDue, type Delivery, type Tried } from '../src/notify/deliver.js';
import type { NotificationKind } from '../src/notify/outbox.js';
import { notify } from '../src/notify/outbox.js';
import { type NotifySettings, notifiersOf } from '../src/notify/settings.js';
import { fullBooking, setBooking } from './filled.js';
import { makeWorld, sampleOperator, type World } from './world.js';

export const KEY = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const DAY = 86_400_000;

/** A world whose operator wants to be told, on the real clock: who checks a signature looks at it. */
export async function notifyingWorld(
  store: Store,
  notifications: object,
  changes: Record<string, unknown> = {},
): Promise<World> {
  const world = await makeWorld(store, sampleOperator({ notifications, ...changes }));
  return world;
}

/** An approved visit in two days of the real clock, with one message about it; returns the booking's id. */
export async function messageAbout(
  world: World,
  kind: NotificationKind = 'booking.approved',
  values: Parameters<typeof setBooking>[2] = { status: 'approved' },
): Promise<{ id: string; ref: string; code: string }> {
  const { store } = world;
  const booking = await fullBooking(world);
  world.clock.now = Date.now();
  await store.db.deleteFrom('outbox').where('booking_id', '=', booking.id).execute();
  const start_at = world.clock.now + 2 * DAY;
  await store.db
    .updateTable('slot')
    .set({ start_at, end_at: start_at + 3_600_000 })
    .execute();
  await setBooking(store, booking.id, values);
  await notify(store.db, world, world.now(), kind, booking.id);
  return booking;
}

/** One round of the worker, and what came of it. */
export async function round(
  world: World,
  settings: Partial<NotifySettings>,
  changes: Partial<Delivery> = {},
): Promise<Tried[]> {
  const tried: Tried[] = [];
  const never = new AbortController().signal;
  for (const notifier of notifiersOf(world, { production: false, ...settings })) {
    const delivery = { deps: world, notifier, random: () => 0, stop: never, cut: never, ...changes };
    await deliverDue(delivery, (one) => tried.push(one));
  }
  return tried;
}

/** The outbox as `adapter state tries`, and when each row is due after the world's clock, in milliseconds. */
export async function outboxOf({ store, now }: World) {
  const rows = await store.db.selectFrom('outbox').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    text: `${row.adapter} ${row.state} ${row.tries}`,
    due: row.next_at - now(),
    id: row.id,
  }));
}
