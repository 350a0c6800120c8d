import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, root, run } from '../../test/cli.js';
import { fullBooking, waitingEntry } from '../../test/filled.js';
import { makeWorld, worldOn } from '../../test/world.js';
import { migrateStore } from '../storage/migrate.js';
import { openStore } from '../storage/open.js';

/** A folder whose database holds one booking; its clock is the tests'. */
async function booked(dataDir: string): Promise<{ id: string; ref: string; waiting: string }> {
  const store = await openStore({ dataDir });
  await migrateStore(store);
  const world = await makeWorld(store);
  const { id, ref } = await fullBooking(world);
  const waiting = await waitingEntry(world);
  await store.close();
  return { id, ref, waiting };
}

const secret = worldOn(undefined as never).secret;

test('a backup is written and read back into an empty database only', async (t) => {
  const place = folder(t);
  const from = join(place, 'from');
  await booked(from);
  const file = join(place, 'all.jsonl');
  const out = await run(['export', file], { Y12355_DATA: from });
  assert.match(out.out, /^ {2}booking 1$[^]*\d+ rows written to .*all\.jsonl; sealed values open/m);
  const refused = await run(['import', file], { Y12355_DATA: from });
  assert.equal(refused.code, 1);
  assert.match(
    refused.err,
    /all\.jsonl: the database is not empty \(center has rows\); import into a new one/,
  );
  const into = { Y12355_DATA: join(place, 'into') };
  assert.match((await run(['import', file], into)).out, /^\d+ rows imported; staff sign in again\n$/m);
  const again = join(place, 'again.jsonl');
  await run(['export', again], into);
  const rows = (name: string) => readFileSync(name, 'utf8').split('\n').slice(1, -2);
  assert.deepEqual(rows(again), rows(file));

  writeFileSync(file, readFileSync(file).subarray(0, -100));
  const cut = await run(['import', file], { Y12355_DATA: join(place, 'cut') });
  assert.match(cut.err, /all\.jsonl: line \d+: expected a whole line of JSON: the file was cut/);
  const away = await run(['import', join(place, 'no')], { Y12355_DATA: join(place, 'cut') });
  assert.match(away.err, /no cannot be read \(ENOENT\)/);
  const nowhere = await run(['export', '/nowhere/x'], { Y12355_DATA: from });
  assert.match(nowhere.err, /\/nowhere\/x cannot be written \(ENOENT\)/);
});

test('erase takes a reference or an id, and names what is not there', async (t) => {
  const data = folder(t);
  const { id, ref, waiting } = await booked(data);
  const env = { Y12355_DATA: data, Y12355_SECRET: secret, Y12355_NOW: '2026-09-07T09:00:00+08:00' };
  const first = await run(['erase', waiting, 'nobody', ref.toLowerCase()], env);
  assert.equal(first.out, `${waiting} taken off the waiting list\n${ref.toLowerCase()} erased\n`);
  assert.deepEqual(
    [first.code, /Not everything was found:\n {2}- nobody: no booking/.test(first.err)],
    [1, true],
  );
  const again = await run(['erase', id], env);
  assert.deepEqual([again.code, again.out], [0, `${id} was erased before\n`]);
  const store = await openStore({ dataDir: data });
  t.after(() => store.close());
  const row = await store.db.selectFrom('booking').selectAll().executeTakeFirstOrThrow();
  assert.deepEqual([row.status, row.alias, row.phone_sealed], ['cancelled', '', null]);
  const audit = await store.db.selectFrom('audit').select(['actor', 'action']).orderBy('id').execute();
  assert.deepEqual(audit.map(({ actor, action }) => `${actor} ${action}`).sort(), [
    'operator cancel',
    'operator erase',
    'operator leave-list',
    'visitor request',
  ]);
});

test('sweep and reseal tell what they did', async (t) => {
  const data = folder(t);
  await booked(data);
  const rotated = { Y12355_DATA: data, Y12355_SECRET: 'the new one', Y12355_OLD_SECRETS: secret };
  const lost = await run(['reseal'], { Y12355_DATA: data, Y12355_SECRET: 'the new one' });
  assert.equal(lost.code, 1);
  assert.match(lost.err, /1 rows of waiting open with none/);
  assert.match(lost.err, /1 rows of booking open with none of the secrets; add theirs to Y12355_OLD_SECRETS/);
  assert.match((await run(['reseal'], rotated)).out, /^2 rows resealed/);
  assert.match((await run(['reseal'], rotated)).out, /^0 rows resealed/);

  const later = { ...rotated, Y12355_NOW: '2027-01-01T00:00:00+08:00' };
  const swept = await run(['sweep'], later);
  assert.equal(
    swept.out,
    '1 slots freed, 0 seats given to waiting lists, 1 bookings erased, 1 waiting entries removed, 0 reminders written, 1 rows tidied\n',
  );
  assert.match(
    (await run(['sweep'], later)).out,
    /^0 slots freed, 0 seats given to waiting lists, 0 bookings erased/,
  );
  const store = await openStore({ dataDir: data });
  await store.db.schema.dropTable('throttle').execute();
  await store.close();
  const failed = await run(['sweep'], later);
  assert.equal(failed.code, 1);
  assert.match(failed.err, /A part of the sweep failed:\n {2}- .*throttle/);
});

test('notifications that cannot be sent stop a start and name the cure', async (t) => {
  const place = folder(t);
  const sample = JSON.parse(readFileSync(join(root, 'examples/data/operator.sample.json'), 'utf8')) as object;
  const file = join(place, 'operator.json');
  const notifications = { webhook: { url: 'https://gateway.example/' } };
  writeFileSync(file, JSON.stringify({ ...sample, referrals: undefined, notifications }));
  const env = { Y12355_DATA: join(place, 'data'), Y12355_OPERATOR: file };
  const refused = await run(['start'], env);
  assert.equal(refused.code, 1);
  assert.match(
    refused.err,
    /The notifications of the operator cannot be sent:\n {2}- .*Y12355_WEBHOOK_SECRET/,
  );
  const production = await run(['start'], { ...env, NODE_ENV: 'production' });
  assert.match(
    production.err,
    /This is production[^]*Y12355_SECRET is missing[^]*Y12355_WEBHOOK_SECRET is missing/,
  );
});
