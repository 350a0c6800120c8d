/**
 * Races over HTTP on running servers: in each round 400 people want one slot of 7. Three processes on
 * PostgreSQL, one on SQLite; in kill rounds a process dies in the middle and everybody tries again with the
 * same key.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { randomFrom } from '../../packages/domain/test/random-center.js';
import type { BookingReceipt, Problem, SlotList } from '../../packages/client/src/index.js';
import { forEachEngine } from '../../packages/server/test/engines.js';
import { startServer, type RunningServer } from '../journeys/lib/server.js';

const service = 'gz-sample-tianhe-2';
const capacity = 7;
const people = 400;
const rounds = Number(process.env['ROUNDS'] ?? 10);
const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);

async function freeSlots(base: string): Promise<string[]> {
  const from = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const to = new Date(Date.now() + 8 * 3_600_000 + 27 * 86_400_000).toISOString().slice(0, 10);
  const { days } = (await (
    await fetch(`${base}/v1/services/${service}/slots?from=${from}&to=${to}`)
  ).json()) as SlotList;
  return days.flatMap(({ slots }) => slots.filter(({ state }) => state === 'free').map(({ id }) => id));
}

async function ask(base: string, slot: string, key: string): Promise<BookingReceipt | Problem | undefined> {
  const body = { slot, alias: '示例', ageBand: '18plus', consents: [{ id: 'arrange', version: '2026-01' }] };
  try {
    const answer = await fetch(`${base}/v1/bookings`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        'x-forwarded-for': networkOf(key),
      },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as BookingReceipt | Problem;
  } catch {
    return undefined;
  }
}

/** Everybody comes from a network of their own: what one network may ask for is another test's. */
const networkOf = (key: string) => `10.${parseInt(key.slice(0, 2), 16)}.${parseInt(key.slice(2, 4), 16)}.9`;

const isReceipt = (answer: unknown): answer is BookingReceipt => answer instanceof Object && 'ref' in answer;

async function round(
  servers: RunningServer[],
  slot: string,
  random: () => number,
  afterwards: (answers: (BookingReceipt | Problem | undefined)[], keys: string[]) => Promise<unknown[]>,
): Promise<void> {
  const keys = Array.from({ length: people }, () => randomUUID());
  const anyServer = () => servers[Math.floor(random() * servers.length)] as RunningServer;
  const answers = await afterwards(
    await Promise.all(keys.map((key) => ask(anyServer().base, slot, key))),
    keys,
  );
  const taken = answers.filter(isReceipt);
  const full = answers.filter((answer) => !isReceipt(answer)) as Problem[];
  assert.equal(taken.length, capacity, 'seats given');
  assert.equal(new Set(taken.map(({ ref }) => ref)).size, capacity, 'references given');
  assert.equal(full.length, people - capacity);
  for (const refusal of full) {
    assert.equal(refusal.code, 'slot-full', JSON.stringify(refusal));
    assert.ok((refusal.alternatives ?? []).length > 0);
  }
}

forEachEngine((engine, open) => {
  const start = async (t: TestContext, count: number) => {
    const database = engine === 'postgres' ? await open(t, 'empty') : undefined;
    const dataDir = mkdtempSync(join(tmpdir(), 'y12355-soak-'));
    t.after(() => rmSync(dataDir, { recursive: true, force: true }));
    const options = {
      dataDir,
      env: { TRUST_PROXY: '1' },
      ...(database?.options.databaseUrl && { databaseUrl: database.options.databaseUrl }),
    };
    const servers: RunningServer[] = [];
    for (let index = 0; index < count; index += 1) servers.push(await startServer(t, options));
    return { servers, again: () => startServer(t, options) };
  };

  test(`${rounds} rounds of ${people} for ${capacity}, ${engine}, seed ${seed}`, async (t) => {
    const random = randomFrom(seed);
    const { servers } = await start(t, engine === 'postgres' ? 3 : 1);
    const slots = await freeSlots((servers[0] as RunningServer).base);
    for (let index = 0; index < rounds; index += 1) {
      await round(servers, slots[index] as string, random, async (answers) => answers);
      console.log(
        `${engine}: round ${index + 1} of ${rounds}: ${capacity} accepted, ${people - capacity} refused`,
      );
    }
  });

  test(`kill -9 in the middle, then everybody again with the same key, ${engine}`, async (t) => {
    const random = randomFrom(seed + 1);
    const { servers, again } = await start(t, engine === 'postgres' ? 3 : 1);
    const slots = await freeSlots((servers[0] as RunningServer).base);
    for (let index = 0; index < Math.min(rounds, 5); index += 1) {
      const victim = servers[0] as RunningServer;
      setTimeout(() => victim.child.kill('SIGKILL'), 20 + random() * 200);
      await round(servers, slots[index] as string, random, async (answers, keys) => {
        if (victim.child.exitCode === null && victim.child.signalCode === null) {
          await new Promise((resolve) => victim.child.once('exit', resolve));
        }
        servers[0] = await again();
        const promised = answers.filter(isReceipt);
        const second = await Promise.all(
          keys.map((key) => ask((servers[0] as RunningServer).base, slots[index] as string, key)),
        );
        const refs = new Set(second.filter(isReceipt).map(({ ref }) => ref));
        for (const { ref } of promised) assert.ok(refs.has(ref), `acknowledged ${ref} is still there`);
        return second;
      });
      console.log(`${engine}: kill ${index + 1}: nothing lost, nothing twice`);
    }
  });
});
