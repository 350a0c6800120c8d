import type { Deps } from '../deps.js';
import type { MessageRow } from './message.js';
import type { KioskMessage } from './notifier.js';
import type { KioskKind } from './outbox.js';

/** A message about a screen as it is true now; undefined where it was taken off or its silence is over. */
export async function kioskMessageOf({ store }: Deps, row: MessageRow): Promise<KioskMessage | undefined> {
  const found = await store.db
    .selectFrom('kiosk')
    .select(['id', 'place', 'region', 'last_seen', 'silent_since'])
    .where('id', '=', row.booking_id)
    .executeTakeFirst();
  if (!found || found.last_seen === null) return undefined;
  const kind = row.kind as KioskKind;
  if ((kind === 'kiosk.silent') !== (found.silent_since !== null)) return undefined;
  const { id, place, region, last_seen } = found;
  return { id: row.id, kind, at: row.created_at, screen: { id, place, region }, lastSeen: last_seen };
}
