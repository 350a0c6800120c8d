import type { WaitingReceipt, WaitingRequest } from '../src/schemas.js';
import type { Offer } from './fake-directory.js';
import { refuse } from './fake-refusal.js';

interface Row {
  receipt: WaitingReceipt;
  key: string;
  contact: string | undefined;
}

/** The waiting list of the fake service. References count up from `W7K3-M200`, codes from `50817700`. */
export function createFakeWaiting() {
  const rows: Row[] = [];

  function own(ref: string | undefined, authorization: string | undefined): Row | Response {
    const row = rows.find(({ receipt }) => receipt.ref === ref);
    return row && authorization === `Bearer ${row.receipt.code}`
      ? row
      : refuse('unknown-booking', 'unknown reference or wrong code');
  }

  return {
    join(key: string | undefined, sent: unknown, offers: (slot: string) => Offer | undefined): Response {
      if (!key) return refuse('idempotency-key-missing', 'expected an Idempotency-Key');
      const body = sent as WaitingRequest;
      const before = rows.find((row) => row.key === key);
      if (before) return Response.json(before.receipt, { status: 201 });
      const offer = offers(`${body.service}/`);
      if (!offer) return refuse('unknown-service', `no service ${body.service}`);
      const slots = offer.slots.filter(({ start }) => start.startsWith(body.date));
      const free = slots.filter(({ state }) => state === 'free' || state === 'few');
      if (free.length > 0) {
        return refuse('day-not-full', 'the day has free seats', { alternatives: free.slice(0, 3) });
      }
      const contact = body.phone ?? body.guardianPhone;
      if (contact && rows.some((row) => row.contact === contact && row.receipt.date === body.date)) {
        return refuse('already-booked', 'this contact is on the list of that day');
      }
      const { center, service } = offer;
      const receipt: WaitingReceipt = {
        ref: `W7K3-M${200 + rows.length}`,
        code: String(50817700 + rows.length),
        status: 'waiting',
        date: body.date,
        center: {
          id: center.id,
          name: center.name,
          address: center.address,
          phones: center.phones,
          sample: true,
        },
        service: { id: service.id, name: service.name, slotMinutes: service.slotMinutes },
        help: { phone: '12355' },
      };
      rows.push({ receipt, key, contact });
      return Response.json(receipt, { status: 201 });
    },

    show(ref: string | undefined, authorization: string | undefined): Response {
      const row = own(ref, authorization);
      return row instanceof Response ? row : Response.json({ ...row.receipt, code: undefined });
    },

    leave(ref: string | undefined, authorization: string | undefined): Response {
      const row = own(ref, authorization);
      if (row instanceof Response) return row;
      rows.splice(rows.indexOf(row), 1);
      return new Response(null, { status: 204 });
    },
  };
}
