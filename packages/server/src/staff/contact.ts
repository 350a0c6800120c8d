import type { z } from '@hono/zod-openapi';
import type { staffContact } from '../contract/staff.js';
import type { Deps } from '../deps.js';
import { writeAudit } from '../storage/audit.js';
import { unseal } from '../storage/seal.js';
import { foundBooking } from './found.js';
import type { StaffSession } from './session.js';

export type StaffContact = z.output<typeof staffContact>;

/**
 * The stored contact in clear; who asked is written down before it is given.
 * @throws Problem unknown-booking, forbidden
 */
export async function readContact(deps: Deps, session: StaffSession, id: string): Promise<StaffContact> {
  const row = await foundBooking(deps, session, id);
  await writeAudit(deps.store.db, deps, deps.now(), {
    actor: `staff:${session.name}`,
    action: 'contact-read',
    object: `booking:${id}`,
    center: row.center_id,
  });
  return openContact(deps, row);
}

/** The contact columns of a booking or an entry of the waiting list, in clear. */
export function openContact(
  deps: Deps,
  row: { id: string; phone_sealed: string | null; guardian_sealed: string | null },
): StaffContact {
  const open = (field: string, sealed: string) => unseal(deps, `booking:${row.id}:${field}`, sealed);
  return {
    ...(row.phone_sealed !== null && { phone: open('phone', row.phone_sealed) }),
    ...(row.guardian_sealed !== null && { guardianPhone: open('guardian', row.guardian_sealed) }),
    help: { phone: '12355' },
  };
}
