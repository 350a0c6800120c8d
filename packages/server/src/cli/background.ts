import type { Deps } from '../deps.js';
import { described } from '../http/log.js';
import { watchStore } from '../live/watch.js';
import { type Scans, writeScansUntil } from '../links/scans.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Tried } from '../notify/deliver.js';
import { notifiersOf } from '../notify/settings.js';
import { deliverUntil } from '../notify/worker.js';
import type { Swept } from '../retention/sweep.js';
import { sweepEveryMinute } from '../retention/sweeper.js';
import type { Say } from './command.js';
import type { Settings } from './environment.js';

/**
 * What runs beside the requests: the sweep of each minute, the messages, the counts of short links, and news of
 * other processes for whoever watches. Resolves when all of it has come to an end after `stopping`.
 */
export async function runBackground(
  deps: Deps,
  settings: Settings,
  { metrics, scans }: { metrics: Metrics; scans: Scans },
  say: Say,
  stopping: AbortSignal,
): Promise<void> {
  const line = (task: string, values: object, error?: unknown) => {
    const level = error === undefined ? 'info' : 'error';
    const time = new Date(deps.now()).toISOString();
    const told = error === undefined ? {} : { error: described(error as Error) };
    say(JSON.stringify({ time, level, task, ...values, ...told }));
  };
  const swept = (result: Swept) => {
    metrics.swept(result);
    const { failures, ...counts } = result;
    if (Object.values(counts).some((count) => count > 0)) line('sweep', counts);
    for (const failure of failures) line('sweep', {}, failure);
  };
  const tried = (result: Tried) => {
    metrics.tried(result);
    if (result.outcome !== 'sent' && result.outcome !== 'dropped') line('notify', result);
  };
  const failed = (error: unknown) => line('notify', {}, error);
  const { live } = deps;
  stopping.addEventListener('abort', () => live?.close(), { once: true });
  await Promise.all([
    sweepEveryMinute(deps, Math.random, swept, stopping),
    deliverUntil(deps, notifiersOf(deps, settings), Math.random, { tried, failed }, stopping),
    writeScansUntil(scans, deps.store, (error) => line('scans', {}, error), stopping),
    live && watchStore(deps.store, settings.databaseUrl, live, stopping),
  ]);
}
