import type { CompletenessItem } from '../reports/completeness.js';
import type { CompletenessReport } from '../reports/completeness-report.js';

const words: Record<CompletenessItem, string> = {
  hours: '开放时间 hours',
  phone: '电话 phone',
  address: '地址 address',
  services: '服务 services',
  verified: '90 天内核对 verified',
  location: '坐标 location',
  accessibility: '无障碍 accessibility',
};

/** The report as a table of text: the worst city first, in it the worst center. */
export function completenessLines({ cities, count, score }: CompletenessReport): string[] {
  if (count === 0) return ['还没有中心 no centers yet: import-centers FILE'];
  const width = Math.max(...cities.flatMap(({ centers }) => centers.map(({ id }) => id.length)));
  return [
    `${count} 个中心，平均 ${score} 分 ${count} centers, ${score} of 100 on average`,
    ...cities.flatMap((city) => [
      '',
      `${city.name} ${city.score}`,
      ...city.centers.map(({ id, score, name, missing }) => {
        const lacks = missing.map((item) => words[item]).join('、') || '齐全 complete';
        return `  ${String(score).padStart(3)}  ${id.padEnd(width)}  ${name}  ${lacks}`;
      }),
    ]),
  ];
}
