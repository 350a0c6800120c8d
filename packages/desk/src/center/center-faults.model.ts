import { isDate } from '@y12355/domain';
import type { KeyOf } from '@y12355/core';
import type zh from './center.strings.zh-CN.json';
import { timeOf, type CenterForm } from './center-form.model.js';

type Cure = KeyOf<typeof zh>;

/** What is wrong in a form, by the place of the field: `name`, `rules.3.start` with the key of the row. */
export type Faults = ReadonlyMap<string, Cure>;

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const PHONE = /^\+?\d[\d ()-]{1,18}\d$/;

/** Looks at everything that can be told without the service, which looks once more. */
export function faultsOf(form: CenterForm): Faults {
  const faults = new Map<string, Cure>();
  const need = (place: string, right: boolean, cure: Cure) => {
    if (!right && !faults.has(place)) faults.set(place, cure);
  };
  const whole = (text: string, least: number, most: number) =>
    /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

  need('id', /^[a-z0-9][a-z0-9-]{1,39}$/.test(form.id.trim()), 'cureId');
  need('name', form.name.trim() !== '', 'cureName');
  need('address', form.address.trim() !== '', 'cureAddress');
  need('source', form.source.trim() !== '', 'cureSource');
  need('verifiedOn', isDate(form.verifiedOn), 'cureDate');
  const phones = form.phones.split('\n').map((line) => line.trim());
  need(
    'phones',
    phones.every((phone) => phone === '' || PHONE.test(phone)),
    'curePhones',
  );
  need('lng', isDegree(form.lng, 180) && isPair(form.lng, form.lat), 'curePlace');
  need('lat', isDegree(form.lat, 90), 'curePlace');
  for (const field of ['minAge', 'maxAge'] as const) {
    need(field, form[field].trim() === '' || whole(form[field], 0, 120), 'cureAge');
  }
  const [least, most] = [form.minAge.trim(), form.maxAge.trim()];
  need('maxAge', least === '' || most === '' || Number(least) <= Number(most), 'cureAges');
  for (const { key, name, slotMinutes, capacity } of form.services) {
    need(`services.${key}.name`, name.trim() !== '', 'cureServiceName');
    need(`services.${key}.slotMinutes`, whole(slotMinutes, 5, 480), 'cureMinutes');
    need(`services.${key}.capacity`, whole(capacity, 1, 200), 'cureSeats');
  }
  for (const { key, start, end, dated, validFrom, validTo } of form.rules) {
    need(`rules.${key}.start`, TIME.test(timeOf(start)), 'cureStart');
    need(`rules.${key}.end`, isEnd(end), 'cureEnd');
    if (!dated) continue;
    need(`rules.${key}.validFrom`, validFrom === '' || isDate(validFrom), 'cureDate');
    need(`rules.${key}.validTo`, validTo === '' || isDate(validTo), 'cureDate');
    need(`rules.${key}.validTo`, validFrom === '' || validTo === '' || validFrom <= validTo, 'cureDates');
  }
  for (const { key, date, closed, start, end, reason } of form.exceptions) {
    need(`exceptions.${key}.date`, isDate(date), 'cureDate');
    need(`exceptions.${key}.reason`, reason.trim() !== '', 'cureReason');
    if (closed) continue;
    need(`exceptions.${key}.start`, TIME.test(timeOf(start)), 'cureStart');
    need(`exceptions.${key}.end`, isEnd(end), 'cureEnd');
  }
  return faults;
}

const isEnd = (text: string) => TIME.test(timeOf(text)) || timeOf(text) === '24:00';
const isPair = (lng: string, lat: string) => (lng.trim() === '') === (lat.trim() === '');
const isDegree = (text: string, most: number) =>
  text.trim() === '' || (/^-?\d+(\.\d+)?$/.test(text.trim()) && Math.abs(Number(text)) <= most);
