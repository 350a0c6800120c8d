import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { forEachEngine, onPostgres, onSqlite, type OpenDatabase } from '../../test/engines.js';
import { brokenSlots, fullBooking, heldSeat, SECRETS, setBooking, waitingEntry } from '../../test/filled.js';
import { heard } from '../../test/kiosks.js';
import { sampleLink, scanned } from '../../test/links.js';
import { GROUP, makeWorld, newKey, NOW, sampleRequest, SLOT, takenOf, type World } from '../../test/world.js';
import { requestBooking } from '../bookings/request.js';
import type { Store } from '../deps.js';
import { outboxRow } from '../notify/outbox.js';
import { erasePersonal } from '../retention/erase.js';
import { addStaff } from '../staff/accounts.js';
import { openStore, type StoreOptions } from '../storage/open.js';
import { writeBackup } from './write.js';
import { readBackup } from './read.js';
import { BackupError, KEPT, LEFT } from './tables.js';

const silent = () => {};

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'y12355-backup-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A database with rows in every table, with texts that trip writers of lines, and seats that are held. */
async function filled(t: TestContext, open: OpenDatabase): Promise<World & { options: StoreOptions }> {
  const { store, options } = await open(t);
  const world = await makeWorld(store);
  const { db } = store;
  const odd = await fullBooking(world);
  await setBooking(store, odd.id, { alias: '小\u2028"木\\🌱\u007f' });
  const { id } = await fullBooking(world, { phone: '13900000003' });
  await erasePersonal(db, world, id, NOW);
  await requestBooking(world, sampleRequest({ slot: SLOT }), newKey());
  await db.updateTable('booking_event').set({ detail: '换行\n和\t制表' }).execute();
  await db
    .insertInto('outbox')
    .values(outboxRow('o1', 'webhook', 'booking.approved', odd.id, NOW))
    .execute();
  await waitingEntry(world);
  await sampleLink(world, { school: '示例 学校' });
  await scanned(world, 'gz-link', 3);
  await heard(world, 'gz-1');
  await addStaff(world, { name: 'kim', role: 'province', scope: '' });
  await heldSeat(world, NOW + 1000);
  await heldSeat(world, NOW - 1000);
  await db.insertInto('throttle').values({ key: 'k', count: 1, resets_at: NOW }).execute();
  await db
    .insertInto('staff_session')
    .values({ token_hash: 'h', name: 'kim', csrf: 'c', expires_at: NOW + 1 })
    .execute();
  return { ...world, options };
}

async function rowsOf({ db }: Store): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const [table, key] of Object.entries(KEPT)) {
    all[table] = await db
      .selectFrom(table as 'booking')
      .selectAll()
      .orderBy(key as 'id')
      .execute();
  }
  return all;
}

