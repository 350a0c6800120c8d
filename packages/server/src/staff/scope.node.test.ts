import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audited, requested } from '../../test/desk.js';
import { forEitherEngine } from '../../test/engines.js';
import { refusal } from '../../test/refusal.js';
import { GROUP, makeWorld, sessionFor } from '../../test/world.js';
import { staffContact } from '../contract/staff.js';
import { decideBooking, listBookings, readContact } from './review.js';

const PROVINCE = ['province', ''] as const;

forEitherEngine((_, open) => {
  test('each account sees and decides in its own scope only', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const gz = await requested(world);
    const tianhe = await requested(world, { slot: 'gz-tianhe-psy/2026-09-08T10:00' });
    const sz = await requested(world, { slot: 'sz-psy/2026-09-08T10:00' });
    const seen: [Parameters<typeof sessionFor>[1], string, { ref: string }[]][] = [
      ['province', '', [gz, tianhe, sz]],
      ['city', '440100', [gz, tianhe]],
      ['city', '440300', [sz]],
      ['county', '440106', [tianhe]],
      ['center', 'gz', [gz]],
      ['city', '440500', []],
    ];
    for (const [role, scope, expected] of seen) {
      const session = await sessionFor(world, role, scope);
      const { bookings, counts } = await listBookings(world, session, {});
      assert.deepEqual(bookings.map(({ ref }) => ref).sort(), expected.map(({ ref }) => ref).sort());
      assert.equal(counts.requested, expected.length);
      for (const { staff, ref } of [gz, tianhe, sz]) {
        if (expected.some((booking) => booking.ref === ref)) continue;
        await refusal(decideBooking(world, session, staff.id, staff.etag, 'approved'), 'forbidden');
        await refusal(decideBooking(world, session, staff.id, staff.etag, 'declined', 'x'), 'forbidden');
        await refusal(readContact(world, session, staff.id), 'forbidden');
        await refusal(listBookings(world, session, { center: staff.center.id }), 'forbidden');
      }
    }
    assert.deepEqual(await audited(store, 'contact-read'), []);
    const city = await sessionFor(world, 'city', '440100');
    const one = await listBookings(world, city, { center: 'gz-tianhe' });
    assert.deepEqual(
      one.bookings.map(({ ref }) => ref),
      [tianhe.ref],
    );
    await refusal(listBookings(world, city, { center: 'nowhere' }), 'forbidden');
  });

  test('a contact is given in clear, and each look is written down', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const session = await sessionFor(world, ...PROVINCE);
    const consents = [
      { id: 'arrange', version: '1' },
      { id: 'guardian', version: '2' },
    ];
    const child = await requested(world, {
      ageBand: 'under14',
      phone: '13800000000',
      guardianPhone: '020-12345678',
      consents,
    });
    const contact = staffContact.parse(await readContact(world, session, child.staff.id));
    assert.deepEqual([contact.phone, contact.guardianPhone], ['13800000000', '02012345678']);
    await readContact(world, session, child.staff.id);
    const entry = { actor: 'staff:tester', object: `booking:${child.staff.id}`, detail: null };
    assert.deepEqual(await audited(store, 'contact-read'), [entry, entry]);
    const without = await requested(world, { slot: GROUP, phone: undefined });
    assert.deepEqual(await readContact(world, session, without.staff.id), { help: { phone: '12355' } });
  });
});
