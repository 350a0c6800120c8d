import type { KeyOf, Params } from '@y12355/core';
import type zh from './faults.strings.zh-CN.json';

/** What a sentence of the service means, and what to do about it. Pure. */

export type CureKey = KeyOf<typeof zh>;

export interface Cure {
  key: CureKey;
  params: Params;
  /** What stands there now, where the service repeats it. */
  found?: string;
}

/** The first that fits; what a bracket of the pattern caught becomes the parameter of its place. */
const cures: readonly (readonly [pattern: RegExp, key: CureKey, ...names: string[]])[] = [
  // A file as a whole
  [/^the file is empty; expected the headings (.+)$/, 'fileEmpty', 'names'],
  [/^the file has no row/, 'fileNoRow'],
  [/^missing headings: (.+)$/, 'headingsMissing', 'names'],
  [/^unknown heading (.+); allowed are (.+)$/, 'headingUnknown', 'name', 'names'],
  [/^the heading (.+) is there twice/, 'headingTwice', 'name'],
  [/parted by the full-width/, 'wideComma'],
  [/beyond the last heading/, 'beyond'],
  [/double quote opens here/, 'quoteOpen'],
  [/double quote stands in the middle/, 'quoteMiddle'],
  [/^this file holds exceptions itself/, 'exceptionsTwice'],
  [/^expected JSON/, 'json'],
  [/^unknown name; allowed are (.+)$/, 'nameUnknown', 'names'],
  // Things that are there twice
  [/ stands on line (\d+) too/, 'lineToo', 'line'],
  [/ is the id of \/centers\/\d+ too$/, 'idTwice'],
  [/ is used twice$/, 'idTwice'],
  [/^the service (.+) of .+ belongs to (.+) too$/, 'serviceElsewhere', 'name', 'center'],
  [/^service id (.+) of center .+ belongs to center (.+);/, 'serviceElsewhere', 'name', 'center'],
  [/ is also .+; expected either closed or times apart/, 'daysClash'],
  [/expected either closed or times, found both/, 'closedOrTimes'],
  // Hours, services, places
  [/^hours, column (\d+): .+ expected a time apart from (.+)$/, 'hoursApart', 'column', 'other'],
  [/^hours, column (\d+):/, 'hoursText', 'column'],
  [/expected kind\/name\/minutes\/seats/, 'serviceEntry'],
  [/found a start of 24:00/, 'midnight'],
  [/an id stands in printed codes/, 'idStays'],
  [/expected 2 to 40 small letters/, 'id'],
  [/expected small letters, digits and hyphens/, 'serviceId'],
  [/expected digits with spaces, hyphens/, 'centerPhone'],
  [/expected the adcode of|text like "440100"/, 'region'],
  [/expected from 0 to 120, the smaller first/, 'ages'],
  [/expected degrees from -(\d+) to/, 'degrees', 'most'],
  [/expected the id of a center that was imported/, 'centerUnknown'],
  // People
  [/A mobile number has 11 digits/, 'phone'],
  [/Under 14 a guardian/, 'guardian'],
  [/This center needs a phone/, 'contact'],
  [/consent about the phone is not given/, 'phoneConsent'],
  [/consent ".*" version ".*" is needed/, 'consent'],
  [/unknown consent|load the page again/, 'consentStale'],
  [/Write a name that can be seen/, 'alias'],
  [/looks like an ID or phone number/, 'personal'],
  // Days, times, texts, numbers
  [/a day that exists|day of the calendar|text like ("\d{4}-\d\d-\d\d|\/\^\\d\{4\}-)/, 'day'],
  [/expected a time such as/, 'dayTime'],
  [/text like "\d\d:\d\d"/, 'time'],
  [/one of (.+?)(?:, found .*|; it is missing)?$/, 'choice', 'names'],
  [/text like (.+?)(?:, found .*|; it is missing)?$/, 'like', 'example'],
  [/line break in/, 'oneLine'],
  [/unseen character|control characters|NUL or half characters/, 'unseen'],
  [/a name for each service/, 'serviceName'],
  [/it is (?:empty|missing)|text that is not empty/, 'empty'],
  [/at most (\d+) entries/, 'entries', 'most'],
  [/found \d+ characters, expected at most (\d+)|at most (\d+) characters/, 'long', 'most', 'most'],
  [/at least (\d+) characters/, 'short', 'least'],
  [/expected at most (-?\d+)/, 'most', 'most'],
  [/expected at least (-?\d+)/, 'least', 'least'],
  [/expected a whole number/, 'whole'],
  [/expected a number/, 'number'],
  [/expected true or false/, 'boolean'],
  [/expected a list/, 'list'],
  [/expected an object/, 'object'],
  [/expected text(?:$|,)/, 'text'],
  [/^expected (\d+)(?:, found .*)?$/, 'exactly', 'value'],
];

/** Undefined for a sentence that the desk does not know. */
export function cureOf(message: string): Cure | undefined {
  for (const [pattern, key, ...names] of cures) {
    const caught = pattern.exec(message);
    if (!caught) continue;
    const params: Record<string, string> = {};
    names.forEach((name, index) => {
      const text = caught[index + 1];
      if (text !== undefined) params[name] = plain(text);
    });
    const found = foundIn(message);
    return { key, params, ...(found && { found }) };
  }
  return undefined;
}

/** Names stand in quotes in the middle of an English sentence. */
function plain(text: string): string {
  return text.replaceAll('"', '');
}

function foundIn(message: string): string | undefined {
  const [, quoted] = /found (?:the id )?("(?:[^"\\]|\\.)*")/.exec(message) ?? [];
  if (quoted === undefined) return undefined;
  try {
    return String(JSON.parse(quoted));
  } catch {
    // Cut in the middle of a sign.
    return undefined;
  }
}
