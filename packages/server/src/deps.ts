import type { Kysely } from 'kysely';
import type { z } from '@hono/zod-openapi';
import type { operatorFile, referralsFile } from './contract/operator.js';
import type { Hub } from './live/hub.js';
import type { PasswordCost } from './staff/passwords.js';
import type { Database } from './storage/schema.js';

export type OperatorFile = z.output<typeof operatorFile>;
export type ReferralsFile = z.output<typeof referralsFile>;

/** The operator's file with what it points at. */
export interface Operator extends OperatorFile {
  referralsFile?: ReferralsFile | undefined;
}

/** An open database of either engine. */
export interface Store {
  db: Kysely<Database>;
  engine: 'sqlite' | 'postgres';
  close(): Promise<void>;
  /** Connections of PostgreSQL, and requests that wait for one. */
  pool?(): { open: number; idle: number; waiting: number };
}

/** What every use case needs. Time and randomness come in here and nowhere else. */
export interface Deps {
  store: Store;
  /** Epoch milliseconds. */
  now(): number;
  randomBytes(size: number): Uint8Array;
  /** `Y12355_SECRET`; keys for sealing, hashing and codes are derived from it. */
  secret: string;
  /** `Y12355_OLD_SECRETS`: what was made under them still opens; nothing new is made. */
  oldSecrets?: readonly string[] | undefined;
  operator: Operator;
  /** What a new password costs to compute; absent: what a service needs. Tests with many accounts ask for less. */
  passwordCost?: PasswordCost | undefined;
  /** Hears which centers changed; without one nobody watches. */
  live?: Hub | undefined;
}