forEachEngine((_, open) => {
  test('every table is either in a backup or left out on purpose', async (t) => {
    const { store } = await open(t);
    const tables = (await store.db.introspection.getTables()).map((table) => table.name);
    assert.deepEqual(
      tables.filter((name) => !name.startsWith('kysely_')).sort(),
      [...Object.keys(KEPT), ...LEFT].sort(),
    );
  });

  test('a backup of this engine becomes the same rows again, with the seats of holds free', async (t) => {
    const { store } = await filled(t, open);
    const before = await rowsOf(store);
    for (const [table, rows] of Object.entries(before)) assert.ok(rows.length > 0, `${table} is empty`);
    const file = join(folder(t), 'all.jsonl');
    const told: string[] = [];
    const counts = await writeBackup(store, file, NOW, (line) => told.push(line));
    assert.equal(counts['booking'], 3);
    assert.ok(told.includes('  booking 3'), told.join());
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(await takenOf(store, GROUP), 4, 'nothing changes here');

    const { store: second } = await open(t);
    assert.deepEqual(await readBackup(second, file, silent), counts);
    const after = await rowsOf(second);
    const slots = (before['slot'] as { id: string; taken: number }[]).map((slot) =>
      slot.id === GROUP ? { ...slot, taken: slot.taken - 2 } : slot,
    );
    assert.deepEqual(after, { ...before, slot: slots });
    assert.deepEqual(await brokenSlots(second), []);
    for (const table of LEFT) {
      assert.deepEqual(await second.db.selectFrom(table).selectAll().execute(), []);
    }
    const text = readFileSync(file, 'utf8');
    for (const secret of [SECRETS.phone, SECRETS.note]) assert.ok(!text.includes(secret));
  });

  test('refused: not empty, and what was cut, changed or is of another level; nothing is written then', async (t) => {
    const { store } = await filled(t, open);
    const file = join(folder(t), 'all.jsonl');
    await writeBackup(store, file, NOW, silent);
    const refused = async (into: Store, pattern: RegExp) => {
      await assert.rejects(readBackup(into, file, silent), (error: Error) => {
        assert.ok(error instanceof BackupError, error.stack);
        assert.match(error.message, pattern);
        for (const secret of Object.values(SECRETS)) assert.ok(!error.message.includes(secret));
        return true;
      });
    };
    await refused(store, /not empty \(center has rows\)/);

    const { store: empty } = await open(t);
    const whole = readFileSync(file, 'utf8');
    const lines = whole.split('\n');
    const endless = `${lines.slice(0, -2).join('\n')}\n`;
    const hashed = (text: string, rows: unknown) =>
      `${text}${JSON.stringify({ end: true, rows, sha256: createHash('sha256').update(text).digest('hex') })}\n`;
    const { rows } = JSON.parse(lines.at(-2) as string) as { rows: Record<string, number> };
    const cases: [text: string | Buffer, pattern: RegExp][] = [
      ['', /empty/],
      ['id,name\n', /line 1: this is no backup/],
      [whole.slice(0, whole.length / 2), /line \d+: expected a whole line of JSON/],
      [whole.slice(0, -1), /line \d+: expected a whole line/],
      [endless, /end is missing/],
      [`${whole}{}\n`, /something stands after the end/],
      [whole.replace('"14-17"', '"18plus"'), /hash does not fit/],
      [whole.replace('0004-kiosks', '0001-start'), /at 0001-start, this program's at 0004/],
      [whole.replace('"version":1', '"version":2'), /form 2 of a backup/],
      [hashed(endless, { ...rows, booking: 7 }), /booking has 3 rows, its end says 7/],
      [whole.replace('{"table":"slot"', '{"table":"kysely_migration"'), /expected a row of/],
      [whole.replace('"table":"service"', '"table":"slot"'), /does not take a row of slot/],
      [Buffer.concat([Buffer.from(endless), Buffer.from([0xff, 0xfe])]), /not UTF-8/],
    ];
    for (const [text, pattern] of cases) {
      assert.notEqual(text, whole, 'the fault is planted');
      writeFileSync(file, text);
      await refused(empty, pattern);
    }
    writeFileSync(file, whole);
    await readBackup(empty, file, silent);
    assert.deepEqual(Object.keys(await rowsOf(empty)).length, 17);
  });

  test('a backup is one moment, and writers do not wait for it', async (t) => {
    const { store, options } = await filled(t, open);
    const other = await openStore(options);
    t.after(() => other.close());
    const before = (await store.db.selectFrom('audit').select('id').execute()).length;
    const file = join(folder(t), 'all.jsonl');
    const writes: Promise<unknown>[] = [];
    const counts = await writeBackup(store, file, NOW, (line) => {
      if (line === '  center 3') writes.push(other.db.deleteFrom('audit').execute());
    });
    assert.equal(writes.length, 1);
    await Promise.all(writes);
    assert.equal(counts['audit'], before);
    assert.deepEqual(
      await store.db.selectFrom('audit').select('id').execute(),
      [],
      'it was written meanwhile',
    );
  });

  test('seats that were counted wrong are put right and told', async (t) => {
    const { store } = await filled(t, open);
    await store.db.updateTable('slot').set({ taken: 6 }).where('id', '=', GROUP).execute();
    const file = join(folder(t), 'all.jsonl');
    await writeBackup(store, file, NOW, silent);
    const { store: second } = await open(t);
    const told: string[] = [];
    await readBackup(second, file, (line) => told.push(line));
    assert.deepEqual(told, [`  slot ${GROUP}: 4 seats were counted as taken, its bookings are 2`]);
    assert.deepEqual(await brokenSlots(second), []);
  });

  test('a file that cannot be written leaves nothing behind', async (t) => {
    const { store } = await filled(t, open);
    const place = folder(t);
    await store.db.schema.dropTable('audit').execute();
    await assert.rejects(writeBackup(store, join(place, 'all.jsonl'), NOW, silent));
    assert.deepEqual(readdirSync(place), []);
    await assert.rejects(writeBackup(store, join(place, 'none/all.jsonl'), NOW, silent), /ENOENT/);
  });
});

onPostgres((_, openPostgres) => {
  onSqlite((__, openSqlite) => {
    test('from a file to PostgreSQL and back: the same bytes', async (t) => {
      const { store } = await filled(t, openSqlite);
      await store.db.deleteFrom('hold').execute();
      await store.db.updateTable('slot').set({ taken: 2 }).where('id', '=', GROUP).execute();
      const place = folder(t);
      const names = ['first', 'second', 'third'].map((name) => join(place, name));
      const [first = '', second = '', third = ''] = names;
      await writeBackup(store, first, NOW, silent);
      const { store: server } = await openPostgres(t);
      await readBackup(server, first, silent);
      await writeBackup(server, second, NOW, silent);
      const { store: back } = await openSqlite(t);
      await readBackup(back, second, silent);
      await writeBackup(back, third, NOW, silent);
      const text = readFileSync(first, 'utf8');
      assert.ok(text.length > 5000);
      assert.equal(readFileSync(second, 'utf8'), text);
      assert.equal(readFileSync(third, 'utf8'), text);
      assert.deepEqual(await rowsOf(back), await rowsOf(store));
    });
  });
});
