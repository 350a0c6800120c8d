import { type Kysely, type Migration, sql } from 'kysely';

/** Holds, waiting list, notifications, walk-ins, retention: tables and columns of `schema.ts`. */
export const booking: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table hold (
    id text primary key,
    slot_id text not null references slot (id),
    network text,
    created_at bigint not null,
    expires_at bigint not null
  )`,
  `create index hold_of_slot on hold (slot_id, expires_at)`,
  `create index hold_of_network on hold (network, expires_at)`,
  `create table waiting (
    id text primary key,
    ref text not null unique,
    center_id text not null references center (id),
    service_id text not null references service (id),
    date text not null,
    alias text not null,
    age_band text not null,
    topic text,
    phone_sealed text,
    guardian_sealed text,
    contact_hash text,
    consents text not null,
    campaign text,
    network text,
    submitted_at bigint not null,
    purge_at bigint not null
  )`,
  `create index waiting_of_day on waiting (service_id, date, submitted_at)`,
  `create index waiting_of_center on waiting (center_id, date, submitted_at, id)`,
  `create table outbox (
    id text primary key,
    adapter text not null,
    kind text not null,
    booking_id text not null,
    created_at bigint not null,
    next_at bigint not null,
    tries integer not null,
    state text not null check (state in ('waiting', 'sent', 'failed', 'dropped'))
  )`,
  `create index outbox_due on outbox (state, next_at)`,
  `create index outbox_of_booking on outbox (booking_id)`,
  `create index idempotency_of_booking on idempotency (booking_id)`,
  `create index idempotency_by_time on idempotency (created_at)`,
  `create index hold_by_end on hold (expires_at)`,
  `create index waiting_to_purge on waiting (purge_at)`,
  `create index waiting_by_date on waiting (date)`,
  `alter table booking add column network text`,
  `alter table booking add column walk_in integer not null default 0`,
  `alter table booking add column erased_at bigint`,
  `create index booking_of_network on booking (network, center_id)`,
  `create index booking_of_contact on booking (contact_hash)`,
  `create index booking_to_purge on booking (erased_at, purge_at)`,
  `alter table center add column retired integer not null default 0`,
  `alter table audit add column center_id text`,
  `create index audit_of_center on audit (center_id, id)`,
  `alter table staff add column totp text`,
];
