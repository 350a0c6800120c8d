/**
 * A screen from the first key to what staff see of it: signed playlist, an altered one, a service that is stopped, and
 * twenty minutes with faults, as `npm run soak -- kiosk` lives whole days of.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { Day, SCREEN } from '../soak/lib/kiosk/day.js';
import { axe } from './lib/axe.js';
import { openBrowser } from './lib/browser.js';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const shownBy = (scenes: { shown: number }[]) => scenes.reduce((sum, { shown }) => sum + shown, 0);

test(
  'a signed playlist, an altered one, a stopped service, and the desk',
  { timeout: 120_000 },
  async (t) => {
    const day = await Day.open(t, browser, { seed: 1 });
    const { screen, proxy } = day;
    await screen.kept();
    assert.match(
      Object.keys(screen.last.scenes).join(),
      /^own-/,
      'built-in scenes before there is a playlist',
    );

    await day.ground.publish('good');
    await screen.live(6);
    assert.equal((await screen.live(5, 'rain')).shown, 'rain', 'the operator’s scene');
    assert.ok(
      await screen.page.evaluate(() => document.querySelector<HTMLImageElement>('.media')?.naturalWidth),
    );
    assert.deepEqual(await axe(screen.page), []);
    await screen.live(11);
    assert.equal((await day.seenByStaff()).report?.playlist, 'soak.1');

    // Whoever stands in the middle can change the playlist, and what is said of its hash.
    proxy.playlist = 'altered';
    await day.ground.publish('good');
    const before = screen.last.changes;
    await screen.live(20);
    assert.ok(screen.last.changes - before > 50, 'the loop goes on');
    assert.ok(proxy.faultsTold.has('altered'), [...proxy.faultsTold].join());
    const { report } = await day.seenByStaff();
    assert.deepEqual([report?.playlist, report?.faults.map(({ code }) => code)], ['soak.1', ['altered']]);
    proxy.playlist = 'none';
    await screen.live(16);
    assert.equal((await day.seenByStaff()).report?.playlist, 'soak.2');

    // Half an hour without a service, and answers that are lost: every scene is told once all the same.
    const told = proxy.beats.length;
    await day.server().stop();
    await screen.live(31);
    assert.equal(proxy.beats.length, told);
    await day.ground.revive();
    proxy.way = 'lost';
    await screen.live(11);
    proxy.way = 'open';
    await screen.live(11);
    const beats = proxy.beats.slice(told);
    assert.ok(new Set(beats).size >= 5, `${beats.length} heartbeats`);
    assert.ok(beats.length > new Set(beats).size, 'one came twice, its answer was lost');
    const [queue = '[]', counts = '[]'] = await screen.page.evaluate((prefix) => {
      return ['beats', 'counts'].map((name) => localStorage.getItem(prefix + name) ?? undefined);
    }, `y12355-kiosk:${SCREEN}:`);
    assert.equal(queue, '[]', 'nothing waits any more');
    const desk = await day.seenByStaff();
    assert.equal(desk.state, 'running');
    // The scene on show is counted when it is over.
    assert.equal(
      shownBy(desk.scenes) + shownBy(JSON.parse(counts) as { shown: number }[]),
      screen.last.changes - 1,
    );
    assert.deepEqual(screen.wrong, []);
  },
);

test('twenty minutes with faults', { timeout: 120_000 }, async (t) => {
  const day = await Day.open(t, browser, { seed: 12_355 });
  const { screen, weather } = day;
  await screen.kept();
  await day.ground.publish('good');
  await screen.live(5);
  for (const fault of ['killed', 'stuck loop', 'error thrown', 'clock jumps', 'no room'] as const) {
    await weather.begin(fault);
    await screen.live(2);
    await weather.step(0);
  }
  await screen.cut();
  await screen.live(2);
  await weather.clear();
  await weather.begin('broken pictures');
  await screen.live(8);
  assert.deepEqual(screen.wrong, []);
  assert.ok(screen.last.changes > 60, `${screen.last.changes} changes`);
});

test('the checks bite: no watchdog, no number', { timeout: 120_000 }, async (t) => {
  const day = await Day.open(t, browser, { seed: 1, without: 10_000, bare: 'own-two' });
  await day.screen.live(4);
  assert.match(day.screen.wrong.join(), /scene own-two: 0 numbers/);
  await day.screen.stall();
  await day.screen.live(4);
  assert.match(day.screen.wrong.join(), /stood still for/);
});

test('the page says before any script what it is for', { timeout: 60_000 }, async (t) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  t.after(() => context.close());
  const page = await context.newPage();
  const html = readFileSync('dist/app/kiosk.html', 'utf8');
  await page.setContent(html.replace(/<link[^>]*>/g, ''));
  assert.match(await page.locator('body').innerText(), /12355[^]*110[^]*120/);
});
