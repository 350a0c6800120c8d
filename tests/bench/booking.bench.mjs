/**
 * Slot listings and requests for bookings of one server process, on both engines, under 32 connections that
 * never rest, beside servers that do nothing but answer the same bytes. cal.com and Easy!Appointments are no
 * peers here: the one is an application of many services to be built from its repository (Next.js, Prisma,
 * PostgreSQL), the other is PHP with MySQL; neither is a package that npm installs and starts.
 */
import { execFile, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/lib/targets.mjs';
import { agent, call, cpuOf, postgres, startService } from './lib/service.mjs';

const connections = 32;
/** Calls of one measure; as many before it, so that what is measured is warm. */
const reads = Number(process.env['READS'] ?? 10_000);
const bookings = Number(process.env['BOOKINGS'] ?? 1500);
/** What one process has to reach with SQLite, and the milliseconds within which 99 of 100 are answered. */
const wanted = { rate: 2000, p99: 50 };
const tools = join(root, 'tools/bench');

/** Loads a server with that many calls. */
async function load(url, amount, options = {}) {
  const { default: autocannon } = await import(createRequire(join(tools, 'x')).resolve('autocannon'));
  const { cpu = () => 0, ...rest } = options;
  const run = () => autocannon({ url, connections, amount, ...rest });
  await run();
  const before = await cpu();
  const result = await run();
  const used = (await cpu()) - before;
  const count = result['2xx'];
  const cpuMs = (used * 1000) / count;
  return {
    rate: count / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs,
    refused: result.non2xx + result.errors,
  };
}

/** A center of the bench with more seats than it can sell. */
function benchCenter() {
  const rules = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start: '00:00', end: '24:00' }));
  const hours = { rules, exceptions: [], holidayPolicy: 'normal', makeupPolicy: 'as-weekday' };
  const service = {
    id: 'bench-x',
    name: '示例',
    kind: 'other',
    slotMinutes: 30,
    capacity: 200,
    bookable: true,
  };
  return {
    id: 'bench',
    name: '示例服务点',
    kind: 'county',
    areaName: '示例',
    region: '440106',
    address: '示例路 9 号',
    phones: ['000-0000-0009'],
    services: [service],
    audience: {},
    visibility: 'public',
    hours,
    accessibility: [],
    verifiedOn: '2026-01-01',
    source: '示例数据',
    sample: true,
  };
}

const day = (ahead) => new Date(Date.now() + 28_800_000 + ahead * 86_400_000).toISOString().slice(0, 10);
const listing = (service) => `/v1/services/${service}/slots?from=${day(0)}&to=${day(13)}`;

/** A request for a seat as somebody else sends it each time. */
function anyRequest(request) {
  const bytes = randomBytes(20);
  const half = bytes[0] % 2 === 0 ? '00' : '30';
  const time = `${String(bytes[1] % 24).padStart(2, '0')}:${half}`;
  const json = {
    slot: `bench-x/${day(2 + (bytes[2] % 20))}T${time}`,
    alias: '示例',
    ageBand: '18plus',
    phone: `138${String(bytes.readUInt32BE(4)).padStart(10, '0').slice(-8)}`,
    consents: [{ id: 'arrange', version: '2026-01' }],
  };
  const headers = {
    'Content-Type': 'application/json',
    'Idempotency-Key': bytes.toString('hex'),
    'X-Forwarded-For': [...bytes.subarray(8, 12)].join('.'),
  };
  return { ...request, method: 'POST', path: '/v1/bookings', headers, body: JSON.stringify(json) };
}

const ms = (value, width = 6) => `${value.toFixed(1).padStart(width)} ms`;

