import type { StaffBooking } from '@y12355/client/staff';
import { atChina, chinaIso, parseIso } from '@y12355/domain';

/** Wednesday 9 September 2026, 16:40 in China. */
export const NOW = atChina('2026-09-09', 16 * 60 + 40);
const HOUR = 3_600_000;

export function fakeBooking(
  changes: Partial<StaffBooking> & Pick<StaffBooking, 'id' | 'alias'>,
): StaffBooking {
  const start = changes.start ?? chinaIso(NOW + 72 * HOUR - 100 * 60_000);
  return {
    etag: `${changes.id}-1`,
    ref: `Y7K3-${changes.id.toUpperCase()}`,
    status: 'requested',
    ageBand: '14-17',
    topic: 'friends',
    start,
    end: chinaIso(parseIso(start) + 50 * 60_000),
    submittedAt: chinaIso(NOW - 19 * HOUR - 26 * 60_000),
    reviewBy: chinaIso(NOW + 80 * 60_000),
    unconfirmed: false,
    walkIn: false,
    erased: false,
    center: { id: 'gz', name: '示例青少年服务中心' },
    service: { id: 'gz-psy', name: '心理倾谈' },
    seats: { capacity: 2, taken: 1 },
    hasPhone: true,
    hasGuardianPhone: false,
    consents: [
      { id: 'arrange', version: '1', at: chinaIso(NOW - 19 * HOUR - 26 * 60_000) },
      { id: 'topic', version: '1', at: chinaIso(NOW - 19 * HOUR - 26 * 60_000) },
    ],
    ...changes,
  };
}

/** Six that wait, in no order, and three visits of the day. */
export function sampleBookings(): StaffBooking[] {
  const at = (date: string, hour: number, minute = 0) => chinaIso(atChina(date, hour * 60 + minute));
  return [
    fakeBooking({
      id: 'xia',
      alias: '夏',
      ageBand: '18plus',
      topic: 'mood',
      start: at('2026-09-16', 19),
      reviewBy: at('2026-09-11', 3, 40),
    }),
    fakeBooking({
      id: 'ju',
      alias: '一只橘子',
      topic: 'study',
      start: at('2026-09-14', 16),
      reviewBy: at('2026-09-10', 12),
      note: '想问问考试前睡不着怎么办。',
    }),
    fakeBooking({ id: 'shu', alias: '阿树', start: at('2026-09-12', 15), note: '想找个不认识我的人说说。' }),
    fakeBooking({
      id: 'bei',
      alias: '小北',
      ageBand: '18plus',
      topic: 'unsure',
      start: at('2026-09-13', 10),
      reviewBy: at('2026-09-09', 18),
      hasPhone: false,
      submittedAt: at('2026-09-08', 22),
    }),
    fakeBooking({
      id: 'l',
      alias: 'L',
      ageBand: 'under14',
      topic: 'family',
      start: at('2026-09-15', 9),
      reviewBy: at('2026-09-10', 18),
      hasPhone: false,
      hasGuardianPhone: true,
      seats: { capacity: 1, taken: 1 },
    }),
    fakeBooking({
      id: 'man',
      alias: '阿满',
      start: at('2027-01-01', 14),
      reviewBy: at('2026-09-11', 0, 40),
      unconfirmed: true,
    }),
    fakeBooking({ id: 'v1', alias: '小禾', status: 'approved', start: at('2026-09-09', 15), topic: 'study' }),
    fakeBooking({ id: 'v2', alias: 'Momo', status: 'approved', start: at('2026-09-09', 16) }),
    fakeBooking({
      id: 'v3',
      alias: '青',
      status: 'approved',
      start: at('2026-09-09', 19, 30),
      ageBand: '18plus',
    }),
    fakeBooking({ id: 'v4', alias: '阿宁', status: 'approved', start: at('2026-09-10', 10) }),
  ];
}
