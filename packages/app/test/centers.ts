import type { CenterList } from '@y12355/client';

/** A list of centers as the service answers it, with the hours of every day. */
export function centerList(names: readonly string[], rest: object = {}): CenterList {
  const rules = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start: '09:00', end: '17:30' }));
  return {
    version: 1,
    asOf: '2026-09-12T09:00:00+08:00',
    help: { phone: '12355' },
    calendar: [],
    centers: names.map((name, at) => ({
      id: `c${at}`,
      name,
      kind: 'county',
      areaName: '示例区',
      region: '440106',
      address: `示例路 ${at} 号（示例地址）`,
      phones: [],
      services: [],
      audience: {},
      visibility: 'public',
      hours: { rules, exceptions: [], holidayPolicy: 'normal', makeupPolicy: 'as-weekday' },
      accessibility: [],
      verifiedOn: '2026-09-01',
      source: '示例数据',
      sample: true,
      ...rest,
    })),
  } as unknown as CenterList;
}
