import { type Kysely, type Migration, sql } from 'kysely';

/** Screens, the heartbeats that were taken, and how often each scene was shown: tables of `schema.ts`. */
export const kiosks: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table kiosk (
    id text primary key,
    region text not null,
    campaign text,
    lang text not null,
    place text not null,
    key_hash text not null,
    silent_after integer not null check (silent_after > 0),
    enrolled_at bigint not null,
    last_seen bigint,
    silent_since bigint,
    report text
  )`,
  `create index kiosk_by_region on kiosk (region, id)`,
  `create index kiosk_by_sight on kiosk (silent_since, last_seen)`,
  // Refer to no screen: what a screen says while it is taken off must not fail.
  `create table kiosk_heartbeat (
    id text primary key,
    kiosk text not null,
    at bigint not null
  )`,
  `create index kiosk_heartbeat_by_time on kiosk_heartbeat (at)`,
  `create table kiosk_count (
    id text primary key,
    kiosk text not null,
    day text not null,
    scene text not null,
    count bigint not null check (count > 0)
  )`,
  `create index count_of_kiosk on kiosk_count (kiosk, day)`,
  `create index kiosk_count_by_day on kiosk_count (day)`,
];
