import type { CodeFault } from '../code/index.js';
import type { LayoutFault } from '../errors.js';

/** What is wrong, as a word to translate by; the sentence in English is in `message`. */
export type FaultReason =
  | 'stray-cell'
  | 'stray-quote'
  | 'open-quote'
  | 'school-empty'
  | 'region'
  | 'campaign-empty'
  | 'template-empty'
  | 'template'
  | 'twin'
  | 'unreadable'
  | 'other'
  | LayoutFault
  | CodeFault;

/** Why a row, or one of its sheets, was not made. */
export interface RowFault {
  line: number;
  reason: FaultReason;
  /** Column or field; `row` where it is the whole line. */
  field: string;
  value: string;
  /** What is wrong with it and how to cure it. */
  message: string;
  /** Where one template cannot take what others can. */
  template?: string;
  /** Line that has the same already. */
  twin?: number;
}

/** Longest value that is told in full. */
const TOLD = 60;

/** A value in quotes as it can be told: cut, with nothing in it that steers a terminal or cannot be seen. */
export function quoted(value: string): string {
  const cut = [...value].length > TOLD ? `${[...value].slice(0, TOLD).join('')}…` : value;
  return JSON.stringify(cut).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (one) => `\\u{${(one.codePointAt(0) as number).toString(16)}}`,
  );
}

/** `line 7, campaign "AB": …` */
export function faultText({ line, field, value, message, template }: RowFault): string {
  const where = template === undefined ? '' : ` (${template})`;
  // What a layout says begins with the field's name already.
  const said = message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message;
  return `line ${line}, ${field} ${quoted(value)}${where}: ${said}`;
}
