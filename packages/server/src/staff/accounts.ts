import type { Deps } from '../deps.js';
import type { StaffTable } from '../storage/schema.js';

export type StaffRole = StaffTable['role'];

export interface StaffAccount {
  name: string;
  role: StaffRole;
  /** Adcode or center id; empty for the province. */
  scope: string;
}

/**
 * Makes an account and a password, which is shown once and stored as scrypt only.
 * @throws Problem bad-request when the name is taken or role and scope do not fit
 */
export async function addStaff(_deps: Deps, _account: StaffAccount): Promise<{ password: string }> {
  throw new Error('not written yet');
}

/**
 * Makes a new password and ends the account's sessions.
 * @throws Problem not-found
 */
export async function resetStaff(_deps: Deps, _name: string): Promise<{ password: string }> {
  throw new Error('not written yet');
}

/** Accounts by name. */
export async function listStaff(_deps: Deps): Promise<StaffAccount[]> {
  throw new Error('not written yet');
}
