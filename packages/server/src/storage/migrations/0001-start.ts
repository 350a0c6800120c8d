import { type Kysely, type Migration, sql } from 'kysely';

/** Tables of `schema.ts`, in words that SQLite and PostgreSQL both understand. */
export const start: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const live = `status in ('requested', 'approved')`;

const statements = [
  `create table data_version (
    name text primary key,
    value bigint not null
  )`,
  `create table center (
    id text primary key,
    region text not null,
    name text not null,
    entry text not null,
    visibility text not null check (visibility in ('public', 'school')),
    sample integer not null check (sample in (0, 1)),
    updated_at bigint not null
  )`,
  `create table service (
    id text primary key,
    center_id text not null references center (id),
    position integer not null,
    name text not null,
    kind text not null,
    slot_minutes integer not null check (slot_minutes > 0),
    capacity integer not null check (capacity > 0),
    bookable integer not null check (bookable in (0, 1)),
    retired integer not null check (retired in (0, 1))
  )`,
  `create index service_of_center on service (center_id)`,
  `create table holiday (
    date text primary key,
    kind text not null check (kind in ('holiday', 'makeup')),
    name text not null,
    source text not null
  )`,
  `create table slot (
    id text primary key,
    service_id text not null references service (id),
    start_at bigint not null,
    end_at bigint not null,
    capacity integer not null,
    taken integer not null check (taken between 0 and capacity)
  )`,
  `create index slot_of_service on slot (service_id, start_at)`,
  `create index slot_by_start on slot (start_at)`,
  `create table booking (
    id text primary key,
    ref text not null unique,
    slot_id text not null references slot (id),
    center_id text not null references center (id),
    service_id text not null references service (id),
    status text not null check (status in
      ('requested', 'approved', 'declined', 'expired', 'cancelled', 'completed', 'no_show')),
    revision integer not null,
    alias text not null,
    age_band text not null,
    topic text,
    phone_sealed text,
    guardian_sealed text,
    note_sealed text,
    contact_hash text,
    consents text not null,
    campaign text,
    unconfirmed integer not null check (unconfirmed in (0, 1)),
    reason text,
    submitted_at bigint not null,
    review_by bigint not null,
    decided_at bigint,
    decided_by text,
    purge_at bigint not null
  )`,
  `create unique index booking_live_contact on booking (slot_id, contact_hash) where ${live}`,
  `create index booking_of_slot on booking (slot_id, status, review_by)`,
  `create index booking_queue on booking (status, review_by, id)`,
  `create index booking_of_center on booking (center_id, status, review_by, id)`,
  `create table booking_event (
    id text primary key,
    booking_id text not null references booking (id) on delete cascade,
    at bigint not null,
    actor text not null,
    kind text not null,
    detail text
  )`,
  `create index event_of_booking on booking_event (booking_id, at)`,
  `create table idempotency (
    key text primary key,
    body_hash text not null,
    booking_id text not null,
    created_at bigint not null
  )`,
  `create table staff (
    name text primary key,
    role text not null check (role in ('province', 'city', 'county', 'center')),
    scope text not null,
    password text not null,
    created_at bigint not null
  )`,
  `create table staff_session (
    token_hash text primary key,
    name text not null references staff (name) on delete cascade,
    csrf text not null,
    expires_at bigint not null
  )`,
  `create index session_of_staff on staff_session (name)`,
  `create table audit (
    id text primary key,
    at bigint not null,
    actor text not null,
    action text not null,
    object text not null,
    detail text
  )`,
  `create index audit_by_time on audit (at)`,
  `create table throttle (
    key text primary key,
    count integer not null,
    resets_at bigint not null
  )`,
];
