import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { onPostgres, onSqlite } from '../../test/engines.js';
import { fullBooking, waitingEntry } from '../../test/filled.js';
import { makeWorld, NOW, type World } from '../../test/world.js';
import { record } from '../bookings/events.js';
import { Sweeper } from './sweeper.js';

const DAY = 86_400_000;

/** Bookings enough for many pages, each with texts that no other row has; returns all those texts. */
async function fill(world: World, count: number): Promise<string[]> {
  const texts: string[] = [];
  const { db } = world.store;
  const first = await fullBooking(world);
  const base = await db.selectFrom('booking').selectAll().executeTakeFirstOrThrow();
  texts.push(base.ref, base.phone_sealed as string, base.note_sealed as string, base.contact_hash as string);
  for (let index = 0; index < count; index += 1) {
    const secret = (field: string) =>
      `${field}-${index}-${Buffer.from(world.randomBytes(9)).toString('hex')}`;
    const row = {
      ...base,
      id: `id-${index}`,
      ref: secret('REF'),
      status: 'completed',
      alias: secret('小名'),
      phone_sealed: secret('phone').padEnd(60, '.'),
      note_sealed: secret('note').repeat(5),
      contact_hash: secret('hash'),
    };
    await db.insertInto('booking').values(row).execute();
    await record(db, world, {
      bookingId: row.id,
      center: row.center_id,
      at: NOW,
      actor: 'visitor',
      kind: 'requested',
    });
    const detail = secret('写给同事');
    await db.updateTable('booking_event').set({ detail }).where('booking_id', '=', row.id).execute();
    texts.push(row.ref, row.alias, row.phone_sealed, row.note_sealed, row.contact_hash, detail);
  }
  const waiting = await waitingEntry(world, { alias: '等候的小名' });
  const entry = await db
    .selectFrom('waiting')
    .selectAll()
    .where('id', '=', waiting)
    .executeTakeFirstOrThrow();
  texts.push(entry.alias, entry.phone_sealed as string, first.ref.replace('-', ''));
  return texts;
}

onSqlite((_, open) => {
  test('after a sweep the bytes are gone from the file and from its log', async (t) => {
    const { store, options } = await open(t);
    const world = await makeWorld(store);
    const texts = await fill(world, 400);
    const file = join(options.dataDir as string, 'y12355.db');
    const bytes = () =>
      Buffer.concat([file, `${file}-wal`].filter(existsSync).map((name) => readFileSync(name)));
    const found = () => {
      const all = bytes();
      return texts.filter((text) => all.includes(text));
    };
    assert.deepEqual(found().length, texts.length, 'all texts are there before');
    // A part of them in the file, the rest in the log.
    await sql`pragma wal_checkpoint(passive)`.execute(store.db);

    world.clock.now = NOW + 90 * DAY;
    const swept = await new Sweeper(world).sweep();
    assert.deepEqual([swept.erased, swept.waiting, swept.failures], [401, 1, []]);
    assert.deepEqual(found(), []);
    assert.equal(readFileSync(`${file}-wal`).length, 0, 'the log is cut');
  });

  test('without zeroing, the same rows leave their bytes behind: the search would see it', async (t) => {
    const { store, options } = await open(t);
    const world = await makeWorld(store);
    await sql`pragma secure_delete = off`.execute(store.db);
    const texts = await fill(world, 400);
    world.clock.now = NOW + 90 * DAY;
    await new Sweeper(world).sweep();
    const bytes = readFileSync(join(options.dataDir as string, 'y12355.db'));
    assert.ok(texts.some((text) => bytes.includes(text)));
  });

  test('while somebody reads, the log is cut at a later sweep', async (t) => {
    const { store, options } = await open(t);
    const world = await makeWorld(store);
    const sweeper = new Sweeper(world);
    await fullBooking(world);
    const { openFile } = await import('../storage/sqlite.js');
    const file = join(options.dataDir as string, 'y12355.db');
    const reader = openFile(file);
    reader.exec('begin');
    reader.prepare('select count(*) from booking').all([]);
    await fullBooking(world, { phone: '13900000002' });
    assert.deepEqual((await sweeper.sweep()).failures, []);
    assert.ok(readFileSync(`${file}-wal`).length > 0);
    reader.exec('commit');
    reader.close();
    await sweeper.sweep();
    assert.equal(readFileSync(`${file}-wal`).length, 0);
    const timeout = await sql<{ timeout: number }>`pragma busy_timeout`.execute(store.db);
    assert.equal(timeout.rows[0]?.timeout, 10_000, 'patience is as before');
  });
});

onPostgres((_, open) => {
  test('dead rows are vacuumed', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store);
    await fill(world, 50);
    world.clock.now = NOW + 90 * DAY;
    const swept = await new Sweeper(world).sweep();
    assert.deepEqual([swept.erased, swept.failures], [51, []]);
    const { rows } = await sql<{ count: number }>`
      select vacuum_count as count from pg_stat_user_tables where relname = 'booking'`.execute(store.db);
    assert.equal(rows[0]?.count, 1);
  });
});
