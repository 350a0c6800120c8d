/** An element of a FHIR file with the way to it, and what is written down about it. */
import type { Language } from '@y12355/core';
import type { Fault, FaultCode } from './fault.js';
import type { Text } from './form.js';

type Raw = Readonly<Record<string, unknown>>;

export interface Spot {
  readonly raw: Raw;
  /** From the root of the file. */
  readonly path: string;
  /** linkId of the item around it. */
  readonly item: string;
  /** Of the whole file, in the order in which they were found. */
  readonly faults: Fault[];
  /** Language of the file; undefined for one that the kit does not speak. */
  readonly own: Language | undefined;
}

export const HL7 = 'http://hl7.org/fhir/StructureDefinition/';
export const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
/** Address of what the kit adds. A name; nobody has to answer there. */
export const KIT = 'https://y12355.example/fhir/StructureDefinition/';

const LONGEST = 60;

const step = ({ path }: Spot, key: string): string => (path && key ? `${path}.${key}` : path + key);

/** Writes down a fault at `key` of an element. */
export function fault(
  spot: Spot,
  code: FaultCode,
  key = '',
  value: unknown = spot.raw[key],
  allowed: readonly unknown[] = [],
): void {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  spot.faults.push({
    code,
    item: spot.item,
    path: step(spot, key),
    value: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
    allowed: allowed.join(', '),
  });
}

/** An element below; an empty one where there is none, so that its parts are missing. */
export function below(spot: Spot, key: string): Spot {
  return { ...spot, raw: Object(spot.raw[key]) as Raw, path: step(spot, key) };
}

/** The elements of a list below. */
export function each(spot: Spot, key: string): Spot[] {
  const list = spot.raw[key];
  if (!Array.isArray(list)) return [];
  return list.map((one, at) => ({ ...spot, raw: Object(one) as Raw, path: `${step(spot, key)}[${at}]` }));
}

/** Extensions of an element, of one address where that is given. */
export function extensions(spot: Spot, url?: string): Spot[] {
  return each(spot, 'extension').filter(({ raw }) => url === undefined || raw['url'] === url);
}

/** A value of the first extension of that address. */
export function extended(spot: Spot, url: string, key: string): unknown {
  return extensions(spot, url)[0]?.raw[key];
}

/** A text without the space around it; `''` for anything else. */
export function textAt({ raw }: Spot, key: string): string {
  const value = raw[key];
  return typeof value === 'string' ? value.trim() : '';
}

/** The same, where there has to be one. */
export function needText(spot: Spot, key: string): string {
  const text = textAt(spot, key);
  if (!text) fault(spot, 'missing', key);
  return text;
}

/** The kit's language for a BCP 47 tag; undefined for another. */
export function spoken(tag: string): Language | undefined {
  if (/^zh-(hant|hk|tw|mo)\b/i.test(tag)) return 'zh-HK';
  if (/^zh\b/i.test(tag)) return 'zh-CN';
  return /^en\b/i.test(tag) ? 'en' : undefined;
}

/** A text with its translations; undefined where there is none. What looks like markup is text. */
export function words(spot: Spot, key: string): Text | undefined {
  const own = textAt(spot, key);
  if (!own) return undefined;
  const found: { own: string } & Partial<Record<Language, string>> = { own };
  if (spot.own) found[spot.own] = own;
  for (const one of extensions(below(spot, `_${key}`), `${HL7}translation`)) {
    const tag = extended(one, 'lang', 'valueCode');
    const [content] = extensions(one, 'content');
    const text = content && (textAt(content, 'valueString') || textAt(content, 'valueMarkdown'));
    const language = spoken(`${tag}`);
    // Taiwan's text serves Hong Kong where it has none of its own.
    if (language && text && (!found[language] || tag === language)) found[language] = text;
  }
  return found;
}

/** The same, where there has to be one. */
export function needWords(spot: Spot, key: string): Text {
  return words(spot, key) ?? { own: needText(spot, key) };
}

/** A score as files may have it: exact to four decimal places. */
export function isScore(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 1e6 && Math.round(value * 1e4) / 1e4 === value;
}

/** A number of an extension, whole or decimal; 0 and a fault where it is no score. */
export function scoreAt(spot: Spot): number {
  const value = spot.raw['valueDecimal'] ?? spot.raw['valueInteger'];
  if (isScore(value)) return value;
  fault(spot, 'value', 'valueDecimal', value, ['-1000000 – 1000000']);
  return 0;
}
