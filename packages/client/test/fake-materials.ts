import type { MaterialList, OfferedMaterial } from '../src/schemas.js';
import { instant } from './fake-time.js';

const common = {
  license: '示例',
  aiGenerated: false,
  sample: true,
  sha256: '0123456789abcdef'.repeat(4),
  language: 'zh-CN',
  validFrom: '2026-01-01',
} as const;
const at = (name: string) => `materials/files/0123456789abcdef/${name}`;

const items: OfferedMaterial[] = [
  {
    ...common,
    id: 'guide',
    title: '示例服务指南',
    kind: 'guide',
    src: at('guide.pdf'),
    bytes: 2_400_000,
    mime: 'application/pdf',
  },
  {
    ...common,
    id: 'guide-hk',
    title: '示例服務指南',
    kind: 'guide',
    src: at('guide-hk.pdf'),
    bytes: 2_400_000,
    mime: 'application/pdf',
    language: 'zh-HK',
  },
  {
    ...common,
    id: 'film',
    title: '示例短片，1 分钟',
    kind: 'video',
    src: at('film.mp4'),
    bytes: 18_000_000,
    mime: 'video/mp4',
    subtitles: at('film.vtt'),
    aiGenerated: true,
  },
  {
    ...common,
    id: 'plan',
    title: '示例活动计划表',
    kind: 'table',
    src: at('plan.xlsx'),
    bytes: 36_000,
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
];

/** The materials of the fake service, by the query of a request. */
export function fakeMaterials(now: Date, query: URLSearchParams): MaterialList {
  const [language, kind] = [query.get('language'), query.get('kind')];
  return {
    version: 1,
    asOf: instant(now),
    help: { phone: '12355' },
    items: items.filter((item) => (!language || item.language === language) && (!kind || item.kind === kind)),
  };
}
