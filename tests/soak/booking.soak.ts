/**
 * The whole booking service under random operations of many visitors and staff at once, then with processes
 * killed in the middle of it; after each part every invariant is looked up in the database. Three processes on
 * PostgreSQL, one on SQLite. `SEED` repeats a run's choices, `DURATION` is its seconds, `KILLS` how many die.
 */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';
import { randomFrom } from '../../packages/domain/test/random-center.js';
import { sweep } from '../../packages/server/src/retention/sweep.js';
import { forEachEngine } from '../../packages/server/test/engines.js';
import { auditStore } from './lib/audit.js';
import { Caller, countsText } from './lib/caller.js';
import { Clerk } from './lib/desk.js';
import { Fleet } from './lib/fleet.js';
import { Ledger } from './lib/ledger.js';
import { furnish, type Seat, START } from './lib/stage.js';
import { type Scene, Visitor } from './lib/visitor.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const seconds = Number(process.env['DURATION'] ?? 60);
const kills = Number(process.env['KILLS'] ?? 20);
const VISITORS = 14;
const CLERKS = 7;
/** A process's clock is behind by the time that its start takes, and an event has the time at which its call came. */
const SKEW = 20_000;
/** Longer than a hold or a short visit lasts. */
const JUMP = 7 * 60_000;
const PHASES = 4;

interface Run {
  fleet: Fleet;
  scene: Scene;
  seats: Seat[];
}

forEachEngine((engine, open) => {
  const size = engine === 'postgres' ? 3 : 1;

  const prepare = async (t: TestContext): Promise<Run> => {
    const database = await open(t);
    const fleet = await Fleet.start(t, database, size, START);
    const random = randomFrom(seed);
    // Every call comes from another network; one of ten from the same, as of a school.
    const address = () =>
      random() < 0.1 ? '198.51.100.7' : `10.${Math.floor(random() * 256)}.${Math.floor(random() * 256)}.9`;
    const caller = new Caller(() => fleet.base(random), address);
    const scene: Scene = { caller, ledger: new Ledger(), random, now: () => fleet.now() };
    return { fleet, scene, seats: await furnish(fleet.deps, caller) };
  };

  /** Everybody works until `end` settles. */
  const work = async ({ scene, seats }: Run, end: Promise<unknown>): Promise<void> => {
    let over = false;
    void end.then(() => (over = true));
    const actors = [
      ...Array.from({ length: VISITORS }, () => new Visitor(scene)),
      ...Array.from({ length: CLERKS }, () => new Clerk(scene, seats)),
    ];
    await Promise.all(
      actors.map(async (actor) => {
        while (!over) await actor.step();
      }),
    );
    await end;
  };

  /** The database once everything that is overdue is written off. */
  const audit = async ({ fleet, scene }: Run): Promise<void> => {
    const { failures } = await sweep(fleet.deps, fleet.now());
    const faults = [
      ...failures.map(String),
      ...scene.caller.faults,
      ...scene.ledger.faults,
      ...(await fleet.unexpected()),
      ...(await fleet.unsent()),
      ...(await auditStore(fleet.deps, scene.ledger.forms, SKEW)),
    ];
    assert.deepEqual(faults.slice(0, 20), [], `${faults.length} violations, SEED=${seed}`);
  };

  const tell = (t: TestContext, { fleet, scene }: Run, what: string, began: number): void => {
    const { calls, counts } = scene.caller;
    const took = (Date.now() - began) / 1000;
    const forms = scene.ledger.forms.filter(({ ref }) => ref !== undefined).length;
    t.diagnostic(
      `figure: ${engine}, ${what}, seed ${seed}, ${took.toFixed(0)} s, ${calls} calls, ${forms} receipts, ` +
        `${fleet.kills} kills, 0 violations: ${countsText(counts)}`,
    );
  };

  test(`random operations for ${seconds} s, ${engine}, seed ${seed}`, async (t) => {
    const began = Date.now();
    const run = await prepare(t);
    for (let phase = 0; phase < PHASES; phase += 1) {
      await work(run, wait((seconds * 1000) / PHASES));
      await audit(run);
      if (phase < PHASES - 1) await run.fleet.jump(JUMP);
    }
    tell(t, run, 'random operations', began);
  });

  test(`${kills} kills in the middle of it, ${engine}, seed ${seed}`, async (t) => {
    const began = Date.now();
    const run = await prepare(t);
    const random = randomFrom(seed + 1);
    const killing = async () => {
      for (let done = 0; done < kills; done += 1) {
        await wait(500 + random() * 1500);
        await run.fleet.kill(Math.floor(random() * size));
      }
    };
    await work(run, killing());
    await audit(run);
    tell(t, run, 'killed', began);
  });
});
