/** Who runs each number that may be shown, with a source and the day on which it was checked. */
import type { HotlineNumber } from './hotline.js';
import type { DateText } from './types.js';

export interface Wording {
  'zh-CN': string;
  'zh-HK': string;
  en: string;
}

export interface Hotline {
  number: HotlineNumber;
  owner: Wording;
  purpose: Wording;
  source: string;
  verifiedOn: DateText;
}

const NATIONAL = 'National announcements of emergency and public-service short numbers';
const VERIFIED = '2026-11-25';

/** One entry for every number that may be shown as a link to dial. */
export const hotlines: readonly Hotline[] = [
  {
    number: '12355',
    owner: { 'zh-CN': '共青团', 'zh-HK': '共青團', en: 'Communist Youth League' },
    purpose: {
      'zh-CN': '青少年权益与成长服务热线，以心理和法律帮助为核心',
      'zh-HK': '青少年權益與成長服務熱線，以心理和法律協助為核心',
      en: "Young people's rights and growth, with psychological and legal help at its core",
    },
    source: 'National opinion on 12355 service desks (2020); Guangdong notice of 2025',
    verifiedOn: VERIFIED,
  },
  {
    number: '110',
    owner: { 'zh-CN': '公安', 'zh-HK': '公安', en: 'Police' },
    purpose: { 'zh-CN': '报警', 'zh-HK': '報警', en: 'Police' },
    source: NATIONAL,
    verifiedOn: VERIFIED,
  },
  {
    number: '120',
    owner: { 'zh-CN': '医疗急救', 'zh-HK': '醫療急救', en: 'Ambulance service' },
    purpose: { 'zh-CN': '急救', 'zh-HK': '急救', en: 'Ambulance' },
    source: NATIONAL,
    verifiedOn: VERIFIED,
  },
  {
    number: '119',
    owner: { 'zh-CN': '消防', 'zh-HK': '消防', en: 'Fire service' },
    purpose: { 'zh-CN': '火警', 'zh-HK': '火警', en: 'Fire' },
    source: NATIONAL,
    verifiedOn: VERIFIED,
  },
  {
    number: '12356',
    owner: { 'zh-CN': '卫生健康委', 'zh-HK': '衞生健康委員會', en: 'Health commission' },
    purpose: {
      'zh-CN': '全国统一心理援助热线',
      'zh-HK': '全國統一心理援助熱線',
      en: 'National psychological-assistance line',
    },
    source: 'National announcement: live everywhere since 2025-05-01',
    verifiedOn: VERIFIED,
  },
];
