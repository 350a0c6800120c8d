import { once } from 'node:events';
import { setImmediate as breath } from 'node:timers/promises';
import { requestBooking, type BookingRequest } from '../src/bookings/request.js';
import type { Store } from '../src/deps.js';
import { deliverDue, type Tried } from '../src/notify/deliver.js';
import { importLinks } from '../src/links/import.js';
import { Scans } from '../src/links/scans.js';
import { notifiersOf } from '../src/notify/settings.js';
import { Problem } from '../src/problem.js';
import { sweep } from '../src/retention/sweep.js';
import { migrateStore, migrationLevel } from '../src/storage/migrate.js';
import { openStore, type StoreOptions } from '../src/storage/open.js';
import { naiveRequest } from './naive.js';
import { sampleOperator, worldOn } from './world.js';

/** A process of `inProcesses`: says that it is ready, waits for its order, answers. */

export interface Asked {
  key: string;
  body: BookingRequest;
}

/** What came of one request: the reference, or the refusal and how many alternatives it carried. */
export type Outcome = { ref: string; code: string } | { problem: string; alternatives: number };

interface Scanned {
  codes: string[];
  rounds: number;
  each: number;
}

const works: Record<string, (store: Store, order: never) => Promise<unknown>> = {
  migrate: async (store) => {
    await migrateStore(store);
    return migrationLevel(store);
  },

  /** Reads before it writes, in every one of `order` transactions. */
  count: async (store, order: number) => {
    for (let round = 0; round < order; round += 1) {
      await store.db.transaction().execute(async (trx) => {
        const row = await trx.selectFrom('throttle').selectAll().where('key', '=', 'n').executeTakeFirst();
        const next = { key: 'n', count: (row?.count ?? 0) + 1, resets_at: 0 };
        await trx.deleteFrom('throttle').where('key', '=', 'n').execute();
        await trx.insertInto('throttle').values(next).execute();
      });
    }
    return 'done';
  },

  /** All requests at once. */
  request: async (store, order: Asked[]) => {
    const world = worldOn(store);
    return Promise.all(
      order.map(({ key, body }) =>
        requestBooking(world, body, key).then(
          ({ ref, code }): Outcome => ({ ref, code }),
          (error: unknown): Outcome => {
            if (!(error instanceof Problem)) throw error;
            return { problem: error.code, alternatives: error.extras.alternatives?.length ?? 0 };
          },
        ),
      ),
    );
  },

  /** Dies without warning at the `at`-th use of randomness, or right after the commit. */
  die: async (store, { key, body, at }: Asked & { at: number | 'commit' }) => {
    const world = worldOn(store);
    let uses = 0;
    const { randomBytes } = world;
    world.randomBytes = (size) => {
      uses += 1;
      if (uses === at) process.kill(process.pid, 'SIGKILL');
      return randomBytes(size);
    };
    await requestBooking(world, body, key);
    if (at === 'commit') process.kill(process.pid, 'SIGKILL');
    return `alive after ${uses} uses of randomness`;
  },

  /** Sweeps once, with the clock at `order`. */
  sweep: async (store, order: number) => {
    const { failures, ...counts } = await sweep(worldOn(store), order);
    return { ...counts, failures: failures.map(String) };
  },

  /** Delivers what is due, with the clock at `now`, and goes on until nothing waits. Dies after `dieAfter`. */
  deliver: async (store, order: { now: number; url: string; secret: string; dieAfter?: number }) => {
    const world = worldOn(store, sampleOperator({ notifications: { webhook: { url: order.url } } }));
    world.clock.now = order.now;
    const never = new AbortController().signal;
    const [notifier] = notifiersOf(world, { webhookSecret: order.secret, production: false });
    if (!notifier) throw new Error('no notifier');
    const delivery = { deps: world, notifier, random: () => 0, stop: never, cut: never };
    let sent = 0;
    const count = ({ outcome }: Tried) => {
      sent += Number(outcome === 'sent');
      if (sent === order.dieAfter) process.kill(process.pid, 'SIGKILL');
    };
    while ((await deliverDue(delivery, count)) > 0);
    return sent;
  },

  /** Counts and writes, round after round; gives how many scans it wrote. */
  scan: async (store, { codes, rounds, each }: Scanned) => {
    const scans = new Scans();
    let written = 0;
    for (let round = 0; round < rounds; round += 1) {
      for (const code of codes) for (let turn = 0; turn < each; turn += 1) scans.count(code, '2026-09-07');
      written += await scans.write(store);
    }
    return written;
  },

  /** Imports a table of links. */
  importLinks: async (store, text: string) => {
    const source = { name: 'a.csv', bytes: new TextEncoder().encode(text) };
    const writing = { actor: 'operator', action: 'link-import', covers: () => true };
    const { added, unchanged } = await importLinks(worldOn(store), source, { trusted: [] }, writing);
    return { added: added.length, unchanged };
  },

  /** Dies between two writes. */
  scanAndDie: async (store, { written, lost }: { written: number; lost: number }) => {
    const scans = new Scans();
    for (let turn = 0; turn < written; turn += 1) scans.count('aaa', '2026-09-07');
    await scans.write(store);
    for (let turn = 0; turn < lost; turn += 1) scans.count('aaa', '2026-09-07');
    process.kill(process.pid, 'SIGKILL');
    return 'alive';
  },

  /** The same as `scan` by somebody who reads the count first and writes one more. */
  naiveScan: async (store, { codes: [code = ''], rounds }: Scanned) => {
    const id = `${code}/2026-09-07`;
    for (let round = 0; round < rounds; round += 1) {
      const row = await store.db
        .selectFrom('link_scan')
        .select('count')
        .where('id', '=', id)
        .executeTakeFirst();
      await breath();
      const count = (row?.count ?? 0) + 1;
      await store.db
        .insertInto('link_scan')
        .values({ id, code, day: '2026-09-07', count })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ count }))
        .execute();
    }
    return 'done';
  },

  /** How many of its requests each round accepted. */
  naive: async (store, order: { capacity: number; requests: number; rounds: number }) => {
    const sold: number[] = [];
    for (let round = 0; round < order.rounds; round += 1) {
      const requests = Array.from({ length: order.requests }, () =>
        naiveRequest(store, round, order.capacity),
      );
      sold.push((await Promise.all(requests)).filter(Boolean).length);
    }
    return sold;
  },
};

const [, , work = '', optionsText = '{}'] = process.argv;
const store = await openStore(JSON.parse(optionsText) as StoreOptions);
process.send?.('ready');
const [{ order }] = (await once(process, 'message')) as [{ order: never }];
process.send?.(await works[work]?.(store, order));
