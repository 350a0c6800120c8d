import type { CenterList } from '@y12355/client';
import type { CenterNews } from '../kiosk/scenes/center.model.js';

const hours = (start: string, end: string) => ({
  rules: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start, end })),
  exceptions: [],
  holidayPolicy: 'normal',
  makeupPolicy: 'as-weekday',
});

const center = (id: string, name: string, areaName: string, end: string) => ({
  id,
  name,
  kind: 'county',
  areaName,
  region: '440106',
  address: `${areaName}示例路（示例地址）`,
  phones: [],
  services: [],
  audience: {},
  visibility: 'public',
  hours: hours('09:00', end),
  accessibility: [],
  verifiedOn: '2026-09-01',
  source: 'sample',
  sample: true,
});

/**
 * A made-up list, marked as such, for pictures that no service stands behind.
 *
 * @param day on which it was heard
 * @param first id of the center that is open longest
 */
export const sampleNews = (day: string, first = 'a'): CenterNews => ({
  day,
  list: {
    version: 1,
    asOf: `${day}T09:00:00+08:00`,
    calendar: [],
    centers: [
      center(first, '示例区青少年心理健康服务中心', '示例区', '20:30'),
      center('b', '示例街道服务点', '示例街道', '17:00'),
      center('c', '示例县服务点', '示例县', '12:00'),
      center('d', '示例镇服务点', '示例镇', '12:00'),
      center('e', '示例中学心理辅导站', '示例市', '21:00'),
    ],
  } as unknown as CenterList,
});
