import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Deps } from '../deps.js';
import { readSession } from '../staff/session.js';
import type { ServerEnv } from './request.js';
import { tokenOf } from './session.js';

/** Between two comments, which keep proxies from closing the stream and tell whether the session still holds. */
const BEAT_MS = 25_000;
/** Changes of this time go out as one event for each center. */
const GATHER_MS = 200;

/** Tells a signed-in page which of its centers changed, until the session or the server ends. */
export function streamChanges(c: Context<ServerEnv>, deps: Deps): Response {
  const session = c.get('session');
  const seen = new Set(session.centers.map(({ id }) => id));
  const everything = session.role === 'province';
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (stream) => {
    const pending = new Set<string>();
    let wake: () => void = () => {};
    const unsubscribe = deps.live?.subscribe((center) => {
      if (center !== '*' && !everything && !seen.has(center)) return;
      pending.add(center);
      wake();
    });
    const closed = deps.live?.closed;
    const stop = () => {
      unsubscribe?.();
      wake();
    };
    closed?.addEventListener('abort', stop, { once: true });
    stream.onAbort(stop);
    try {
      await stream.write(': open\n\n');
      while (!stream.aborted && !closed?.aborted) {
        if (pending.size === 0) {
          const change = new Promise<void>((resolve) => (wake = resolve));
          const beat = new AbortController();
          // A timer that runs on would keep the process from ending.
          await Promise.race([change, wait(BEAT_MS, undefined, { signal: beat.signal }).catch(() => {})]);
          beat.abort();
        }
        if (stream.aborted || closed?.aborted) break;
        if (pending.size === 0) {
          const token = tokenOf(c);
          if (token === undefined || !(await readSession(deps, token))) break;
          await stream.write(': still here\n\n');
          continue;
        }
        await stream.sleep(GATHER_MS);
        const centers = [...pending];
        pending.clear();
        for (const center of centers) await stream.writeSSE({ event: 'change', data: center });
      }
    } finally {
      stop();
      closed?.removeEventListener('abort', stop);
    }
  });
}
