import type { z } from '@hono/zod-openapi';
import type { staffSession } from '../src/contract/staff.js';
import { addStaff, type StaffAccount } from '../src/staff/accounts.js';
import type { Caller } from './http.js';
import type { World } from './world.js';

export interface SignedIn {
  password: string;
  cookie: string;
  csrf: string;
  /** What each change carries. */
  headers: { Cookie: string; 'X-CSRF-Token': string };
}

/** Makes an account and signs it in over HTTP. */
export async function signedIn(world: World, call: Caller, account: StaffAccount): Promise<SignedIn> {
  const { password } = await addStaff(world, account);
  return { password, ...(await signInAgain(call, account.name, password)) };
}

export async function signInAgain(
  call: Caller,
  name: string,
  password: string,
): Promise<Omit<SignedIn, 'password'>> {
  const answer = await call('/v1/staff/session', { method: 'POST', json: { name, password } });
  if (answer.status !== 200) throw new Error(answer.text);
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] as string;
  const { csrf } = answer.body as z.output<typeof staffSession>;
  return { cookie, csrf, headers: { Cookie: cookie, 'X-CSRF-Token': csrf } };
}
