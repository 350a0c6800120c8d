import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { bookingStatus } from '../contract/bookings.js';
import type { Deps } from '../deps.js';
import type { Tried } from '../notify/deliver.js';
import type { Swept } from '../retention/sweep.js';
import { countAll, type Counts } from './counts.js';

/** How long counts of the database hold: whoever asks more often costs it nothing. */
const HOLD_MS = 30_000;
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  /** One request; `route` is its pattern. */
  answered(route: string, method: string, status: number, seconds: number): void;
  swept(swept: Swept): void;
  tried(tried: Tried): void;
  /** Everything in the text format of Prometheus. */
  read(): Promise<{ type: string; text: string }>;
}

/** Numbers of this process and of the database, none of which says anything about a person. */
export function createMetrics(deps: Deps): Metrics {
  const registers = [new Registry()];
  const [register] = registers as [Registry];
  collectDefaultMetrics({ register });
  const http = httpMetrics(registers);
  const tasks = taskMetrics(registers);
  const show = countMetrics(registers, deps.store.pool);
  let held: { at: number; counts: Counts | undefined } | undefined;
  return {
    answered: http,
    ...tasks,
    async read() {
      const now = deps.now();
      if (!held || now - held.at >= HOLD_MS) {
        // A database that does not answer is one of the things that these numbers tell.
        held = { at: now, counts: await countAll(deps, now).catch(() => undefined) };
      }
      show(held.counts);
      return { type: register.contentType, text: await register.metrics() };
    },
  };
}

function httpMetrics(registers: Registry[]): Metrics['answered'] {
  const requests = new Counter({
    name: 'y12355_http_requests_total',
    help: 'Requests by pattern of the route, method and status',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'y12355_http_request_seconds',
    help: 'Time until the answer began, by pattern of the route and method',
    labelNames: ['route', 'method'],
    buckets: SECONDS,
    registers,
  });
  return (route, method, status, took) => {
    requests.inc({ route, method, status });
    seconds.observe({ route, method }, took);
  };
}

function taskMetrics(registers: Registry[]): Pick<Metrics, 'swept' | 'tried'> {
  const last = new Gauge({
    name: 'y12355_last_sweep_timestamp_seconds',
    help: 'When this process last swept without a failure',
    registers,
  });
  const failures = new Counter({
    name: 'y12355_sweep_failures_total',
    help: 'Parts of sweeps that failed',
    registers,
  });
  const tries = new Counter({
    name: 'y12355_messages_total',
    help: 'Tries to send a message, by adapter and what came of it',
    labelNames: ['adapter', 'outcome'],
    registers,
  });
  return {
    swept: (swept) => {
      failures.inc(swept.failures.length);
      if (swept.failures.length === 0) last.setToCurrentTime();
    },
    tried: ({ adapter, outcome }) => tries.inc({ adapter, outcome }),
  };
}

function countMetrics(registers: Registry[], pool: Deps['store']['pool']): (counts?: Counts) => void {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `y12355_${name}`, help, labelNames, registers });
  const up = gauge('database_up', 'Whether the database answered');
  const bookings = gauge('bookings', 'Bookings by status', ['status']);
  const outbox = gauge('outbox', 'Messages by adapter and state', ['adapter', 'state']);
  const single = {
    overdue: gauge('bookings_overdue', 'Requests past their deadline that nobody decided'),
    holds: gauge('holds', 'Seats that are kept while a form is filled'),
    waiting: gauge('waiting', 'Entries of the waiting lists'),
    unerased: gauge('bookings_unerased', 'Bookings past their retention with personal data'),
    outboxAge: gauge('outbox_oldest_seconds', 'Age of the oldest message that is due'),
  };
  const connections = pool && gauge('database_connections', 'Connections by state', ['state']);
  return (counts) => {
    const usage = pool?.();
    if (usage) for (const [state, count] of Object.entries(usage)) connections?.set({ state }, count);
    up.set(counts ? 1 : 0);
    if (!counts) return;
    for (const status of bookingStatus.options) bookings.set({ status }, 0);
    for (const { status, count } of counts.bookings) bookings.set({ status }, count);
    outbox.reset();
    for (const { adapter, state, count } of counts.outbox) outbox.set({ adapter, state }, count);
    for (const name of Object.keys(single) as (keyof typeof single)[]) single[name].set(counts[name]);
  };
}
