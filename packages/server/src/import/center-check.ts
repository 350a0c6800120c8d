import { findRegion, isDate, type Center } from '@y12355/domain';
import { isKnownPlace } from '../places.js';
import { checkExceptions } from './exception-check.js';
import { quoted } from './faults.js';
import { badText } from './text-check.js';

/** What is wrong with a center of the right shape: the field with dots, as CSV headings name it. */
export interface CenterFault {
  field: string;
  message: string;
}

/** Limits and agreements that both the CSV and the JSON form of a center keep. */
export function checkCenter(center: Center): CenterFault[] {
  const faults: CenterFault[] = [];
  const add = (field: string, message: string | undefined) => {
    if (message !== undefined) faults.push({ field, message });
  };
  const text = (field: string, value: string | undefined, most: number, lines = false) => {
    if (value !== undefined) add(field, badText(value, most, lines));
  };

  const badId = !/^[a-z0-9][a-z0-9-]{1,39}$/.test(center.id);
  if (badId) {
    add('id', `found ${quoted(center.id)}, expected 2 to 40 small letters, digits and hyphens`);
  }
  if (center.name === '') add('name', 'expected a name; it is empty');
  if (center.address === '') add('address', 'expected an address; it is empty');
  if (center.source === '') add('source', 'expected who says so (a document, an office); it is empty');
  text('name', center.name, 60);
  text('areaName', center.areaName, 40);
  text('address', center.address, 120, true);
  text('transit', center.transit, 200, true);
  text('notice', center.notice, 200, true);
  text('source', center.source, 200);
  text('search', center.search, 300);
  for (const entry of center.accessibility) text('accessibility', entry, 40);
  for (const phone of center.phones) add('phones', badPhone(phone));
  if (!isKnownPlace(center.region) || findRegion(center.region)?.level === 'province') {
    add(
      'region',
      `found ${quoted(center.region)}, expected the adcode of a city, county or town of Guangdong`,
    );
  }
  if (!isDate(center.verifiedOn)) {
    add('verifiedOn', `found ${quoted(center.verifiedOn)}, expected a day that exists, such as 2026-09-12`);
  }
  const { minAge = 0, maxAge = 120 } = center.audience;
  if (minAge < 0 || maxAge > 120 || minAge > maxAge) {
    add('audience.minAge', `found ages ${minAge} to ${maxAge}, expected from 0 to 120, the smaller first`);
  }
  for (const service of center.services) {
    if (service.name === '') add('services', 'expected a name for each service; one is empty');
    text('services', service.name, 30);
    // An id made from the center's is as wrong as that one, and mended with it.
    const derived = badId && service.id.startsWith(`${center.id}-`);
    if (!derived && !/^[a-z0-9][a-z0-9-]{1,59}$/.test(service.id)) {
      add('services', `found the id ${quoted(service.id)}, expected small letters, digits and hyphens`);
    }
  }
  for (const { start, validFrom, validTo } of center.hours.rules) {
    if (start === '24:00') add('hours', 'found a start of 24:00, expected 00:00 of the next day');
    for (const date of [validFrom, validTo]) {
      if (date !== undefined && !isDate(date))
        add('hours', `found ${quoted(date)}, expected a day that exists`);
    }
  }
  for (const { message } of checkExceptions(center.hours.exceptions)) add('hours.exceptions', message);
  return faults;
}

function badPhone(phone: string): string | undefined {
  if (/^\+?\d[\d ()-]{1,18}\d$/.test(phone)) return undefined;
  return `found ${quoted(phone)}, expected digits with spaces, hyphens or ( ), several parted by ";"`;
}
