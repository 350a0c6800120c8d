import { addDays, atChina, chinaDate, chinaIso } from '../../../packages/domain/src/index.js';
import type { Center } from '../../../packages/domain/src/index.js';
import type { Deps } from '../../../packages/server/src/deps.js';
import { addStaff, type StaffAccount } from '../../../packages/server/src/staff/accounts.js';
import { saveCenters } from '../../../packages/server/src/storage/centers.js';
import type { Caller } from './caller.js';

/** Monday, ten in the morning: every hour of the week is open at the soak's centers. */
export const START = atChina('2026-09-07', 10 * 60);

/** Visits of five minutes, some of which begin while the clients work. */
export const NEAR = ['soak-a-near', 'soak-b-near'] as const;
/** Three long visits a day: a day is full soon, and has a waiting list. */
export const DAY = ['soak-a-day', 'soak-b-day'] as const;

function center(letter: 'a' | 'b', region: string): Center {
  const service = (name: string, slotMinutes: number) =>
    ({
      id: `soak-${letter}-${name}`,
      name,
      kind: 'psychological',
      slotMinutes,
      capacity: 2,
      bookable: true,
    }) as const;
  return {
    id: `soak-${letter}`,
    name: `示例中心 ${letter}`,
    kind: 'county',
    areaName: '示例',
    region,
    address: '示例地址',
    phones: ['000-0000'],
    services: [service('near', 5), service('day', 480)],
    audience: {},
    visibility: 'public',
    hours: {
      rules: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, start: '00:00', end: '24:00' })),
      exceptions: [],
      holidayPolicy: 'normal',
      makeupPolicy: 'as-weekday',
    },
    accessibility: [],
    verifiedOn: '2026-01-01',
    source: '测试',
    sample: true,
  };
}

const accounts: StaffAccount[] = [
  { name: 'soak-province', role: 'province', scope: '' },
  { name: 'soak-city', role: 'city', scope: '440100' },
  { name: 'soak-a', role: 'center', scope: 'soak-a' },
  { name: 'soak-b', role: 'county', scope: '440104' },
];

/** Who is signed in: what each change of staff carries. */
export interface Seat {
  name: string;
  headers: Record<string, string>;
}

/** Two centers of one city, and accounts of every role, each signed in. */
export async function furnish(deps: Deps, caller: Caller): Promise<Seat[]> {
  await saveCenters(deps.store, [center('a', '440106'), center('b', '440104')], deps.now());
  const seats: Seat[] = [];
  for (const account of accounts) {
    const { password } = await addStaff(deps, account);
    const json = { name: account.name, password };
    const reply = await caller.call<{ csrf: string }>('sign in', 'POST', '/v1/staff/session', { json });
    const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? '';
    seats.push({ name: account.name, headers: { cookie, 'x-csrf-token': reply.body.csrf } });
  }
  return seats;
}

/** A slot that somebody may want now: one of the next of a short service, or any of two days of a long one. */
export function wantedSlot(random: () => number, now: number, at?: 'a' | 'b'): string {
  const which = at === undefined ? Math.floor(random() * 2) : at === 'a' ? 0 : 1;
  if (random() < 0.35) {
    const next = (Math.floor(now / 300_000) + 1 + Math.floor(random() * 14)) * 300_000;
    return `${NEAR[which]}/${chinaIso(next).slice(0, 16)}`;
  }
  const time = ['00:00', '08:00', '16:00'][Math.floor(random() * 3)];
  return `${DAY[which]}/${wantedDay(random, now)}T${time}`;
}

export function wantedDay(random: () => number, now: number): string {
  return addDays(chinaDate(now), 1 + Math.floor(random() * 2));
}
