import { chinaIso } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import { showRef } from '../bookings/secrets.js';
import type { staffBooking } from '../contract/staff.js';
import type { Deps } from '../deps.js';
import { unseal } from '../storage/seal.js';

export type StaffBooking = z.output<typeof staffBooking>;

/** Bookings with everything that staff see of one, as the database gives it. */
export function staffRows({ store }: Deps) {
  return store.db
    .selectFrom('booking')
    .innerJoin('slot', 'slot.id', 'booking.slot_id')
    .innerJoin('service', 'service.id', 'booking.service_id')
    .innerJoin('center', 'center.id', 'booking.center_id')
    .selectAll('booking')
    .select([
      'slot.start_at',
      'slot.end_at',
      'slot.capacity',
      'slot.taken',
      'service.name as service_name',
      'center.name as center_name',
      'center.region as center_region',
    ]);
}

export type StaffRow = Awaited<ReturnType<ReturnType<typeof staffRows>['executeTakeFirstOrThrow']>>;

/** A booking for the desk. Whether a contact is stored is told; the contact itself is not. */
export function staffAnswer(deps: Deps, row: StaffRow): StaffBooking {
  return {
    id: row.id,
    etag: etagOf(row),
    ref: row.erased_at === null ? showRef(row.ref) : '',
    status: row.status as StaffBooking['status'],
    alias: row.alias,
    ageBand: row.age_band as StaffBooking['ageBand'],
    ...(row.topic !== null && { topic: row.topic as NonNullable<StaffBooking['topic']> }),
    start: chinaIso(row.start_at),
    end: chinaIso(row.end_at),
    submittedAt: chinaIso(row.submitted_at),
    reviewBy: chinaIso(row.review_by),
    unconfirmed: row.unconfirmed === 1,
    walkIn: row.walk_in === 1,
    erased: row.erased_at !== null,
    center: { id: row.center_id, name: row.center_name },
    service: { id: row.service_id, name: row.service_name },
    seats: { capacity: row.capacity, taken: row.taken },
    hasPhone: row.phone_sealed !== null,
    hasGuardianPhone: row.guardian_sealed !== null,
    ...(row.note_sealed !== null && { note: unseal(deps, `booking:${row.id}:note`, row.note_sealed) }),
    consents: JSON.parse(row.consents) as StaffBooking['consents'],
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decided_by !== null && row.decided_at !== null && { decidedAt: chinaIso(row.decided_at) }),
  };
}

/** Changes with every change of the booking. */
export function etagOf({ revision }: Pick<StaffRow, 'revision'>): string {
  return `r${revision}`;
}
