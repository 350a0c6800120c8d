import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEachEngine, onSqlite } from '../../test/engines.js';
import { fullBooking, SECRETS, setBooking, waitingEntry } from '../../test/filled.js';
import { refusal } from '../../test/refusal.js';
import { GROUP, makeWorld, newKey, sampleRequest, type World } from '../../test/world.js';
import { readBooking } from '../bookings/read.js';
import { requestBooking } from '../bookings/request.js';
import { contactHash } from '../bookings/secrets.js';
import { newOneTimeCodes } from '../staff/one-time-codes.js';
import { seal, sealKeyId, SealError, unseal } from '../storage/seal.js';
import { reseal } from './reseal.js';

/** The same world after a rotation, its old secret still known. */
const rotated = (world: World): World => ({
  ...world,
  secret: 'another secret of tests only',
  oldSecrets: ['one that was never used', world.secret],
});
const silent = () => {};

const bookingOf = ({ store }: World, id: string) =>
  store.db.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

forEachEngine((_, open) => {
  test('after a rotation old values and codes open; resealed, values open without the old secret', async (t) => {
    const { store } = await open(t);
    const before = await makeWorld(store);
    const { id, ref, code } = await fullBooking(before);
    const waiting = await waitingEntry(before);
    const { sealed: totp } = newOneTimeCodes(before, 'kim');
    const account = { role: 'province', scope: '', password: 'p', created_at: 0, totp } as const;
    await store.db
      .insertInto('staff')
      .values({ name: 'kim', ...account })
      .execute();

    const world = rotated(before);
    const opened = async (deps: World) => {
      const row = await bookingOf(deps, id);
      const entry = await store.db.selectFrom('waiting').selectAll().executeTakeFirstOrThrow();
      const staff = await store.db.selectFrom('staff').select('totp').executeTakeFirstOrThrow();
      return [
        unseal(deps, `booking:${id}:phone`, row.phone_sealed as string),
        unseal(deps, `booking:${id}:note`, row.note_sealed as string),
        unseal(deps, `booking:${waiting}:phone`, entry.phone_sealed as string),
        unseal(deps, 'staff:kim:totp', staff.totp as string).length,
      ];
    };
    const clear = [SECRETS.phone, SECRETS.note, SECRETS.phone, 32];
    assert.deepEqual(await opened(world), clear);
    assert.equal((await readBooking(world, ref, code)).status, 'requested');

    assert.deepEqual(await reseal(world, silent), { rows: 3, unreadable: {} });
    const alone = { ...world, oldSecrets: [] };
    assert.deepEqual(await opened(alone), clear);
    assert.equal((await bookingOf(world, id)).contact_hash, contactHash(world, SECRETS.phone));
    assert.deepEqual(await reseal(world, silent), { rows: 0, unreadable: {} }, 'nothing is left to do');
    await assert.rejects(opened(before), SealError);

    assert.equal((await readBooking(world, ref, code)).status, 'requested', 'the code still opens');
    await refusal(readBooking(alone, ref, code), 'unknown-booking');
    const fresh = await requestBooking(world, sampleRequest({ slot: GROUP }), newKey());
    assert.equal((await readBooking(alone, fresh.ref, fresh.code)).status, 'requested');
    await refusal(readBooking(before, fresh.ref, fresh.code), 'unknown-booking');
  });

  test('the contact is known again after it: the same person does not get the slot twice', async (t) => {
    const { store } = await open(t);
    const before = await makeWorld(store);
    await fullBooking(before);
    const world = rotated(before);
    await reseal(world, silent);
    const twice = requestBooking(world, sampleRequest({ slot: GROUP, phone: SECRETS.phone }), newKey());
    await refusal(twice, 'already-booked');
  });

  test('who booked twice while both hashes were in use does not stop it', async (t) => {
    const { store } = await open(t);
    const before = await makeWorld(store);
    const first = await fullBooking(before);
    const world = rotated(before);
    const second = await fullBooking(world);
    assert.deepEqual(await reseal(world, silent), { rows: 1, unreadable: {} });
    const hashes = [await bookingOf(world, first.id), await bookingOf(world, second.id)].map(
      (row) => row.contact_hash,
    );
    assert.deepEqual(hashes, [null, contactHash(world, SECRETS.phone)]);
  });

  test('it goes on after an end in the middle, leaves what changed meanwhile, and counts what nobody opens', async (t) => {
    const { store } = await open(t);
    const before = await makeWorld(store);
    const { id } = await fullBooking(before);
    const base = await bookingOf(before, id);
    const copies = Array.from({ length: 450 }, (_, index) => ({
      ...base,
      id: `copy-${String(index).padStart(3, '0')}`,
      ref: `COPY${index}`,
      status: 'cancelled',
      phone_sealed: null,
      note_sealed: null,
      contact_hash: null,
    }));
    await store.db.insertInto('booking').values(copies).execute();
    for (const copy of copies) {
      const phone_sealed = seal(before, `booking:${copy.id}:phone`, SECRETS.phone);
      await setBooking(store, copy.id, { phone_sealed });
    }
    // Copied from another row: no key opens it here.
    await setBooking(store, 'copy-100', { phone_sealed: base.phone_sealed });
    const world = rotated(before);
    const left = async () => {
      const rows = await store.db.selectFrom('booking').select('phone_sealed').execute();
      return rows.filter((row) => !row.phone_sealed?.startsWith(`v1.${sealKeyId(world)}.`)).length;
    };
    let uses = 0;
    const dying = {
      ...world,
      randomBytes: (size: number) => {
        uses += 1;
        if (uses > 250) throw new Error('the machine stopped');
        return world.randomBytes(size);
      },
    };
    await assert.rejects(reseal(dying, silent), /the machine stopped/);
    const half = await left();
    assert.ok(half > 150 && half < 250, String(half));
    assert.deepEqual(await reseal(world, silent), { rows: half - 1, unreadable: { booking: 1 } });
    assert.equal(await left(), 1);
  });
});

onSqlite((_, open) => {
  test('a value of a key that nobody has names both keys and the cure', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    const { id } = await fullBooking(world);
    const sealed = (await bookingOf(world, id)).phone_sealed as string;
    const other = { ...world, secret: 'yet another secret', oldSecrets: ['and an old one'] };
    assert.throws(
      () => unseal(other, `booking:${id}:phone`, sealed),
      new RegExp(
        `key ${sealKeyId(world)}, this server has ${sealKeyId(other)}, \\w{8}; .*Y12355_OLD_SECRETS`,
      ),
    );
  });
});
