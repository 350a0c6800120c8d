/**
 * Host pages × faults × elements. Wherever an element runs, the number in it is seen, large enough, readable, and
 * its link works; wherever it cannot, the digits stand inside of its tag and the link works. Every cell has two
 * controls on the same page that have to fail: the number taken out of the tag, and its link taken away.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Promised } from './page/promise.js';
import { elementNames, subjects } from './lib/elements.js';
import { whole } from '../lib/whole.js';
import { type Fault, faults } from './lib/faults.js';
import { type Host, hosts } from './lib/hosts.js';
import { Lane, openHosts, sticksOut, type Visited } from './lib/lanes.js';
import { ELSEWHERE } from './lib/markup.js';
import { type HostServer, startHostServer } from './lib/server.js';

let server: HostServer;
let browser: Browser;
let lanes: Lane[];
let plain: Visited['readings'] = {};
const counts = { cells: 0, controls: 0, excused: new Map<string, number>() };

before(async () => {
  server = await startHostServer();
  browser = await openHosts(server);
  lanes = ['one', 'two'].map((name) => new Lane(browser, server, `http://${name}.host.example`));
});

after(async () => {
  await browser.close();
  await server.close();
});

/** Every host as it is, and with one of the eight faults in turn; those with an excuse, and the soak, take all. */
const faultsOf = (host: Host, id: number): readonly Fault[] =>
  whole || host.excuse ? faults : faults.filter((_, at) => at === 0 || at - 1 === id % 8);

const promisedBy = (host: Host, fault: Fault): Promised =>
  fault.stops || host.refused || host.device === 'without scripts' ? 'content' : 'drawn';

/** What is wrong in the cells of one page, one line each; counts those that hold and those that are excused. */
function judge(host: Host, fault: Fault, { cells }: Visited): string[] {
  const promised = promisedBy(host, fault);
  const excuse = promised === 'content' ? host.excuse : undefined;
  const wrong: string[] = [];
  for (const { name, found, controls } of cells) {
    const { number, size, link } = found;
    const open = { number, link, size: promised === 'drawn' || host.excuse === 'size' ? size : [] };
    // Without its link the digits inside of it are gone too.
    const excused = excuse === 'size' ? ['size'] : excuse === 'link' ? ['number', 'link'] : [];
    const missing = Object.entries(open).filter(([, why]) => why.length > 0);
    const unexcused = missing.filter(([what]) => !excused.includes(what));
    if (unexcused.length > 0)
      wrong.push(`${name}: ${unexcused.map(([what, why]) => `${what} ${why.join(', ')}`).join('; ')}`);
    if (excuse) {
      if (!missing.some(([what]) => what === excuse)) wrong.push(`${name}: needs no excuse any more`);
      counts.excused.set(host.name, (counts.excused.get(host.name) ?? 0) + 1);
    }
    counts.cells += 1;
    for (const [what, why] of Object.entries(controls)) {
      if (why.length === 0) wrong.push(`${name}: held without its ${what}`);
      else counts.controls += 1;
    }
  }
  const looked = cells.map(({ name }) => name).sort();
  assert.deepEqual(looked, subjects.map(({ look }) => look).sort(), 'every element is looked at');
  return wrong;
}

/** What the page itself was made to bear. */
function outcry(host: Host, visited: Visited, origin: string): string[] {
  const allowed = [
    origin,
    ...(host.elsewhere ? [ELSEWHERE] : []),
    ...(host.frame ? ['http://inner.example'] : []),
  ];
  const errors = visited.said.filter((line) => line.startsWith('error: [y12355]'));
  const line = host.refused;
  return [
    ...visited.thrown.map((error) => `thrown: ${error}`),
    ...(line ? errors.filter((error) => !error.includes(`Content-Security-Policy: ${line}\n`)) : errors),
    ...visited.traces,
    ...[...visited.origins].filter((found) => !allowed.includes(found)).map((found) => `asked ${found}`),
  ];
}

for (const [id, host] of hosts.entries()) {
  test(`host: ${host.name}`, { concurrency: false }, async () => {
    const wrong: string[] = [];
    const queue = [...faultsOf(host, id)];
    await Promise.all(
      lanes.map(async (lane) => {
        for (let fault = queue.shift(); fault; fault = queue.shift()) {
          const where = `${host.name} × ${fault.name}`;
          try {
            const visited = await lane.visit(id, host, fault, promisedBy(host, fault));
            const lines = [...judge(host, fault, visited), ...outcry(host, visited, lane.origin)];
            if (fault.id === 'none' && host.name === 'plain') plain = visited.readings;
            if (fault.id === 'none' && host.same) assert.deepEqual(visited.readings, plain);
            if (fault.id === 'none' && host.device === 'phone' && visited.wide > 0)
              lines.push(`${visited.wide} px stick out`);
            wrong.push(...lines.map((line) => `${where} × ${line}`));
          } catch (error) {
            wrong.push(`${where}: ${String(error).slice(0, 1500)}`);
          }
        }
      }),
    );
    assert.deepEqual(wrong, []);
  });
}

test('planted: what sticks out of a phone is noticed', async () => {
  const html = `<!doctype html><meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,"><table width="400"><tr><td>12355</td></tr></table>`;
  server.pages.set('/wide', { html });
  const { page } = await (lanes[0] as Lane).load('/wide', { device: 'phone' });
  assert.ok((await sticksOut(page)) >= 80, String(await sticksOut(page)));
});

test('the count: nothing is left out, and what is excused is named', (t) => {
  const visits = hosts.map((host, id) => faultsOf(host, id).length).reduce((a, b) => a + b);
  const cells = visits * subjects.length;
  const excused = [...counts.excused].map(([name, count]) => `${name} (${count} cells without script)`);
  t.diagnostic(
    `figure: hosts: ${hosts.length} hosts × ${faults.length} faults, ${visits} of them, × ${subjects.length} elements ` +
      `(${elementNames.length} tags) = ${cells} cells, ${counts.cells} looked at; ` +
      `${counts.controls} controls failed as they must; ${excused.length} host rules excused: ${excused.join(', ')}`,
  );
  assert.equal(counts.cells, cells);
  assert.equal(counts.controls, 2 * cells);
  assert.deepEqual(
    [...counts.excused.keys()],
    ['a { display: none !important }', 'html { font-size: 62.5% }'],
  );
});
