import type { CenterAnswer, OperatorDocument, Slot, SlotList } from '@y12355/client';
import type { CompletenessReport, StaffCenter } from '@y12355/client/staff';
import { addDays, atChina, chinaIso, daysBetween } from '@y12355/domain';
import { NOW } from './fake-bookings.js';
import { help } from './fake-answer.js';

/** Centers, slots and the operator's file of the fake service. */

type Center = StaffCenter['center'];

export function fakeCenter(changes: Partial<Center> & Pick<Center, 'id' | 'name'>): Center {
  return {
    kind: 'county',
    areaName: '示例区',
    region: '440106',
    address: '示例路 1 号',
    phones: ['000-00000000'],
    services: [
      {
        id: `${changes.id}-psy`,
        name: '心理倾谈',
        kind: 'psychological',
        slotMinutes: 50,
        capacity: 2,
        bookable: true,
      },
    ],
    audience: { minAge: 6, maxAge: 35 },
    visibility: 'public',
    hours: {
      rules: [
        { weekday: 3, start: '09:00', end: '12:00' },
        { weekday: 6, start: '14:00', end: '18:00' },
      ],
      exceptions: [{ date: '2026-09-25', closed: true, reason: '示例安排' }],
      holidayPolicy: 'closed',
      makeupPolicy: 'as-weekday',
    },
    accessibility: ['门口有坡道'],
    verifiedOn: '2026-09-01',
    source: '示例数据',
    sample: true,
    ...changes,
  };
}

/** The desk's own center, two in the same city and one elsewhere. */
export function sampleCenters(): StaffCenter[] {
  const stored = (center: Center, upcoming = 0): StaffCenter => ({
    etag: `${center.id}-1`,
    center,
    upcoming,
  });
  const legal = {
    id: 'gz-2-law',
    name: '法律咨询',
    kind: 'legal' as const,
    slotMinutes: 30,
    capacity: 1,
    bookable: true,
  };
  const second = fakeCenter({ id: 'gz-2', name: '示例海珠区服务站', region: '440105', areaName: '示例海珠' });
  return [
    stored(fakeCenter({ id: 'gz', name: '示例青少年服务中心' }), 3),
    stored({ ...second, services: [legal, ...second.services] }),
    stored(
      fakeCenter({
        id: 'gz-3',
        name: '示例不预约的服务站',
        services: [{ ...legal, id: 'gz-3-law', bookable: false }],
      }),
    ),
    stored(fakeCenter({ id: 'yj', name: '示例阳江市青少年服务台', region: '441700', areaName: '示例阳江' })),
  ];
}

export function centerAnswer(center: Center): CenterAnswer {
  return { ...center, status: { open: true, basis: 'weekly', unconfirmed: false } };
}

/**
 * Slots of each day: 9:00 full, 10:00 and 15:00 free, 16:30 with a few seats; Sundays are closed. Before `NOW`
 * and two hours after it they are past.
 */
export function fakeSlots(service: string, from: string, to: string, full: ReadonlySet<string>): SlotList {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  const slot = (date: string, minutes: number, state: Slot['state']): Slot => {
    const start = atChina(date, minutes);
    const id = `${service}/${chinaIso(start).slice(0, 16)}`;
    return {
      id,
      start: chinaIso(start),
      end: chinaIso(start + 50 * 60_000),
      state: start < NOW + 120 * 60_000 ? 'past' : full.has(id) ? 'full' : state,
      unconfirmed: false,
    };
  };
  return {
    asOf: chinaIso(NOW),
    help,
    service: {
      id: service,
      name: '心理倾谈',
      kind: 'psychological',
      slotMinutes: 50,
      capacity: 2,
      bookable: true,
    },
    center: { id: 'gz', name: '示例青少年服务中心' },
    days: days.map((date) => {
      const sunday = new Date(`${date}T00:00:00Z`).getUTCDay() === 0;
      return {
        date,
        basis: sunday ? ('none' as const) : ('weekly' as const),
        unconfirmed: false,
        slots: sunday
          ? []
          : [
              slot(date, 540, 'full'),
              slot(date, 600, 'free'),
              slot(date, 900, 'free'),
              slot(date, 990, 'few'),
              slot(date, 1080, 'free'),
            ],
      };
    }),
  };
}

export const fakeOperator: OperatorDocument = {
  version: 1,
  asOf: chinaIso(NOW),
  help,
  booking: { open: true, missing: [], horizonDays: 28 },
  channels: [],
  trustedOrigins: [],
  site: { title: { 'zh-CN': '示例' }, sponsor: { 'zh-CN': '示例单位' }, source: '示例', asOf: '2026-09-01' },
  consents: [
    {
      id: 'arrange',
      version: '1',
      text: {
        'zh-CN': '示例单位可以用我填的内容安排这次见面。',
        en: 'The sample unit may use what I wrote to arrange this visit.',
      },
      under14: false,
      required: true,
      covers: ['phone'],
    },
    {
      id: 'topic',
      version: '1',
      text: { 'zh-CN': '可以记下我选的方向。', en: 'The topic I chose may be kept.' },
      under14: false,
      required: false,
      covers: ['topic', 'note'],
    },
    {
      id: 'guardian',
      version: '2',
      text: { 'zh-CN': '我是监护人，同意这次见面。', en: 'I am the guardian and agree to this visit.' },
      under14: true,
      required: true,
      covers: ['guardianPhone'],
    },
  ],
};

/** Two cities, the worse one first; one center is complete. */
export const fakeCompleteness: CompletenessReport = {
  asOf: chinaIso(NOW),
  help,
  count: 3,
  score: 76,
  cities: [
    {
      region: '441700',
      name: '阳江市',
      score: 45,
      centers: [
        {
          id: 'yj',
          name: '示例阳江市青少年服务台',
          score: 45,
          missing: ['hours', 'verified', 'location', 'accessibility'],
          verifiedOn: '2026-01-08',
          sample: true,
        },
      ],
    },
    {
      region: '440100',
      name: '广州市',
      score: 92,
      centers: [
        {
          id: 'gz-2',
          name: '示例一个名字比较长的社区青少年服务站',
          score: 85,
          missing: ['location', 'accessibility'],
          verifiedOn: '2026-09-01',
        },
        { id: 'gz', name: '示例青少年服务中心', score: 100, missing: [], verifiedOn: '2026-09-08' },
      ],
    },
  ],
};
