import type {
  AuditList,
  BookingEvent,
  QuarterReport,
  StaffBooking,
  StaffCalendar,
  StaffWaiting,
} from '@y12355/client/staff';
import { chinaIso } from '@y12355/domain';
import { fakeBooking, NOW } from './fake-bookings.js';
import { help } from './fake-answer.js';

/** What staff read beside bookings. */

const HOUR = 3_600_000;

export function sampleHistory(booking: StaffBooking): BookingEvent[] {
  return [
    { at: booking.submittedAt, actor: 'visitor', kind: 'requested' },
    ...(booking.status === 'approved'
      ? [{ at: chinaIso(NOW - HOUR), actor: 'staff:示例值班员', kind: 'approved' as const }]
      : []),
  ];
}

export function sampleWaiting(): StaffWaiting[] {
  const { center, service } = fakeBooking({ id: 'x', alias: 'x' });
  const entry = (id: string, alias: string, date: string, hours: number): StaffWaiting => ({
    id,
    ref: `W7K3-${id.toUpperCase()}`,
    alias,
    ageBand: '14-17',
    date,
    submittedAt: chinaIso(NOW - hours * HOUR),
    center,
    service,
    hasPhone: id === 'w1',
    hasGuardianPhone: false,
  });
  return [
    entry('w3', '后来的', '2026-09-12', 2),
    { ...entry('w1', '先来的', '2026-09-12', 5), topic: 'mood' },
    entry('w2', '早一天', '2026-09-10', 1),
  ];
}

export const sampleCalendar: StaffCalendar = {
  asOf: chinaIso(NOW),
  help,
  years: [
    {
      year: '2026',
      days: [
        { date: '2026-09-20', kind: 'makeup', name: '国庆节调休', source: '示例' },
        { date: '2026-09-25', kind: 'holiday', name: '中秋节', source: '示例' },
        { date: '2026-10-01', kind: 'holiday', name: '国庆节', source: '示例' },
        { date: '2026-10-02', kind: 'holiday', name: '国庆节', source: '示例' },
        { date: '2026-10-03', kind: 'holiday', name: '国庆节', source: '示例' },
      ],
    },
    { year: '2027', days: [] },
  ],
};

export const sampleAudit: AuditList['entries'] = [
  {
    at: chinaIso(NOW - HOUR),
    actor: 'staff:示例值班员',
    action: 'contact-read',
    object: 'booking:0123456789abcdef',
    center: 'gz',
  },
  {
    at: chinaIso(NOW - 2 * HOUR),
    actor: 'staff:示例值班员',
    action: 'center-save',
    object: 'center:gz',
    center: 'gz',
  },
  {
    at: chinaIso(NOW - 3 * HOUR),
    actor: 'visitor',
    action: 'request',
    object: 'booking:fedcba9876543210',
    center: 'gz',
  },
  { at: chinaIso(NOW - 26 * HOUR), actor: 'staff:示例值班员', action: 'sign-in', object: 'staff:示例值班员' },
  { at: chinaIso(NOW - 27 * HOUR), actor: 'system', action: 'something-new', object: 'thing:1' },
];

const counts = (requested: number | null, completed: number | null, total: number | null) => ({
  requested,
  approved: 12,
  completed,
  no_show: null,
  declined: 0,
  expired: 0,
  cancelled: 7,
  total,
});

export const sampleQuarter: QuarterReport = {
  asOf: chinaIso(NOW),
  help,
  quarter: '2026-Q3',
  centers: [
    { id: 'gz', name: '示例青少年服务中心', counts: counts(6, 31, null) },
    { id: 'gz-2', name: '=示例海珠区服务站', counts: counts(null, 9, null) },
  ],
  total: counts(null, 40, null),
  topics: { study: 20, family: 11, friends: 9, mood: 8, unsure: null, none: null },
  inTime: 93,
};
