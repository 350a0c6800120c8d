import type { CenterAnswer, CenterHours, CenterService, OperatorDocument } from '../src/schemas.js';
import { closedAfterDays, horizonDays, statusAt } from './fake-schedule.js';
import type { Span } from './fake-schedule.js';
import { addDays, dateOf, instant } from './fake-time.js';

/** The operator and the centers of the fake service. */

type Weekday = CenterHours['rules'][number]['weekday'];

function weekly(days: Weekday[], spans: Span[]): CenterHours['rules'] {
  return days.flatMap((weekday) => spans.map(([start, end]) => ({ weekday, start, end })));
}

const psychological: Omit<CenterService, 'id'> = {
  name: '心理倾谈',
  kind: 'psychological',
  slotMinutes: 50,
  capacity: 3,
  bookable: true,
};

const office: Span[] = [
  ['09:00', '12:00'],
  ['14:00', '17:30'],
];

export function fakeOperator(now: Date, bookingOpen: boolean): OperatorDocument {
  const fact = { source: '示例资料', asOf: dateOf(now) };
  return {
    version: 1,
    asOf: instant(now),
    sample: true,
    help: { phone: '12355' },
    booking: { open: bookingOpen, missing: bookingOpen ? [] : ['handler'], horizonDays },
    ...(bookingOpen && {
      handler: { name: '示例单位', contact: '示例联系方式', retentionDays: 90, ...fact },
    }),
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
        covers: ['phone', 'note'],
      },
      {
        id: 'topic',
        version: '1',
        text: {
          'zh-CN': '把我想聊的方向告诉中心。',
          en: 'Tell the center what I would like to talk about.',
        },
        under14: false,
        required: false,
        covers: ['topic'],
      },
      {
        id: 'guardian',
        version: '1',
        text: {
          'zh-CN': '我的监护人知道并同意这次预约。',
          en: 'My guardian knows of this booking and agrees.',
        },
        under14: true,
        required: true,
        covers: ['guardianPhone'],
      },
    ],
    channels: [],
    trustedOrigins: [],
    site: {
      title: { 'zh-CN': '示例站点', en: 'Sample site' },
      sponsor: { 'zh-CN': '示例单位', en: 'Sample unit' },
      ...fact,
    },
  };
}

export function fakeCenters(now: Date): CenterAnswer[] {
  const today = dateOf(now);
  const sample = (
    id: string,
    region: string,
    areaName: string,
    kind: CenterAnswer['kind'],
    hours: Partial<CenterHours>,
    services: CenterService[],
  ): CenterAnswer => {
    const whole: CenterHours = {
      rules: [],
      exceptions: [],
      holidayPolicy: 'closed',
      makeupPolicy: 'as-weekday',
      ...hours,
    };
    return {
      id,
      name: `示例${areaName}青少年服务中心`,
      kind,
      areaName,
      region,
      address: '示例路 1 号（示例地址）',
      phones: ['0000-0000000'],
      services,
      audience: { minAge: 6, maxAge: 25 },
      visibility: 'public',
      hours: whole,
      accessibility: [],
      verifiedOn: today,
      source: '示例资料',
      sample: true,
      status: statusAt(whole, now),
    };
  };
  return [
    sample('gz', '440100', '广州市', 'city', { rules: weekly([1, 2, 3, 4, 5, 6, 7], office) }, [
      { id: 'gz-psy', ...psychological },
      { id: 'gz-law', ...psychological, name: '法律咨询', kind: 'legal', slotMinutes: 30, capacity: 1 },
    ]),
    sample(
      'th',
      '440106',
      '天河区',
      'county',
      {
        rules: weekly([1, 2, 3, 4, 5, 6, 7], office),
        exceptions: [{ date: addDays(today, closedAfterDays), closed: true, reason: '场地维护' }],
      },
      [{ id: 'th-psy', ...psychological }],
    ),
    sample('th-phone', '440106', '天河区电话', 'partner', { rules: weekly([2, 4], [['18:00', '21:00']]) }, [
      { id: 'th-phone-psy', ...psychological, bookable: false },
    ]),
    sample('ft', '440304', '福田区', 'county', { rules: weekly([3, 4, 5, 6, 7], [['10:00', '20:00']]) }, [
      { id: 'ft-psy', ...psychological },
    ]),
    sample('dc', '441900003', '东城街道', 'town', { rules: weekly([6, 7], [['09:00', '17:00']]) }, [
      { id: 'dc-psy', ...psychological },
    ]),
  ];
}
