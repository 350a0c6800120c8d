import { chinaDate, chinaIso } from '../../../packages/domain/src/index.js';
import type {
  StaffBooking,
  StaffCenter,
  StaffWaiting,
  WalkInReceipt,
} from '../../../packages/client/src/staff.js';
import type { Form } from './ledger.js';
import { hex, oneOf, weighted } from './pick.js';
import { DAY, type Seat, wantedSlot } from './stage.js';
import { person, type Scene } from './visitor.js';

const WEIGHTS = {
  approve: 14,
  decline: 4,
  'decline many': 2,
  'staff reschedule': 4,
  transfer: 6,
  'staff cancel': 3,
  complete: 8,
  'no-show': 4,
  'walk-in': 4,
  offer: 4,
  contact: 1,
  detail: 2,
  audit: 1,
  'save center': 1,
};
const END = {
  decline: 'declined',
  'staff cancel': 'cancelled',
  complete: 'completed',
  'no-show': 'no_show',
} as const satisfies Record<string, Form['ended']>;

/** One of the staff at a desk: looks at a list and does one thing with one line of it. */
export class Clerk {
  constructor(
    readonly scene: Scene,
    readonly seats: readonly Seat[],
  ) {}

  async step(): Promise<void> {
    const { random } = this.scene;
    const operation = weighted(random, WEIGHTS);
    const seat = oneOf(random, this.seats) as Seat;
    if (operation === 'walk-in') return this.#walkIn(seat);
    if (operation === 'offer') return this.#offer(seat);
    if (operation === 'audit') return void (await this.#get(seat, operation, '/v1/staff/audit'));
    if (operation === 'save center') return this.#save(seat);
    const list = await this.#list(seat, operation);
    const booking = oneOf(random, list.slice(0, 12));
    if (!booking) return;
    if (operation === 'decline many') return this.#declineMany(seat, list.slice(0, 3));
    if (operation === 'detail')
      return void (await this.#get(seat, operation, `/v1/staff/bookings/${booking.id}`));
    await this.#decide(seat, operation, booking);
  }

  async #list(seat: Seat, operation: string): Promise<StaffBooking[]> {
    const { random, now } = this.scene;
    const begun = operation === 'complete' || operation === 'no-show';
    const status = begun || random() < 0.4 ? 'approved' : 'requested';
    const query = status === 'requested' ? 'status=requested' : `status=approved&date=${chinaDate(now())}`;
    const any = operation === 'staff cancel' || operation === 'transfer' || operation === 'staff reschedule';
    const filter = any && random() < 0.5 ? 'status=approved' : query;
    const list = await this.#get<{ bookings?: StaffBooking[] }>(
      seat,
      'desk list',
      `/v1/staff/bookings?${filter}`,
    );
    return (list.body.bookings ?? []).filter(({ start }) => !begun || start <= chinaIso(now()));
  }

  async #decide(seat: Seat, operation: string, booking: StaffBooking): Promise<void> {
    const { random, now, caller, ledger } = this.scene;
    const path = `/v1/staff/bookings/${booking.id}`;
    const headers = { ...seat.headers, 'if-match': `"${booking.etag}"` };
    const here = booking.center.id === 'soak-a' ? 'a' : 'b';
    const bodies: Record<string, object> = {
      decline: { reason: '这一天临时有安排' },
      'staff cancel': { reason: '这一天临时有安排' },
      'staff reschedule': { slot: wantedSlot(random, now(), here) },
      transfer: { slot: wantedSlot(random, now(), here === 'a' ? 'b' : 'a'), note: '请帮忙接一下' },
    };
    const word = operation.replace('staff ', '');
    const json = bodies[operation];
    const sent = { headers, ...(json && { json }) };
    const { status } = await caller.call(operation, 'POST', `${path}/${word}`, sent);
    const end = END[operation as keyof typeof END];
    if (status === 200 && end) ledger.ended(booking.ref, end);
  }

  async #declineMany({ headers }: Seat, list: StaffBooking[]): Promise<void> {
    const json = { bookings: list.map(({ id, etag }) => ({ id, etag })), reason: '这一天临时有安排' };
    const { caller, ledger } = this.scene;
    const sent = { headers, json };
    const reply = await caller.call<{ results?: { declined: boolean }[] }>(
      'decline many',
      'POST',
      '/v1/staff/bookings/decline',
      sent,
    );
    reply.body.results?.forEach(({ declined }, index) => {
      if (declined) ledger.ended(list[index]?.ref as string, 'declined');
    });
  }

  /** Also into a slot that has begun. */
  async #walkIn({ headers }: Seat): Promise<void> {
    const { random, now, caller, ledger } = this.scene;
    const { alias, phone, body } = person(this.scene);
    const key = `key-${hex(random, 20)}`;
    const json = { ...body, slot: wantedSlot(random, now() - 300_000) };
    const form = ledger.add({ kind: 'walk-in', key, alias, phone, body: json });
    const sent = { headers: { ...headers, 'idempotency-key': key }, json };
    const reply = await caller.call<WalkInReceipt>('walk-in', 'POST', '/v1/staff/bookings', sent);
    if (reply.status === 201) ledger.receipt(form, { ref: reply.body.booking.ref, code: reply.body.code });
  }

  async #offer(seat: Seat): Promise<void> {
    const { random, caller } = this.scene;
    const list = await this.#get<{ waiting?: StaffWaiting[] }>(seat, 'desk waiting', '/v1/staff/waiting');
    const entry = oneOf(random, (list.body.waiting ?? []).slice(0, 8));
    if (!entry) return;
    const time = oneOf(random, ['00:00', '08:00', '16:00']);
    const json = { slot: `${entry.center.id}-day/${entry.date}T${time}` };
    await caller.call('offer', 'POST', `/v1/staff/waiting/${entry.id}/offer`, {
      headers: seat.headers,
      json,
    });
  }

  /** More seats or fewer. */
  async #save(seat: Seat): Promise<void> {
    const { random, caller } = this.scene;
    const path = `/v1/staff/centers/${oneOf(random, ['soak-a', 'soak-b'])}`;
    const { status, body } = await this.#get<StaffCenter>(seat, 'desk center', path);
    if (status !== 200) return;
    const services = body.center.services.map((service) => ({
      ...service,
      capacity: (DAY as readonly string[]).includes(service.id)
        ? 1 + Math.floor(random() * 3)
        : service.capacity,
    }));
    const headers = { ...seat.headers, 'if-match': `"${body.etag}"` };
    await caller.call('save center', 'PUT', path, { headers, json: { ...body.center, services } });
  }

  #get<Body = unknown>({ headers }: Seat, operation: string, path: string) {
    return this.scene.caller.call<Body>(operation, 'GET', path, { headers });
  }
}
