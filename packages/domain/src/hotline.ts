/** The numbers that this project may show, each with its owner, a source and the day it was checked. */
import type { DateText } from './types.js';

export interface Wording {
  'zh-CN': string;
  en: string;
}

export interface Hotline {
  number: string;
  owner: Wording;
  purpose: Wording;
  source: string;
  verifiedOn: DateText;
}

/** The youth line that every page carries. */
export const HOTLINE = '12355';

const NATIONAL = 'National announcements of emergency and public-service short numbers';
const VERIFIED = '2026-11-25';

/** Every number that may be shown as a link to dial. */
export const hotlines: readonly Hotline[] = [
  {
    number: HOTLINE,
    owner: { 'zh-CN': '共青团', en: 'Communist Youth League' },
    purpose: {
      'zh-CN': '青少年权益与成长服务热线，以心理和法律帮助为核心',
      en: "Young people's rights and growth, with psychological and legal help at its core",
    },
    source: 'National opinion on 12355 service desks (2020); Guangdong notice of 2025',
    verifiedOn: VERIFIED,
  },
  {
    number: '110',
    owner: { 'zh-CN': '公安', en: 'Police' },
    purpose: { 'zh-CN': '报警', en: 'Police' },
    source: NATIONAL,
    verifiedOn: VERIFIED,
  },
  {
    number: '120',
    owner: { 'zh-CN': '医疗急救', en: 'Ambulance service' },
    purpose: { 'zh-CN': '急救', en: 'Ambulance' },
    source: NATIONAL,
    verifiedOn: VERIFIED,
  },
  {
    number: '119',
    owner: { 'zh-CN': '消防', en: 'Fire service' },
    purpose: { 'zh-CN': '火警', en: 'Fire' },
    source: NATIONAL,
    verifiedOn: VERIFIED,
  },
  {
    number: '12356',
    owner: { 'zh-CN': '卫生健康委', en: 'Health commission' },
    purpose: { 'zh-CN': '全国统一心理援助热线', en: 'National psychological-assistance line' },
    source: 'National announcement: live everywhere since 2025-05-01',
    verifiedOn: VERIFIED,
  },
];

/** A number was about to be linked that nobody has checked. */
export class UnknownHotlineError extends Error {
  override readonly name = 'UnknownHotlineError';
}

/** Whether a number stands in the registry, exactly as written there. */
export function isRegistered(number: string): boolean {
  return hotlines.some((line) => line.number === number);
}

/** `tel:` address of a registered number. Throws UnknownHotlineError for any other. */
export function telHref(number: string): string {
  if (!isRegistered(number)) {
    const known = hotlines.map((line) => line.number).join(', ');
    throw new UnknownHotlineError(
      `hotline ${JSON.stringify(number)}: expected one of ${known}; a new number needs an entry with owner and source`,
    );
  }
  return `tel:${number}`;
}
