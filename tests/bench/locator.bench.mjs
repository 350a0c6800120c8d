/**
 * The list of centers at the size of a province, of the country and beyond: first list after the data's arrival,
 * each keystroke, memory. Times are script, style and layout of Chromium on this machine.
 */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from '../../scripts/lib/browser.mjs';
import { root } from '../../scripts/lib/targets.mjs';

/** Most that is allowed: ms for the first list and for a key, ms at a quarter of the speed, MB of heap. */
const limits = {
  1000: { first: 100, key: 16, slowKey: 50, heap: 8 },
  10_000: { first: 300, key: 16, slowKey: 50, heap: 40 },
};
const sizes = [1000, 3000, 10_000, 30_000, 100_000];
const queries = ['心', '心理', '心理 1', '心理 12', 'th', 'tianhe', 'tianhe 法律', '示例路 7', 'xyz', '９'];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Centers unlike each other where real ones are: names, streets, every fifth with hours of its own. */
function centers(count) {
  const counties = ['440106', '440104', '440304', '440305', '440604', '441302', '445102', '441900003'];
  const service = (kind, name, index) => ({
    id: `${kind}-${index}`,
    name,
    kind,
    slotMinutes: 50,
    capacity: 1,
    bookable: index % 3 !== 0,
  });
  return Array.from({ length: count }, (_, index) => {
    const opens = 8 + (index % 3);
    const shuts = 16 + (index % 6);
    const two = (hour) => String(hour).padStart(2, '0');
    const days = index % 4 === 0 ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5];
    return {
      id: `center-${index}`,
      kind: 'county',
      name: `示例第 ${index} ${['青少年服务中心', '街道服务站', '大学城服务点', '社区驿站'][index % 4]}`,
      areaName: '',
      region: counties[index % counties.length],
      address: `示例路 ${index % 400} 号 ${index % 30} 楼`,
      location: { lng: 113 + (index % 100) / 100, lat: 23 + (index % 77) / 100, crs: 'gcj02' },
      phones: ['000-0000-0001'],
      services: [
        service('psychological', '心理倾谈', index),
        ...(index % 2 ? [service('legal', '法律咨询', index)] : []),
        ...(index % 5 ? [] : [service('social-work', '社工陪伴', index)]),
      ],
      audience: { minAge: 6, maxAge: 25 },
      visibility: 'public',
      search: `guangzhou gz tianhe th guangzhoutianhe gzth shilidi${index} qingshaonianfuwuzhongxin qsnfwzx xinliqingtan xlqt shililu sll`,
      hours: {
        rules: days.flatMap((weekday) => [
          { weekday, start: `${two(opens)}:00`, end: '12:00' },
          { weekday, start: '14:00', end: `${two(shuts)}:${index % 5 ? '30' : two(index % 60)}` },
        ]),
        exceptions: index % 5 ? [] : [{ date: '2026-09-20', closed: true, reason: `示例 ${index}` }],
        holidayPolicy: 'closed',
        makeupPolicy: 'as-weekday',
      },
      accessibility: index % 7 ? [] : ['无障碍坡道'],
      verifiedOn: '2026-08-20',
      source: '示例',
      sample: true,
    };
  });
}

function serve() {
  const documents = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const count = Number(/^\/centers-(\d+)\.json$/.exec(pathname)?.[1]);
    if (count) {
      const calendar = [{ date: '2026-01-01', kind: 'holiday', name: '元旦' }];
      if (!documents.has(count)) {
        documents.set(count, JSON.stringify({ version: 1, asOf: '', calendar, centers: centers(count) }));
      }
      response.setHeader('content-type', 'application/json').end(documents.get(count));
    } else if (pathname === '/kit.js') {
      response
        .setHeader('content-type', 'text/javascript')
        .end(readFileSync(join(root, 'dist/widgets/center-locator.min.js')));
    } else if (pathname === '/') {
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body><script src="/kit.js"></script>');
    } else {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Runs in the page: ms from the moment at which the answer is here to the first list in layout. */
async function firstList(count) {
  const { fetch } = window;
  let arrived = 0;
  window.fetch = async (url) => {
    const text = await (await fetch(url)).text();
    arrived = performance.now();
    return { ok: true, json: async () => JSON.parse(text) };
  };
  const element = document.createElement('y12355-center-locator');
  element.setAttribute('src', `/centers-${count}.json`);
  const listed = new Promise((resolve) => {
    const look = async () => {
      await element.updateComplete;
      if (!element.shadowRoot.querySelector('.row')) return;
      watch.disconnect();
      element.getBoundingClientRect();
      resolve(performance.now() - arrived);
    };
    const watch = new MutationObserver(look);
    document.body.append(element);
    watch.observe(element.shadowRoot, { childList: true, subtree: true });
  });
  const time = await listed;
  window.fetch = fetch;
  return time;
}

/** Runs in the page: ms of each key. */
async function keystrokes(queries) {
  const element = document.querySelector('y12355-center-locator');
  const field = element.shadowRoot.querySelector('input[type=search]');
  const times = [];
  const type = async (text) => {
    field.value = text;
    const began = performance.now();
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await element.updateComplete;
    element.getBoundingClientRect();
    times.push(performance.now() - began);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  };
  for (const query of queries) {
    for (let end = 1; end <= query.length; end += 1) await type(query.slice(0, end));
    await type('');
  }
  return times;
}

async function measure(browser, address, count) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  await page.goto(address);
  const before = await heap();
  const first = await page.evaluate(firstList, count);
  const keys = await page.evaluate(keystrokes, queries);
  const used = (await heap()) - before;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const slow = await page.evaluate(keystrokes, queries);
  await context.close();
  return { first, key: median(keys), worst: Math.max(...keys), slowKey: median(slow), heap: used };
}

export default async function (print) {
  const server = await serve();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
  const failures = [];
  const firsts = new Map();
  try {
    const address = `http://127.0.0.1:${server.address().port}/`;
    // The first page of a browser pays for all.
    await measure(browser, address, 100);
    print('centers   first list   key (worst)        key, CPU / 4      heap');
    for (const size of sizes) {
      const rounds = [];
      for (let round = 0; round < (size > 10_000 ? 2 : 3); round += 1) {
        rounds.push(await measure(browser, address, size));
      }
      const found = Object.fromEntries(
        // What else runs on the machine only adds, so the fastest round counts.
        Object.keys(rounds[0]).map((name) => [name, Math.min(...rounds.map((one) => one[name]))]),
      );
      firsts.set(size, found.first);
      const ms = (value, width) => `${value.toFixed(1).padStart(width)} ms`;
      print(
        `${String(size).padStart(7)} ${ms(found.first, 9)} ${ms(found.key, 8)} (${found.worst.toFixed(1)})`.padEnd(
          42,
        ) + `${ms(found.slowKey, 9)} ${found.heap.toFixed(1).padStart(10)} MB`,
      );
      for (const [name, most] of Object.entries(limits[size] ?? {})) {
        if (found[name] > most)
          failures.push(`${size} centers: ${name} ${found[name].toFixed(1)} of ${most}`);
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  const [small, large] = [10_000, 100_000];
  const ratio = firsts.get(large) / firsts.get(small);
  const allowed = (large * Math.log(large)) / (small * Math.log(small));
  print(`from ${small} to ${large}: ${ratio.toFixed(1)} times as long; n log n is ${allowed.toFixed(1)}`);
  // A quarter more is the noise of one round.
  if (ratio > allowed * 1.25) failures.push(`the first list grows faster than n log n: ${ratio.toFixed(1)}`);
  return failures;
}
