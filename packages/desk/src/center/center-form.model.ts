import type { CenterDraft } from '@y12355/client/staff';

/** An entry as a form holds it: what is typed stays as it was typed until it is sent. Pure. */

type Service = CenterDraft['services'][number];
type Rule = CenterDraft['hours']['rules'][number];
type Exception = CenterDraft['hours']['exceptions'][number];

interface Row {
  /** Keeps a row's fields with it while others come and go. */
  key: number;
}

export interface ServiceRow extends Row, Pick<Service, 'id' | 'name' | 'kind' | 'bookable'> {
  slotMinutes: string;
  capacity: string;
}
export interface RuleRow extends Row {
  weekday: Rule['weekday'];
  start: string;
  end: string;
  validFrom: string;
  validTo: string;
  /** Whether it holds for some time only. */
  dated: boolean;
}
export interface ExceptionRow extends Row {
  date: string;
  closed: boolean;
  start: string;
  end: string;
  reason: string;
}

/** Fields that are one text each; lists are one line an entry. */
export const textFields = [
  'id',
  'name',
  'areaName',
  'region',
  'address',
  'lng',
  'lat',
  'phones',
  'transit',
  'accessibility',
  'notice',
  'minAge',
  'maxAge',
  'verifiedOn',
  'source',
  'search',
] as const;
export type TextField = (typeof textFields)[number];

export interface CenterForm extends Record<TextField, string> {
  kind: CenterDraft['kind'];
  crs: NonNullable<CenterDraft['location']>['crs'];
  visibility: CenterDraft['visibility'];
  holidayPolicy: CenterDraft['hours']['holidayPolicy'];
  makeupPolicy: CenterDraft['hours']['makeupPolicy'];
  contactNeeded: boolean;
  sample: boolean;
  services: ServiceRow[];
  rules: RuleRow[];
  exceptions: ExceptionRow[];
}

export function formOf(center: CenterDraft): CenterForm {
  const { location, audience, hours } = center;
  return {
    id: center.id,
    name: center.name,
    kind: center.kind,
    areaName: center.areaName,
    region: center.region,
    address: center.address,
    lng: location ? String(location.lng) : '',
    lat: location ? String(location.lat) : '',
    crs: location?.crs ?? 'gcj02',
    phones: center.phones.join('\n'),
    contactNeeded: center.contactNeeded ?? false,
    transit: center.transit ?? '',
    accessibility: center.accessibility.join('\n'),
    notice: center.notice ?? '',
    minAge: audience.minAge === undefined ? '' : String(audience.minAge),
    maxAge: audience.maxAge === undefined ? '' : String(audience.maxAge),
    visibility: center.visibility,
    verifiedOn: center.verifiedOn,
    source: center.source,
    search: center.search ?? '',
    sample: center.sample ?? false,
    holidayPolicy: hours.holidayPolicy,
    makeupPolicy: hours.makeupPolicy,
    services: center.services.map((service, key) => ({
      ...service,
      key,
      slotMinutes: String(service.slotMinutes),
      capacity: String(service.capacity),
    })),
    rules: hours.rules.map((rule, key) => ({
      key,
      weekday: rule.weekday,
      start: rule.start,
      end: rule.end,
      validFrom: rule.validFrom ?? '',
      validTo: rule.validTo ?? '',
      dated: rule.validFrom !== undefined || rule.validTo !== undefined,
    })),
    exceptions: hours.exceptions.map((exception, key) => ({
      key,
      date: exception.date,
      closed: exception.closed ?? false,
      start: exception.start ?? '',
      end: exception.end ?? '',
      reason: exception.reason,
    })),
  };
}

/** A new center in a place, checked today. */
export function emptyForm(region: string, today: string): CenterForm {
  return formOf({
    id: '',
    name: '',
    kind: 'county',
    areaName: '',
    region,
    address: '',
    phones: [],
    services: [],
    audience: {},
    visibility: 'public',
    hours: { rules: [], exceptions: [], holidayPolicy: 'closed', makeupPolicy: 'as-weekday' },
    accessibility: [],
    verifiedOn: today,
    source: '',
  });
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `9:00`, `0900` and `９：００` are 09:00; what is no time stays as it is. */
export function timeOf(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const part = /^(\d{1,2}):?(\d{2})$/.exec(plain);
  return part ? `${(part[1] ?? '').padStart(2, '0')}:${part[2]}` : plain;
}

function ruleOf(row: RuleRow): Rule {
  const { weekday, dated, validFrom, validTo } = row;
  return {
    weekday,
    start: timeOf(row.start),
    end: timeOf(row.end),
    ...(dated && validFrom && { validFrom }),
    ...(dated && validTo && { validTo }),
  };
}

function exceptionOf({ date, closed, start, end, reason }: ExceptionRow): Exception {
  return {
    date,
    ...(closed ? { closed: true } : { start: timeOf(start), end: timeOf(end) }),
    reason: reason.trim(),
  };
}

/** The entry of a form without faults. */
export function centerOf(form: CenterForm): CenterDraft {
  const text = (field: TextField) => form[field].trim();
  const number = (field: 'minAge' | 'maxAge') => (text(field) === '' ? {} : { [field]: Number(text(field)) });
  const optional = (field: 'transit' | 'notice' | 'search') =>
    text(field) === '' ? {} : { [field]: text(field) };
  return {
    id: text('id'),
    name: text('name'),
    kind: form.kind,
    areaName: text('areaName'),
    region: form.region,
    address: text('address'),
    ...(text('lng') !== '' &&
      text('lat') !== '' && {
        location: { lng: Number(text('lng')), lat: Number(text('lat')), crs: form.crs },
      }),
    phones: lines(form.phones),
    ...(form.contactNeeded && { contactNeeded: true }),
    services: form.services.map(({ id, name, kind, slotMinutes, capacity, bookable }) => ({
      id,
      name: name.trim(),
      kind,
      slotMinutes: Number(slotMinutes),
      capacity: Number(capacity),
      bookable,
    })),
    audience: { ...number('minAge'), ...number('maxAge') },
    visibility: form.visibility,
    ...optional('search'),
    hours: {
      rules: form.rules.map(ruleOf),
      exceptions: form.exceptions.map(exceptionOf),
      holidayPolicy: form.holidayPolicy,
      makeupPolicy: form.makeupPolicy,
    },
    accessibility: lines(form.accessibility),
    ...optional('transit'),
    ...optional('notice'),
    verifiedOn: form.verifiedOn,
    source: text('source'),
    ...(form.sample && { sample: true }),
  };
}
