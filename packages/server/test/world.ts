import { randomBytes } from 'node:crypto';
import { atChina, type Center } from '@y12355/domain';
import type { BookingRequest } from '../src/bookings/request.js';
import { operatorFile } from '../src/contract/operator.js';
import type { Deps, OperatorFile, Store } from '../src/deps.js';
import { covers, type Scope } from '../src/staff/scope.js';
import type { StaffSession } from '../src/staff/session.js';
import { allCenters, saveCenters } from '../src/storage/centers.js';
import { saveHolidays } from '../src/storage/holidays.js';

/** Monday, 2026-09-07, 08:00 in China. */
export const NOW = atChina('2026-09-07', 8 * 60);

/** Passwords that cost next to nothing. */
const CHEAP = { ln: 4, r: 8, p: 1 };

/** Use cases' surroundings with a clock that tests set. */
export interface World extends Deps {
  clock: { now: number };
}

/** A world on this store with the sample centers, a few holidays of 2026 and the clock at `NOW`. */
export async function makeWorld(store: Store, operator: OperatorFile = sampleOperator()): Promise<World> {
  await saveCenters(store, sampleCenters(), NOW);
  await saveHolidays(store, [{ date: '2026-10-01', kind: 'holiday', name: '国庆节' }]);
  return worldOn(store, operator);
}

/** The same without writing anything. */
export function worldOn(store: Store, operator: OperatorFile = sampleOperator()): World {
  const clock = { now: NOW };
  return {
    store,
    operator,
    clock,
    now: () => clock.now,
    randomBytes,
    secret: 'a secret of tests only',
    passwordCost: CHEAP,
  };
}

const source = { source: '测试', asOf: '2026-01-01' };

/** An operator with a required consent, one for topic and note, and one for guardians. */
export function sampleOperator(changes: Record<string, unknown> = {}): OperatorFile {
  const text = { 'zh-CN': '同意' };
  return operatorFile.parse({
    version: 1,
    sample: true,
    handler: { name: '示例单位', contact: '示例联系方式', retentionDays: 30, ...source },
    consents: [
      { id: 'arrange', version: '1', text, under14: false, required: true, covers: ['phone'] },
      { id: 'topic', version: '1', text, under14: false, required: false, covers: ['topic', 'note'] },
      { id: 'guardian', version: '2', text, under14: true, required: true, covers: ['guardianPhone'] },
    ],
    site: { title: { 'zh-CN': '示例' }, sponsor: { 'zh-CN': '示例单位' }, ...source },
    ...changes,
  });
}

function sampleCenter(id: string, region: string, changes: Partial<Center> = {}): Center {
  return {
    id,
    name: `示例中心 ${id}`,
    kind: 'city',
    areaName: '示例',
    region,
    address: '示例地址',
    phones: ['000-0000'],
    services: [
      {
        id: `${id}-psy`,
        name: '心理倾谈',
        kind: 'psychological',
        slotMinutes: 60,
        capacity: 1,
        bookable: true,
      },
    ],
    audience: {},
    visibility: 'public',
    hours: {
      rules: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, start: '09:00', end: '12:00' })),
      exceptions: [{ date: '2026-09-09', closed: true, reason: '内部培训' }],
      holidayPolicy: 'closed',
      makeupPolicy: 'as-weekday',
    },
    accessibility: [],
    verifiedOn: '2026-01-01',
    source: '测试',
    sample: true,
    ...changes,
  };
}

/** Two centers in Guangzhou (one in Tianhe), one in Shenzhen; `gz` also has a group for seven. */
export function sampleCenters(): [Center, Center, Center] {
  const gz = sampleCenter('gz', '440100');
  gz.services.push({
    id: 'gz-group',
    name: '小组',
    kind: 'social-work',
    slotMinutes: 90,
    capacity: 7,
    bookable: true,
  });
  return [gz, sampleCenter('gz-tianhe', '440106', { kind: 'county' }), sampleCenter('sz', '440300')];
}

/** Tuesday at ten, one seat. */
export const SLOT = 'gz-psy/2026-09-08T10:00';
/** Tuesday at nine, seven seats. */
export const GROUP = 'gz-group/2026-09-08T09:00';

let count = 0;

/** A key that was never used. */
export function newKey(): string {
  count += 1;
  return `key-${process.pid}-${count}-${randomBytes(4).toString('hex')}`;
}

/** Somebody that `sampleOperator` accepts, each with another phone. */
export function samplePerson(): Omit<BookingRequest, 'slot'> {
  const phone = `138${randomBytes(4).readUInt32BE().toString().padStart(10, '0').slice(-8)}`;
  return {
    alias: '小木',
    ageBand: '14-17',
    phone,
    consents: [{ id: 'arrange', version: '1' }],
  };
}

/** A request of that person for SLOT. */
export function sampleRequest(changes: Partial<BookingRequest> = {}): BookingRequest {
  return { slot: SLOT, ...samplePerson(), ...changes };
}

/** A session as `readSession` gives it, without an account behind it. */
export async function sessionFor(
  { store }: Pick<Deps, 'store'>,
  role: Scope['role'],
  scope: string,
): Promise<StaffSession> {
  const centers = (await allCenters(store)).filter((center) => covers({ role, scope }, center));
  return {
    name: 'tester',
    role,
    scope,
    centers: centers.map(({ id, name }) => ({ id, name })),
    desk: { reasons: [] },
    csrf: 'csrf',
    expiresAt: '2026-09-07T20:00:00+08:00',
    help: { phone: '12355' },
  };
}

/** Taken seats of a slot; undefined when nobody ever asked for it. */
export async function takenOf({ db }: Store, slotId: string): Promise<number | undefined> {
  const row = await db.selectFrom('slot').select('taken').where('id', '=', slotId).executeTakeFirst();
  return row?.taken;
}
