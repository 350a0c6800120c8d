import type { Kiosk } from '@y12355/client/staff';
import { addDays, chinaDate, chinaIso } from '@y12355/domain';
import { help } from './fake-answer.js';
import { NOW } from './fake-bookings.js';
import type { FakeStaff } from './fake-staff.js';

/** Screens of the fake service. */

export function fakeKiosk(changes: Partial<Kiosk> & Pick<Kiosk, 'id'>): Kiosk {
  return {
    region: '440106',
    lang: 'zh-CN',
    place: '示例地铁站厅',
    enrolledAt: chinaIso(NOW - 40 * 86_400_000),
    state: 'running',
    lastSeen: chinaIso(NOW - 240_000),
    silentAfterMinutes: 60,
    report: {
      version: '0.1.0',
      scene: 'hotline',
      playlist: '2026-09.1',
      shape: 'wide',
      width: 1920,
      height: 1080,
      storage: { used: 13_000_000, quota: 63_000_000 },
      clockOffset: -1500,
      faults: [],
    },
    days: Array.from({ length: 7 }, (_, index) => ({
      date: addDays(chinaDate(NOW), -index),
      shown: 4000 + index,
    })),
    scenes: [
      { scene: 'hotline', shown: 20_000 },
      { scene: 'center', shown: 8021 },
    ],
    ...changes,
  };
}

/** One that runs, one with faults and a wrong clock, one that fell silent and one that never came. */
export function sampleKiosks(): Kiosk[] {
  const { report } = fakeKiosk({ id: 'x' });
  const empty = Array.from({ length: 7 }, (_, index) => ({
    date: addDays(chinaDate(NOW), -index),
    shown: 0,
  }));
  return [
    fakeKiosk({ id: 'gz-metro-01' }),
    fakeKiosk({
      id: 'gz-metro-02',
      report: report && {
        ...report,
        shape: 'tall',
        width: 1080,
        height: 1920,
        playlist: null,
        storage: { used: 500_000, quota: null },
        clockOffset: 900_000,
        faults: [
          { code: 'video', detail: 'assets/一段名字很长的短片-第二版-最终.mp4' },
          { code: 'clock', detail: '15 min' },
        ],
      },
    }),
    fakeKiosk({ id: 'gz-mall-07', state: 'silent', lastSeen: chinaIso(NOW - 5 * 3_600_000) }),
    fakeKiosk({
      id: 'new-1',
      place: '',
      state: 'new',
      lastSeen: null,
      report: null,
      days: empty,
      scenes: [],
    }),
  ];
}

export function readKiosks(fake: FakeStaff, { searchParams: query }: URL): Response {
  const start = Number(query.get('cursor') ?? 0);
  const end = start + fake.pageSize;
  return Response.json({
    asOf: chinaIso(NOW),
    help,
    kiosks: fake.kiosks.slice(start, end),
    ...(end < fake.kiosks.length && { next: String(end) }),
  });
}
