import type { Booking, BookingReceipt, BookingRequest, OperatorDocument, Problem } from '../src/schemas.js';
import type { Offer } from './fake-directory.js';
import { refuse } from './fake-refusal.js';
import { instant } from './fake-time.js';

interface Row {
  booking: Booking;
  code: string;
  slot: string;
  contact: string | undefined;
  key: string;
  /** The body that the key was used with. */
  sent: string;
}

interface Bookings {
  now: Date;
  operator: () => OperatorDocument;
  /** Whether the hold of a request had a seat of the slot. */
  useHold: (hold: string | undefined, slot: string) => boolean;
}

/** Bookings of the fake service. References count up from `Y7K3-M200`, codes from `40817700`. */
export function createFakeBookings({ now, operator, useHold }: Bookings) {
  const rows: Row[] = [];
  const isLive = (row: Row) => row.booking.status === 'requested' || row.booking.status === 'approved';

  function faults(body: BookingRequest): NonNullable<Problem['errors']> {
    const errors: NonNullable<Problem['errors']> = [];
    const isPhone = (text = '') => /^1\d{10}$/.test(text);
    const young = body.ageBand === 'under14';
    if (!body.alias.trim()) errors.push({ pointer: '/alias', message: 'expected 1 to 20 characters' });
    if (body.phone && !isPhone(body.phone)) {
      errors.push({ pointer: '/phone', message: 'expected 11 digits' });
    }
    if (young && !isPhone(body.guardianPhone)) {
      errors.push({ pointer: '/guardianPhone', message: 'expected 11 digits where ageBand is under14' });
    }
    for (const consent of operator().consents) {
      const needed = consent.required && (young || !consent.under14);
      const given = body.consents.some(({ id, version }) => id === consent.id && version === consent.version);
      if (needed && !given) errors.push({ pointer: '/consents', message: `expected consent ${consent.id}` });
    }
    return errors;
  }

  function receiptOf({ booking, code }: Row): Response {
    const receipt: BookingReceipt = { ...booking, code };
    return Response.json(receipt, { status: 201 });
  }

  /** The row of a reference and its code, or the same refusal for an unknown one and a wrong one. */
  function own(ref: string | undefined, authorization: string | undefined): Row | Response {
    const row = rows.find(({ booking }) => booking.ref === ref);
    return row && authorization === `Bearer ${row.code}`
      ? row
      : refuse('unknown-booking', 'unknown reference or wrong code');
  }

  return {
    taken: (slot: string) => rows.filter((row) => row.slot === slot && isLive(row)).length,

    request(key: string | undefined, sent: unknown, offers: (slot: string) => Offer | undefined): Response {
      if (!key) return refuse('idempotency-key-missing', 'expected an Idempotency-Key');
      if (!operator().booking.open) return refuse('booking-closed', 'booking is not set up here');
      const body = sent as BookingRequest;
      const before = rows.find((row) => row.key === key);
      if (before) {
        return before.sent === JSON.stringify(sent)
          ? receiptOf(before)
          : refuse('idempotency-key-reused', 'the key was used with another body');
      }
      const offer = offers(body.slot);
      const slot = offer?.slots.find(({ id }) => id === body.slot);
      if (!offer || !slot) return refuse('unknown-slot', `no slot ${body.slot}`);
      const errors = faults(body);
      if (errors.length > 0) return refuse('bad-request', 'some fields need another look', { errors });
      const contact = body.phone ?? body.guardianPhone;
      if (contact && rows.some((row) => row.slot === slot.id && row.contact === contact && isLive(row))) {
        return refuse('already-booked', 'this contact holds this slot already');
      }
      if (!useHold(body.hold, slot.id) && (slot.state === 'full' || slot.state === 'past')) {
        const free = offer.slots.filter(({ state }) => state === 'free' || state === 'few');
        const later = free.filter(({ start }) => start > slot.start);
        return refuse('slot-full', 'the slot is taken', { alternatives: later.slice(0, 3) });
      }

      const { center, service } = offer;
      const row: Row = {
        booking: {
          ref: `Y7K3-M${200 + rows.length}`,
          status: 'requested',
          start: slot.start,
          end: slot.end,
          center: {
            id: center.id,
            name: center.name,
            address: center.address,
            phones: center.phones,
            sample: true,
          },
          service: { id: service.id, name: service.name, slotMinutes: service.slotMinutes },
          reviewBy: instant(new Date(Math.min(now.getTime() + 48 * 3_600_000, Date.parse(slot.start)))),
          unconfirmed: slot.unconfirmed,
          help: { phone: '12355' },
        },
        code: String(40817700 + rows.length),
        slot: slot.id,
        contact,
        key,
        sent: JSON.stringify(sent),
      };
      rows.push(row);
      return receiptOf(row);
    },

    show(ref: string | undefined, authorization: string | undefined): Response {
      const row = own(ref, authorization);
      return row instanceof Response ? row : Response.json(row.booking);
    },

    cancel(ref: string | undefined, authorization: string | undefined): Response {
      const row = own(ref, authorization);
      if (row instanceof Response) return row;
      if (!isLive(row) && row.booking.status !== 'cancelled') {
        return refuse('wrong-status', `the booking is ${row.booking.status}`);
      }
      row.booking = { ...row.booking, status: 'cancelled' };
      return Response.json(row.booking);
    },

    reschedule(
      ref: string | undefined,
      authorization: string | undefined,
      sent: unknown,
      offers: (slot: string) => Offer | undefined,
    ): Response {
      const row = own(ref, authorization);
      if (row instanceof Response) return row;
      if (!isLive(row)) return refuse('wrong-status', `the booking is ${row.booking.status}`);
      const { slot: wanted, hold } = sent as { slot: string; hold?: string };
      const slot = offers(wanted)?.slots.find(({ id }) => id === wanted);
      if (!slot) return refuse('unknown-slot', `no slot ${wanted}`);
      if (!useHold(hold, slot.id) && slot.state === 'full') {
        return refuse('slot-full', 'the slot is taken', { alternatives: [] });
      }
      row.slot = slot.id;
      row.booking = { ...row.booking, status: 'requested', start: slot.start, end: slot.end };
      return Response.json(row.booking);
    },

    erase(ref: string | undefined, authorization: string | undefined): Response {
      const row = own(ref, authorization);
      if (row instanceof Response) return row;
      rows.splice(rows.indexOf(row), 1);
      return new Response(null, { status: 204 });
    },

    calendar(ref: string | undefined, authorization: string | undefined): Response {
      const row = own(ref, authorization);
      if (row instanceof Response) return row;
      const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//y12355//fake//EN', 'END:VCALENDAR', ''];
      return new Response(lines.join('\r\n'), { headers: { 'content-type': 'text/calendar' } });
    },

    decide(ref: string, status: Booking['status'], reason?: string): void {
      const row = rows.find(({ booking }) => booking.ref === ref);
      if (!row) throw new Error(`decide: no booking ${ref}; so far ${rows.length} were made`);
      row.booking = { ...row.booking, status, ...(reason && { reason }) };
    },
  };
}
