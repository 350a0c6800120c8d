import type { z } from '@hono/zod-openapi';
import type { staffSession } from '../contract/staff.js';
import type { Deps } from '../deps.js';

export type StaffSession = z.output<typeof staffSession>;

/**
 * Opens a session of 12 hours. `token` belongs into the cookie and is stored hashed.
 * `throttleKey` counts failures of one network beside those of one name.
 * @throws Problem sign-in-failed, too-many-requests
 */
export async function signIn(
  _deps: Deps,
  _name: string,
  _password: string,
  _throttleKey?: string,
): Promise<{ session: StaffSession; token: string }> {
  throw new Error('not written yet');
}

/** The session of a token, or undefined when there is none or it is over. */
export async function readSession(_deps: Deps, _token: string): Promise<StaffSession | undefined> {
  throw new Error('not written yet');
}

/** Ends the session of a token; an unknown token is no error. */
export async function closeSession(_deps: Deps, _token: string): Promise<void> {
  throw new Error('not written yet');
}
