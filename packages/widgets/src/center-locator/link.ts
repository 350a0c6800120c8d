import { type Filter, filters, type Kind, serviceKinds } from './center-locator.choices.js';
import { choiceOf } from './center-locator.model.js';
import { QUERY_MAX } from './find-words.js';
import { isWhen } from './when.js';

/** What the part of an address after `#` asks of a list. */
/**
 * Signs that draw nothing, or turn the direction of what stands around, are no words. By ranges, since old engines know
 * no names of such.
 */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g;

export interface Linked {
  region?: string;
  query?: string;
  only?: Filter[];
  when?: string;
  service?: Kind;
  age?: number;
}

const names = ['region', 'q', 'open', 'at', 'only', 'service', 'age'];

/** A fragment that is longer was not written here. */
const LONGEST = 2000;

/**
 * Reads `#region=440106&open=now&q=…&service=legal&at=2026-09-12T15:00`. It may come from anybody: what is not
 * understood is left out, and nothing of it is more than a choice in the list or a text in the field.
 *
 * @returns undefined where the fragment holds none of these, such as `#title`
 */
export function readLink(hash: string): Linked | undefined {
  if (hash.length > LONGEST) return undefined;
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const value = (name: string) => given.get(name) ?? '';
  if (!names.some((name) => given.has(name))) return undefined;
  const only = value('only').split(/[\s,]+/);
  if (value('open') === 'now') only.push('open');
  const known = filters.filter((filter) => only.includes(filter));
  const service = serviceKinds.find((kind) => kind === value('service'));
  const when = [value('at'), value('open')].find(isWhen);
  const query = value('q').replace(UNSEEN, ' ').trim().slice(0, QUERY_MAX);
  return {
    ...(choiceOf(value('region'), true) && { region: value('region') }),
    ...(query && { query }),
    ...(known.length > 0 && { only: known }),
    ...(when && { when }),
    ...(service && { service }),
    ...(/^(\d|[1-9]\d|1[01]\d|120)$/.test(value('age')) && { age: Number(value('age')) }),
  };
}

/** The fragment without its `#`; empty where nothing is asked for. */
export function writeLink({ region, query, only = [], when, service, age }: Linked): string {
  const moment = when && !when.includes('T');
  const rest = only.filter((filter) => filter !== 'open');
  const parts: [string, string | undefined][] = [
    ['region', region],
    ['open', moment ? when : only.includes('open') ? 'now' : undefined],
    ['at', moment ? undefined : when],
    ['q', query],
    ['only', rest.join(',')],
    ['service', service],
    ['age', age?.toString()],
  ];
  return parts
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value as string)}`)
    .join('&');
}
