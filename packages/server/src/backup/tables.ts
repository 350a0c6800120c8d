import type { Database } from '../storage/schema.js';

/** Tables of a backup with their keys, in an order in which every row finds what it refers to. */
export const KEPT = {
  data_version: 'name',
  center: 'id',
  service: 'id',
  holiday: 'date',
  slot: 'id',
  booking: 'id',
  booking_event: 'id',
  waiting: 'id',
  outbox: 'id',
  idempotency: 'key',
  staff: 'name',
  audit: 'id',
  link: 'code',
  link_scan: 'id',
  kiosk: 'id',
  kiosk_heartbeat: 'id',
  kiosk_count: 'id',
} as const satisfies Partial<Record<keyof Database, string>>;

/**
 * Tables that a backup leaves out. Sessions and counters live for hours, and a restored one would open a desk
 * or a limit that was closed since. A hold lives for minutes, on a page that is gone by then: its seat is
 * given back in the copy of the slot.
 */
export const LEFT = ['staff_session', 'throttle', 'hold'] as const satisfies (keyof Database)[];

export type KeptTable = keyof typeof KEPT;
export type Row = Record<string, string | number | null>;

export const FORMAT = 'y12355-backup';
export const VERSION = 1;

/** The first line. */
export interface Header {
  format: typeof FORMAT;
  version: number;
  /** Migration level of the tables. */
  level: string;
  /** ISO 8601 in China time. */
  at: string;
}

/** The last line: without it the file was cut. */
export interface End {
  end: true;
  rows: Record<string, number>;
  /** Of all bytes before this line, hexadecimal. */
  sha256: string;
}

/** A backup that cannot be used, with the cure. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