async function floor(kind, body, print) {
  const folder = mkdtempSync(join(tmpdir(), 'y12355-bench-'));
  const file = join(folder, 'body');
  writeFileSync(file, body);
  const child = fork(join(root, 'tests/bench/lib/floor.mjs'), [kind, file]);
  const next = () => new Promise((resolve) => child.once('message', resolve));
  try {
    const { port } = await next();
    const cpu = async () => {
      const told = next();
      child.send('cpu');
      return (await told).cpu;
    };
    const found = await load(`http://127.0.0.1:${port}/`, 4 * reads, { cpu });
    print(line(`bare ${kind === 'http' ? 'node:http' : kind}, the same ${body.length} bytes`, found));
    return found;
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(name, { rate, p50, p99, cpuMs, refused }, bare) {
  const ratio = bare ? `  ${(cpuMs / bare.cpuMs).toFixed(1)} × the CPU of bare node:http` : '';
  return (
    `  ${name.padEnd(40)} ${rate.toFixed(0).padStart(6)}/s  p50 ${ms(p50)}  p99 ${ms(p99)}  ` +
    `CPU ${cpuMs.toFixed(3)} ms = ${(1000 / cpuMs).toFixed(0)}/s of a core${ratio}${refused ? `  (${refused} refused)` : ''}`
  );
}

async function bench(base, env, bare, print) {
  const folder = mkdtempSync(join(tmpdir(), 'y12355-bench-'));
  try {
    const file = join(folder, 'center.json');
    writeFileSync(file, JSON.stringify({ version: 1, asOf: '2026-01-01', centers: [benchCenter()] }));
    const words = [join(root, 'packages/server/bin/y12355-server.mjs'), 'import-centers', file];
    await promisify(execFile)(process.execPath, words, { env: { ...process.env, ...env } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const cpu = () => cpuOf(base);
  const service = 'gz-sample-tianhe-1';
  const slots = await load(base + listing(service), reads, { cpu });
  print(line('slots of 14 days, one service', slots, bare));
  const { centers } = JSON.parse((await call(base, '/v1/centers')).text);
  const services = centers.flatMap((center) => center.services).filter(({ bookable }) => bookable);
  const requests = services.map(({ id }) => ({ method: 'GET', path: listing(id) }));
  print(
    line(
      `slots of 14 days, ${requests.length} services in turn`,
      await load(base, reads, { requests, cpu }),
      bare,
    ),
  );
  const booked = await load(base, bookings, { requests: [{ setupRequest: anyRequest }], cpu });
  print(line('requests for bookings', booked, bare));
  const beside = load(base, bookings, { requests: [{ setupRequest: anyRequest }], connections: 4 });
  print(
    line('the same while 4 others book', await load(base + listing('bench-x'), reads / 4, { cpu }), bare),
  );
  await beside;
  return slots;
}

export default async function (print) {
  if (!existsSync(join(tools, 'node_modules/autocannon'))) {
    print('SKIP booking: run npm ci in tools/bench first');
    return [];
  }
  const failures = [];
  const server = await postgres();
  try {
    let bare;
    for (const [name, env] of [
      ['SQLite file', {}],
      ['PostgreSQL of the tests (fsync off)', { DATABASE_URL: server.url }],
    ]) {
      if ('DATABASE_URL' in env && env.DATABASE_URL === undefined) {
        print(`SKIP ${name}: no PostgreSQL here`);
        continue;
      }
      const data = mkdtempSync(join(tmpdir(), 'y12355-bench-'));
      const full = { Y12355_DATA: data, Y12355_SECRET: 'of the bench only', ...env };
      const { base, stop } = await startService(full);
      try {
        const { text } = await call(base, listing('gz-sample-tianhe-1'));
        print(`load of the machine before: ${loadavg()[0].toFixed(1)}`);
        bare ??= await floor('http', text, print);
        if (name.startsWith('SQLite')) await floor('hono', text, print);
        print(`${name}, one process, ${connections} connections`);
        const slots = await bench(base, full, bare, print);
        if (!('DATABASE_URL' in env)) failures.push(...missed(slots, bare));
      } finally {
        await stop();
        rmSync(data, { recursive: true, force: true });
      }
    }
  } finally {
    agent.destroy();
    await server.stop();
  }
  return failures;
}

/** Judged by CPU, which other work of the machine changes least; the time of answers only on a machine at rest. */
function missed({ cpuMs, p99 }, bare) {
  const ofCore = 1000 / cpuMs;
  const calm = bare.p99 < wanted.p99 / 2;
  return [
    ...(ofCore < wanted.rate
      ? [`listings on SQLite: ${ofCore.toFixed(0)}/s of a core, wanted ${wanted.rate}`]
      : []),
    ...(calm && p99 > wanted.p99 ? [`listings on SQLite: p99 ${p99} ms, wanted ${wanted.p99}`] : []),
  ];
}
