import { findRegion } from '@y12355/domain';
import type { Setting } from './manifest.js';

/** What is wrong with a value, as the key of the sentence that says the cure. */
export type Fault =
  | 'faultChoice'
  | 'faultNumber'
  | 'faultAddress'
  | 'faultRegion'
  | 'faultCode'
  | 'faultCampaign'
  | 'faultText'
  | 'faultColor';

const MOST = 200;

/** Whether an address is https, or http on the host where the kit itself is. */
function isSafeAddress(value: string, base: string): boolean {
  try {
    const url = new URL(value);
    if (url.username || url.password) return false;
    if (url.protocol === 'https:') return true;
    return url.protocol === 'http:' && url.hostname === new URL(base).hostname;
  } catch {
    return false;
  }
}

/** Checks a value that is not empty; `base` is where the kit is. */
export function faultOf(
  setting: Pick<Setting, 'kind' | 'choices'>,
  value: string,
  base: string,
): Fault | undefined {
  const hasControls = [...value].some((sign) => sign < ' ' || sign === '\u007f');
  if (hasControls || value.length > MOST) return 'faultText';
  switch (setting.kind) {
    case 'choice':
      return setting.choices.includes(value) ? undefined : 'faultChoice';
    case 'list':
      return value.split(' ').every((word) => setting.choices.includes(word)) ? undefined : 'faultChoice';
    case 'number':
      return /^[1-9]\d{0,4}$/.test(value) ? undefined : 'faultNumber';
    case 'address':
      return isSafeAddress(value, base) ? undefined : 'faultAddress';
    case 'adcode':
      return findRegion(value) ? undefined : 'faultRegion';
    case 'code':
      return /^[A-Za-z0-9][\w.-]*$/.test(value) ? undefined : 'faultCode';
    case 'boolean':
    case 'text':
      return undefined;
  }
}

/** Placement codes stand in printed addresses: short, and the same in every alphabet. */
export function campaignFault(value: string): Fault | undefined {
  return /^[a-z0-9][a-z0-9-]{2,31}$/.test(value) ? undefined : 'faultCampaign';
}

/** `#RRGGBB` in capitals for what people write, `3e8` included; undefined for anything else. */
export function colorOf(value: string): string | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value.trim())?.[1];
  if (!digits) return undefined;
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return `#${full.toUpperCase()}`;
}
