import { type Kysely, type Migration, sql } from 'kysely';

/** Short links of campaigns and how often each was scanned on a day: tables of `schema.ts`. */
export const links: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table link (
    code text primary key,
    school text not null,
    region text not null,
    place text not null,
    target text not null,
    active integer not null check (active in (0, 1)),
    revision integer not null,
    created_at bigint not null,
    changed_at bigint not null
  )`,
  `create index link_in_order on link (region, school, place, code)`,
  // Refers to no link: a code that somebody took out by hand must not keep the counts of all others waiting.
  `create table link_scan (
    id text primary key,
    code text not null,
    day text not null,
    count bigint not null check (count > 0)
  )`,
  `create index scan_of_link on link_scan (code, day)`,
  `create index scan_by_day on link_scan (day)`,
];
