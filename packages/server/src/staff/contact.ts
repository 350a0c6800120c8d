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
  const entry = { actor: `staff:${session.name}`, action: 'contact-read', object: `booking:${id}` };
  await writeAudit(deps.store.db, deps, deps.now(), entry);
  const open = (field: string, sealed: string) => unseal(deps, `booking:${id}:${field}`, sealed);
  return {
    ...(row.phone_sealed !== null && { phone: open('phone', row.phone_sealed) }),
    ...(row.guardian_sealed !== null && { guardianPhone: open('guardian', row.guardian_sealed) }),
    help: { phone: '12355' },
  };
}
