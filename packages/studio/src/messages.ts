import { envelopeOf } from '@y12355/core';

/** What the studio and its preview page tell each other: the kit's envelope, within one origin. */

export const looks = ['narrow', 'wide', 'dark', 'hostile'] as const;
export type Look = (typeof looks)[number];

/** What the preview page is to show. */
export interface Show {
  /** The markup of the snippet. */
  markup: string;
  /** CSS rule that the host adds to its own sheet; empty when there is none. */
  rule: string;
  look: Look;
  /** Theme for elements whose own is the visitor's choice. */
  theme: 'light' | 'dark';
  /** What a server would answer, by the ends of addresses. */
  files?: Readonly<Record<string, string>>;
}

export type Message =
  | { y12355: 1; id: string; type: 'ready' }
  | { y12355: 1; id: string; type: 'show'; show: Show }
  /** Height of the whole page, px. */
  | { y12355: 1; id: string; type: 'size'; height: number };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isShow(value: unknown): value is Show {
  if (!isObject(value)) return false;
  const texts = ['markup', 'rule'].every((name) => typeof value[name] === 'string');
  const { files = {} } = value;
  if (!isObject(files) || !Object.values(files).every((one) => typeof one === 'string')) return false;
  const dark = value['theme'] === 'dark' || value['theme'] === 'light';
  return texts && dark && looks.some((look) => look === value['look']);
}

/** The message of an event, where it comes from the expected window of this very origin; else undefined. */
export function messageOf(...given: Parameters<typeof envelopeOf>): Message | undefined {
  const data = envelopeOf(...given);
  if (!data) return undefined;
  const { type, height, show } = data;
  const known =
    type === 'ready' ||
    (type === 'size' && typeof height === 'number' && height >= 0 && height < 1e5) ||
    (type === 'show' && isShow(show));
  return known ? (data as Message) : undefined;
}
