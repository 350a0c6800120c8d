import type { Generated } from 'kysely';

/**
 * Tables as both engines hold them. Only what SQLite and PostgreSQL both speak: moments are epoch
 * milliseconds, dates are `YYYY-MM-DD` text, structured values are JSON text, flags are 0 or 1.
 */
export interface Database {
  data_version: DataVersionTable;
  center: CenterTable;
  service: ServiceTable;
  holiday: HolidayTable;
  slot: SlotTable;
  booking: BookingTable;
  booking_event: BookingEventTable;
  hold: HoldTable;
  waiting: WaitingTable;
  outbox: OutboxTable;
  idempotency: IdempotencyTable;
  staff: StaffTable;
  staff_session: StaffSessionTable;
  audit: AuditTable;
  throttle: ThrottleTable;
  link: LinkTable;
  link_scan: LinkScanTable;
  kiosk: KioskTable;
  kiosk_heartbeat: KioskHeartbeatTable;
  kiosk_count: KioskCountTable;
}

/** Counts up with every change, so that other processes drop what they remember. */
export interface DataVersionTable {
  name: 'centers' | 'holidays';
  value: number;
}

export interface CenterTable {
  id: string;
  region: string;
  name: string;
  /** The whole entry without services, as JSON of domain's `Center`. */
  entry: string;
  visibility: 'public' | 'school';
  sample: number;
  updated_at: number;
  /** 1 when it was taken off the list; kept because bookings refer to it. */
  retired: Generated<number>;
}

export interface ServiceTable {
  id: string;
  center_id: string;
  position: number;
  name: string;
  kind: string;
  slot_minutes: number;
  capacity: number;
  bookable: number;
  /** 1 when the center does not name it any more; kept because bookings refer to it. */
  retired: number;
}

export interface HolidayTable {
  date: string;
  kind: 'holiday' | 'makeup';
  name: string;
  source: string;
}

/** A slot has a row from the first request on; before that the rules alone say that it exists. */
export interface SlotTable {
  /** `<service>/<YYYY-MM-DDTHH:MM>` in China time. */
  id: string;
  service_id: string;
  start_at: number;
  end_at: number;
  capacity: number;
  taken: number;
}

export interface BookingTable {
  id: string;
  /** Eight signs, without the dash. */
  ref: string;
  slot_id: string;
  center_id: string;
  service_id: string;
  status: string;
  revision: number;
  alias: string;
  age_band: string;
  topic: string | null;
  /** AES-256-GCM, `v1.<key id>.<iv>.<data+tag>`. */
  phone_sealed: string | null;
  guardian_sealed: string | null;
  note_sealed: string | null;
  /** HMAC of the contact, for "already booked" without reading the contact. */
  contact_hash: string | null;
  consents: string;
  campaign: string | null;
  unconfirmed: number;
  reason: string | null;
  submitted_at: number;
  review_by: number;
  decided_at: number | null;
  decided_by: string | null;
  purge_at: number;
  /** Keyed hash of the network that asked, until somebody decides; counts live requests for the limits. */
  network: string | null;
  /** 1 when staff entered it for somebody who came or called. */
  walk_in: Generated<number>;
  /** When everything personal was taken out; the row stays for the counts. */
  erased_at: number | null;
}

/** A seat kept while a form is filled. It counts in `slot.taken` until it is given back. */
export interface HoldTable {
  /** 128 random bits: knowing it is the right to use it. */
  id: string;
  slot_id: string;
  network: string | null;
  created_at: number;
  expires_at: number;
}

/** Somebody who asked for a day without a free seat. Gets a booking with the same id and reference. */
export interface WaitingTable {
  id: string;
  ref: string;
  center_id: string;
  service_id: string;
  date: string;
  alias: string;
  age_band: string;
  topic: string | null;
  phone_sealed: string | null;
  guardian_sealed: string | null;
  contact_hash: string | null;
  consents: string;
  campaign: string | null;
  network: string | null;
  submitted_at: number;
  purge_at: number;
}

/** A message that has to go out, one row for each adapter. What it says is made from the booking when it is sent. */
export interface OutboxTable {
  /** Sorts by time; the receiver knows a repeated message by it. */
  id: string;
  adapter: string;
  kind: string;
  /** Of the booking, or of the screen where the kind begins with `kiosk.`. */
  booking_id: string;
  created_at: number;
  /** When it may be tried (again); for one that is over, when that was. */
  next_at: number;
  tries: number;
  /** `dropped`: not true any more, or for nobody, when its turn came. */
  state: 'waiting' | 'sent' | 'failed' | 'dropped';
}

export interface BookingEventTable {
  /** Sorts by time, made by `rowId`. */
  id: string;
  booking_id: string;
  at: number;
  /** `visitor`, `system` or `staff:<name>`. */
  actor: string;
  kind: string;
  detail: string | null;
}

export interface IdempotencyTable {
  key: string;
  body_hash: string;
  booking_id: string;
  created_at: number;
}

export interface StaffTable {
  name: string;
  role: 'province' | 'city' | 'county' | 'center';
  scope: string;
  password: string;
  created_at: number;
  /** Sealed secret of the one-time codes; null where the account uses none. */
  totp: string | null;
}

export interface StaffSessionTable {
  /** SHA-256 of the cookie's token: a stolen database opens no session. */
  token_hash: string;
  name: string;
  csrf: string;
  expires_at: number;
}

export interface AuditTable {
  /** Sorts by time, made by `rowId`. */
  id: string;
  at: number;
  actor: string;
  action: string;
  object: string;
  detail: string | null;
  /** The center that it concerns; null where it concerns none. */
  center_id: string | null;
}

/** Attempts in a window, shared by all server processes. */
export interface ThrottleTable {
  key: string;
  count: number;
  resets_at: number;
}

/** Where a printed code leads. A row is never deleted: the code hangs on a wall. */
export interface LinkTable {
  code: string;
  /** School or unit. */
  school: string;
  /** Adcode. */
  region: string;
  /** Where in or near it, in a few words; empty where nobody said. */
  place: string;
  /** A path of this service, or an https address on one of the operator's `trustedOrigins`. */
  target: string;
  active: number;
  /** Counts up with every change. */
  revision: number;
  created_at: number;
  changed_at: number;
}

/** How often a code was scanned on a day, and nothing about who did. */
export interface LinkScanTable {
  /** `<code>/<YYYY-MM-DD>`. */
  id: string;
  code: string;
  /** Date in China. */
  day: string;
  count: number;
}

/** A screen that somebody enrolled. */
export interface KioskTable {
  id: string;
  /** Adcode. */
  region: string;
  campaign: string | null;
  lang: string;
  /** Where it hangs, in a few words; empty where nobody said. */
  place: string;
  /** SHA-256 of its key: a stolen database speaks for no screen. */
  key_hash: string;
  /** Minutes without a heartbeat after which staff are told. */
  silent_after: number;
  enrolled_at: number;
  /** When it was heard last; null before the first time. */
  last_seen: number | null;
  /** When its silence was noticed; null while it is heard. */
  silent_since: number | null;
  /** What it said last, as JSON of `kioskReport`. */
  report: string | null;
}

/** A heartbeat that was taken: one that comes again counts once. */
export interface KioskHeartbeatTable {
  /** `<screen>/<id of the heartbeat>`. */
  id: string;
  kiosk: string;
  at: number;
}

/** How often a screen showed a scene on a day, and nothing about who stood there. */
export interface KioskCountTable {
  /** `<screen>/<YYYY-MM-DD>/<scene>`. */
  id: string;
  kiosk: string;
  day: string;
  scene: string;
  count: number;
}
