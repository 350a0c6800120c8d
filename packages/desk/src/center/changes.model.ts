import type { CenterChange } from '@y12355/client/staff';
import { isDate, type Weekday } from '@y12355/domain';
import { dateWords } from '../kit/time-words.js';
import { t } from '../kit/words.js';
import { c } from './center.words.js';

/** What an entry's fields are called, and what changes in them. */

type FieldChange = CenterChange['changes'][number];

const names = {
  id: 'fieldId',
  name: 'fieldName',
  kind: 'fieldKind',
  areaName: 'fieldAreaName',
  region: 'fieldRegion',
  address: 'fieldAddress',
  location: 'fieldLocation',
  phones: 'fieldPhones',
  contactNeeded: 'fieldContactNeeded',
  services: 'fieldServices',
  audience: 'fieldAudience',
  'audience.minAge': 'fieldMinAge',
  'audience.maxAge': 'fieldMaxAge',
  visibility: 'fieldVisibility',
  search: 'fieldSearch',
  hours: 'fieldHours',
  'hours.rules': 'fieldHours',
  'hours.exceptions': 'fieldExceptions',
  'hours.holidayPolicy': 'fieldHolidays',
  'hours.makeupPolicy': 'fieldMakeup',
  accessibility: 'fieldAccessibility',
  transit: 'fieldTransit',
  notice: 'fieldNotice',
  verifiedOn: 'fieldVerifiedOn',
  source: 'fieldSource',
  sample: 'fieldSample',
} as const;

const values = {
  kind: {
    city: 'kindCity',
    county: 'kindCounty',
    town: 'kindTown',
    school: 'kindSchool',
    partner: 'kindPartner',
  },
  visibility: { public: 'visiblePublic', school: 'visibleSchool' },
  'hours.holidayPolicy': { closed: 'holidaysClosed', own: 'holidaysOwn', normal: 'holidaysNormal' },
  'hours.makeupPolicy': { 'as-weekday': 'makeupAsWeekday', closed: 'makeupClosed' },
  contactNeeded: { true: 'yes', false: 'no' },
  sample: { true: 'yes', false: 'no' },
} as const;

/** A field as people call it; one of a service by its id. */
export function fieldName(field: string): string {
  const key = names[field as keyof typeof names];
  if (key) return c(key);
  const service = /^services\.(.+)$/.exec(field)?.[1];
  return service ? c('fieldService', { id: service }) : field;
}

/** One value in words: choices by name, days by name, a date as people write it. */
export function valueWords(field: string, text: string): string {
  const choices = values[field as keyof typeof values] as Record<string, Parameters<typeof c>[0]> | undefined;
  const choice = choices?.[text];
  if (choice) return c(choice);
  if (field === 'hours') return hoursWords(text);
  if (field.startsWith('services.')) return serviceWords(text);
  if (field === 'hours.exceptions') return exceptionWords(text);
  return isDate(text) ? dateWords(t, text) : text;
}

const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** `Mo-We,Fr 09:00-12:00` with the days' names. */
export function hoursWords(text: string): string {
  const [group, ...rest] = text.split(' ');
  const named = (group ?? '').split(',').map((part) =>
    part
      .split('-')
      .map((day) => {
        const index = days.indexOf(day);
        return index < 0 ? day : t(`weekday${(index + 1) as Weekday}`);
      })
      .join('–'),
  );
  return [named.join(t('listJoin')), rest.join(' ').replaceAll('-', '–').replaceAll(',', t('listJoin'))]
    .filter((part) => part !== '')
    .join(' ');
}

const kinds = {
  psychological: 'servicePsychological',
  legal: 'serviceLegal',
  'social-work': 'serviceSocialWork',
  other: 'serviceOther',
} as const;

/** `1. psychological/心理倾谈/50min/1` as a sentence. */
function serviceWords(text: string): string {
  const part = /^\d+\. ([a-z-]+)\/(.*)\/(\d+)min\/(\d+)$/.exec(text);
  if (!part) return text;
  const [, kind = '', name = '', minutes = '', seats = ''] = part;
  return c(seats === '0' ? 'serviceLineOff' : 'serviceLine', {
    kind: c(kinds[kind as keyof typeof kinds] ?? 'serviceOther'),
    name,
    minutes,
    seats,
  });
}

/** `2026-10-02 closed 国庆` as people write it. */
function exceptionWords(text: string): string {
  const part = /^(\d{4}-\d\d-\d\d) (\S+) (.*)$/.exec(text);
  if (!part) return text;
  const [, date = '', span = '', reason = ''] = part;
  return c('exceptionLine', {
    date: isDate(date) ? dateWords(t, date) : date,
    span: span === 'closed' ? c('closed') : span.replace('-', '–'),
    reason,
  });
}

/** Lists of several entries: only what comes and what goes is told. */
const lists = ['phones', 'accessibility', 'hours', 'hours.exceptions'];

export interface ChangeLines {
  name: string;
  removed: string[];
  added: string[];
}

export function changeLines({ field, before, after }: FieldChange): ChangeLines {
  const entries = (text: string | undefined) =>
    text === undefined ? [] : lists.includes(field) ? text.split('; ') : [text];
  const [old, fresh] = [entries(before), entries(after)];
  const words = (text: string) => valueWords(field, text);
  return {
    name: fieldName(field),
    removed: old.filter((entry) => !fresh.includes(entry)).map(words),
    added: fresh.filter((entry) => !old.includes(entry)).map(words),
  };
}
