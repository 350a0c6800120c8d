import { baseAddress, faultOf as valueFault } from '@y12355/embed';
import type { Setting } from './manifest.js';

/** What is wrong with a value, as the key of the sentence that says the cure. */
export type Fault =
  | 'faultChoice'
  | 'faultNumber'
  | 'faultAddress'
  | 'faultBase'
  | 'faultRegion'
  | 'faultCode'
  | 'faultText'
  | 'faultColor';

/** Signs of a value at most; a snippet with more is no longer read by the one who pastes it. */
const MOST = 200;

const cures = {
  choice: 'faultChoice',
  list: 'faultChoice',
  boolean: 'faultChoice',
  number: 'faultNumber',
  text: 'faultText',
  address: 'faultAddress',
  adcode: 'faultRegion',
  code: 'faultCode',
} as const satisfies Record<Setting['kind'], Fault>;

/** Checks a value that is not empty, by the rules of the snippet that will hold it. */
export function faultOf({ name, kind, choices, default: usual }: Setting, value: string): Fault | undefined {
  if (value.length > MOST || /[\t\r\n]/.test(value)) return 'faultText';
  // A service's address has paths put behind it.
  if (name === 'api' && baseAddress(value) === undefined) return 'faultBase';
  const fault = valueFault(name, { kind, choices, default: usual }, value);
  return fault && cures[fault];
}

/** `#RRGGBB` in capitals for what people write, `3e8` included; undefined for anything else. */
export function colorOf(value: string): string | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value.trim())?.[1];
  if (!digits) return undefined;
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return `#${full.toUpperCase()}`;
}
