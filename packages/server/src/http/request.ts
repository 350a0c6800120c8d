import type { HttpBindings } from '@hono/node-server';
import type { Context, Env } from 'hono';
import type { StaffSession } from '../staff/session.js';

/** What a request carries with it inside this server. */
export interface ServerEnv extends Env {
  /** Absent where the app is called without a network, as in tests. */
  Bindings: Partial<HttpBindings>;
  Variables: { session: StaffSession };
}

/** Host and port as the caller wrote them. */
export function hostOf(c: Context): string {
  return c.req.header('host') ?? new URL(c.req.url).host;
}

/** Whether the visitor's connection is encrypted. A proxy is believed only when the operator runs one. */
export function isHttps(c: Context, trustProxy: boolean): boolean {
  const forwarded = trustProxy ? c.req.header('x-forwarded-proto')?.split(',')[0]?.trim() : undefined;
  return (forwarded ?? new URL(c.req.url).protocol.slice(0, -1)) === 'https';
}

/**
 * The caller's network, /24 or /64: enough to slow down guessing, too little to name a person.
 * Undefined where the app is called without a network.
 */
export function networkOf(c: Context<ServerEnv>, trustProxy: boolean): string | undefined {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = (forwarded ?? c.env?.incoming?.socket.remoteAddress)?.replace(/^::ffff:/, '');
  if (!address) return undefined;
  if (address.includes('.')) return address.split('.').slice(0, 3).join('.');
  return address.split('::')[0]?.split(':').slice(0, 4).join(':');
}
