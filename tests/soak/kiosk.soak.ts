/**
 * Two days of a screen in minutes: real Chromium, the real worker, a service that is really killed and started, and
 * faults from a seed (`SEED` repeats them; `HOURS` is how long it lives, some 230 changes of scene each). Every frame is
 * looked at; heap, nodes and listeners are compared after the first hour, the twenty-fourth and the last. Then the nights
 * with the power cut, and what is planted so that the checks have something to find.
 */
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../journeys/lib/browser.js';
import { Day } from './lib/kiosk/day.js';
import { type FaultName, faults } from './lib/kiosk/faults.js';
import type { Plants, Weight } from './lib/kiosk/screen.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const hours = Number(process.env['HOURS'] ?? 44);
const MB = 1024 * 1024;
/** A fault about every 14 minutes. */
const PACE = 5;
const CHANCE = 0.35;

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const text = ({ heap, nodes, listeners }: Weight) =>
  `heap ${(heap / MB).toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners`;

/** By day and by night, with scenes of our own and of a playlist: everything that is made once is made. */
async function warm(day: Day): Promise<void> {
  const { screen } = day;
  // The morning of a working day, when doors are open.
  await screen.set({ base: screen.last.base - 26 * 3_600_000 });
  await screen.live(120, 'own-center');
  await screen.set({ base: screen.last.base + 26 * 3_600_000 });
  await screen.live(12);
  await screen.set({ base: screen.last.base + 9 * 3_600_000 });
  await screen.live(12);
  await day.ground.publish('good');
  await screen.live(12);
  // A list of centers from another day says so.
  await screen.set({ base: screen.last.base + 48 * 3_600_000 });
  await screen.live(5);
  await screen.set({ base: screen.last.base - 48 * 3_600_000 });
  await screen.live(12);
  // Each fault once: what only it brings to the screen is drawn for the first time.
  for (const name of Object.keys(faults) as FaultName[]) {
    await day.weather.begin(name);
    await screen.live(6);
    await day.weather.clear();
  }
  await screen.set({ base: screen.last.base - 23 * 3_600_000 });
  await screen.live(12);
}

test(`${hours} hours of one screen, seed ${seed}`, { timeout: 1_700_000 }, async (t) => {
  const began = Date.now();
  const day = await Day.open(t, browser, { seed });
  const { screen, weather, proxy } = day;
  await screen.kept();
  await warm(day);
  // No quiet hour falls between: one page lives through all of it.
  const { loads, changes, elapsed } = screen.last;
  const steadied = async () => {
    await weather.clear();
    await day.ground.publish('good');
    await screen.live(25);
    // A scene without a drawing, for that is another on another day.
    return screen.weigh('today');
  };
  const weights: Weight[] = [];
  let lived = 0;
  let warmed = 0;
  for (const hour of [1, 24, hours].filter((hour) => hour <= hours)) {
    await day.faulty(hour - lived, PACE, CHANCE);
    lived = hour;
    const weight = await steadied();
    weights.push(weight);
    if (hour === 1) warmed = screen.last.elapsed;
    t.diagnostic(`figure: after hour ${hour}: ${text(weight)}`);
    // The same day once more, or the quiet hour would bring another page.
    if (hour === 24) await screen.set({ base: screen.last.base - 24 * 3_600_000 });
  }
  const shown = screen.last.changes - changes;
  t.diagnostic(
    `figure: seed ${seed}, ${((screen.last.elapsed - elapsed) / 3_600_000).toFixed(1)} h in ${((Date.now() - began) / 1000).toFixed(0)} s, ` +
      `${shown} changes of ${Object.keys(screen.last.scenes).length} scenes, the longest stood ${(screen.last.longest / 1000).toFixed(0)} s, ` +
      `${proxy.calls} calls, ${proxy.beats.length} heartbeats; ${JSON.stringify(weather.counts)}; told: ${[...proxy.faultsTold].sort().join(' ')}`,
  );
  assert.deepEqual(screen.wrong, [], `SEED=${seed}`);
  assert.equal(screen.last.loads, loads, 'one page for all of it');
  const [first] = weights;
  assert.ok(first);
  const late = await screen.drawnFirst(warmed);
  for (const last of weights) {
    assert.ok(Math.abs(last.heap - first.heap) < 10 * MB, `${text(first)}; ${text(last)}`);
    assert.deepEqual(
      [last.nodes, last.listeners],
      [first.nodes, first.listeners],
      `SEED=${seed}; drawn first since hour 1: ${late.join('\n')}`,
    );
  }
  const { scenes, state } = await day.seenByStaff();
  const told = scenes.reduce((sum, one) => sum + one.shown, 0);
  assert.equal(state, 'running');
  assert.ok(told > 0.7 * shown && told <= screen.last.changes, `${told} told of ${screen.last.changes}`);
});

test(`three nights with the power cut and no service, seed ${seed}`, { timeout: 900_000 }, async (t) => {
  const day = await Day.open(t, browser, { seed: seed + 1, time: '22:00' });
  const { screen } = day;
  await screen.kept();
  await day.ground.publish('good');
  await screen.live(20);
  for (let night = 0; night < 3; night += 1) {
    const { loads } = screen.last;
    // What a device throws away is fetched again while there is a service.
    await screen.loseCache();
    await screen.live(50);
    day.ground.kill();
    await screen.live(25);
    await screen.cut();
    assert.equal(screen.last.loads, loads + 1);
    // Over the quiet hour, at which the page loads itself anew.
    await screen.live(7 * 60);
    assert.equal(screen.last.loads, loads + 2, 'the quiet hour has its turn without a service');
    await day.ground.revive();
    await day.faulty(1, PACE, CHANCE);
    await day.weather.clear();
    // The evening comes at once.
    await screen.set({ base: screen.last.base + (22 - 8.75) * 3_600_000 });
    t.diagnostic(`figure: night ${night + 1}, ${screen.last.changes} changes, ${screen.wrong.length} faults`);
  }
  assert.deepEqual(screen.wrong, [], `SEED=${seed}`);
});

async function short(t: TestContext, plants: Plants): Promise<string[]> {
  const day = await Day.open(t, browser, { seed, ...plants });
  await day.screen.live(3);
  await day.screen.stall();
  await day.screen.live(20);
  return day.screen.wrong;
}

test('the checks bite: nothing planted, nothing found', async (t) => {
  assert.deepEqual(await short(t, {}), []);
});

test('the checks bite: without the watchdog a stuck loop stays', async (t) => {
  assert.match((await short(t, { without: 10_000 })).join(), /stood still for/);
});

test('the checks bite: a scene without the number', async (t) => {
  assert.match((await short(t, { bare: 'own-two' })).join(), /scene own-two: 0 numbers/);
});

test('the checks bite: what is kept for each scene is seen', async (t) => {
  const day = await Day.open(t, browser, { seed });
  await day.screen.live(20);
  const before = await day.screen.weigh('own-two');
  await day.screen.page.evaluate(() => {
    const held = Object.assign(window, { held: [] as Node[] }).held;
    for (let times = 0; times < 10; times += 1) held.push(document.createElement('p'));
    held[0]?.addEventListener('click', () => undefined);
  });
  const later = await day.screen.weigh('own-two');
  assert.deepEqual([later.nodes - before.nodes, later.listeners - before.listeners], [10, 1]);
});
