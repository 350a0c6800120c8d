/**
 * What one server process does in a second, on each engine: reading the list, a center and its slots, following a
 * printed code, and booking. CPU of the server by request says more than the rate on a machine that has other things to do.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agent, call, cpuOf, postgres, runCommand, startService } from './lib/service.mjs';

const connections = 16;
const reads = Number(process.env['READS'] ?? 2000);
const bookings = Number(process.env['BOOKINGS'] ?? 300);
const links = 2000;
/** Each visitor comes from another network: the limits are not what is measured. */
const visitor = () => ({ 'X-Forwarded-For': [...randomBytes(4)].join('.') });

/** Does `work` that often, some at a time; `allowed` are the statuses that count as done. */
async function measure(base, count, work) {
  const times = [];
  let left = count;
  const cpu = await cpuOf(base);
  const began = performance.now();
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const start = performance.now();
      await work();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  const seconds = (performance.now() - began) / 1000;
  const cpuMs = (((await cpuOf(base)) - cpu) * 1000) / count;
  times.sort((a, b) => a - b);
  return { rate: count / seconds, p50: times[count >> 1], p99: times[Math.floor(count * 0.99)], cpuMs };
}

function expect(answer, ...statuses) {
  if (!statuses.includes(answer.status)) throw new Error(`${answer.status}: ${answer.text.slice(0, 300)}`);
  return answer;
}

/** Free seats of all services, a slot named as often as it has seats left to sell here. */
async function seats(base, from, to) {
  const { centers } = JSON.parse((await call(base, '/v1/centers')).text);
  const found = [];
  for (const service of centers.flatMap((center) => center.services).filter((one) => one.bookable)) {
    const { text, status } = await call(base, `/v1/services/${service.id}/slots?from=${from}&to=${to}`);
    if (status !== 200) continue;
    const free = JSON.parse(text)
      .days.flatMap((day) => day.slots)
      .filter((slot) => slot.state === 'free' || slot.state === 'few');
    found.push(...free.map((slot) => slot.id));
  }
  return { found, center: centers[0].id, service: found[0].split('/')[0] };
}

/** As many printed codes as a city has, so that counts are spread as they will be. */
function schools(folder) {
  const file = join(folder, 'schools.csv');
  const rows = Array.from({ length: links }, (_, index) => `示例学校 ${index},440100,code-${index},/find`);
  writeFileSync(file, ['school,region,campaign,target', ...rows, ''].join('\n'));
  return file;
}

async function bench(base, print) {
  const day = (ahead) => new Date(Date.now() + 28_800_000 + ahead * 86_400_000).toISOString().slice(0, 10);
  const { found, center, service } = await seats(base, day(1), day(20));
  const consents = JSON.parse((await call(base, '/v1/operator')).text)
    .consents.filter((one) => !one.under14)
    .map(({ id, version }) => ({ id, version }));
  const line = (name, { rate, p50, p99, cpuMs }) =>
    print(
      `  ${name.padEnd(30)} ${rate.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(1).padStart(6)} ms  ` +
        `p99 ${p99.toFixed(1).padStart(6)} ms  CPU ${cpuMs.toFixed(2).padStart(5)} ms = ${(1000 / cpuMs).toFixed(0)}/s of a core`,
    );
  const slots = `/v1/services/${service}/slots?from=${day(0)}&to=${day(13)}`;
  const paths = [
    ['one health check', '/healthz'],
    ['list of all centers', '/v1/centers'],
    ['one center', `/v1/centers/${center}`],
    ['slots of 14 days', slots],
  ];
  for (const [name, path] of paths) {
    await measure(base, 200, async () => expect(await call(base, path), 200));
    line(name, await measure(base, reads, async () => expect(await call(base, path), 200)));
  }
  const { etag } = (await call(base, slots)).headers;
  const headers = { 'If-None-Match': etag };
  line(
    'slots again, unchanged (304)',
    await measure(base, reads, async () => expect(await call(base, slots, { headers }), 304)),
  );
  let scan = 0;
  const follow = async () => expect(await call(base, `/q/code-${(scan += 1) % links}`), 302);
  await measure(base, 200, follow);
  line('a printed code, counted (302)', await measure(base, reads, follow));
  let next = 0;
  const pair = async () => {
    const slot = found[(next += 1) - 1];
    if (slot === undefined) throw new Error(`only ${found.length} seats for ${bookings} bookings`);
    const from = visitor();
    const hold = randomBytes(16).toString('hex');
    expect(
      await call(base, '/v1/holds', { method: 'POST', headers: from, json: { slot, id: hold } }),
      200,
      201,
    );
    const json = {
      slot,
      hold,
      alias: '示例',
      ageBand: '18plus',
      phone: `138${String(randomBytes(4).readUInt32BE()).padStart(10, '0').slice(-8)}`,
      consents,
    };
    const key = { 'Idempotency-Key': randomBytes(12).toString('hex') };
    expect(await call(base, '/v1/bookings', { method: 'POST', headers: { ...from, ...key }, json }), 201);
  };
  line('hold and booking, both', await measure(base, bookings, pair));
}

export default async function (print) {
  const server = await postgres();
  try {
    for (const [name, env] of [
      ['SQLite file', {}],
      ['PostgreSQL of the tests (fsync off)', { DATABASE_URL: server.url }],
    ]) {
      if ('DATABASE_URL' in env && env.DATABASE_URL === undefined) {
        print(`SKIP ${name}: no PostgreSQL here`);
        continue;
      }
      const data = mkdtempSync(join(tmpdir(), 'y12355-bench-'));
      const own = { Y12355_DATA: data, Y12355_SECRET: 'of the bench only', ...env };
      await runCommand(own, 'import-schools', schools(data));
      const { base, stop } = await startService(own);
      try {
        print(`${name}, one process, ${connections} connections`);
        await bench(base, print);
      } finally {
        await stop();
        rmSync(data, { recursive: true, force: true });
      }
    }
  } finally {
    agent.destroy();
    await server.stop();
  }
}
