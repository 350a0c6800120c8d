import type { Language } from '@y12355/core';
import { campaignAddress, homeAddress } from '@y12355/posters';
import type { Format } from '@y12355/posters/batch';
import type { BatchOptions } from './protocol.js';

/** What somebody has chosen and typed. */
export interface PosterChoice {
  template: string;
  /** Of the poster. */
  lang: Language;
  values: Readonly<Record<string, string>>;
  campaign: string;
  /** Where the short links lead, in full. */
  base: string;
  marks: boolean;
  formats: readonly Format[];
  /** What the code opens. */
  code: 'link' | 'mini-program';
  /** The operator's mini-program code, as a `data:` address. */
  codeImage?: string;
}

export interface Faulty {
  campaign: boolean;
  base: boolean;
  /** Nobody but this machine can open the address. */
  local: boolean;
}

const fails = (work: () => unknown): boolean => {
  try {
    work();
    return false;
  } catch {
    return true;
  }
};

export function faultsIn({ campaign, base }: PosterChoice): Faulty {
  const bad = fails(() => homeAddress(base));
  return {
    base: bad,
    campaign: campaign !== '' && fails(() => campaignAddress('https://example.org', campaign)),
    local: !bad && /^https?:\/\/(localhost|127\.|\[::1\])/.test(base),
  };
}

/** What the code says: the page's own address stands in until both parts can be used. */
export function addressOf(choice: PosterChoice, fallback: string): string {
  const { base, campaign } = faultsIn(choice);
  const home = base ? fallback : choice.base;
  return campaign || choice.campaign === '' ? homeAddress(home) : campaignAddress(home, choice.campaign);
}

/** The picture in the code's place, once it is chosen and there. */
export const codeImageOf = ({ code, codeImage }: PosterChoice): string | undefined =>
  code === 'mini-program' ? codeImage : undefined;

/** Of a whole table: its rows have school and campaign of their own. */
export function batchOptions(choice: PosterChoice): BatchOptions {
  const { template, lang, formats, base, marks, values } = choice;
  const codeImage = codeImageOf(choice);
  const constants = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => name !== 'school' && value.trim() !== ''),
  );
  return { template, lang, formats, base, marks, constants, ...(codeImage && { codeImage }) };
}
