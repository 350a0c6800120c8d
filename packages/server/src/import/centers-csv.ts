/**
 * Centers as a table: one row a center, headings are the names of the center's fields with dots.
 *
 * - `hours`: `Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00`; an end at or before its start lies in the next day
 * - `phones`, `accessibility`: entries parted by `;`
 * - `services`: `kind/name/minutes/seats` parted by `;`, such as `psychological/心理倾谈/50min/1`; 0 seats mean that
 *   this service cannot be booked online. Ids are `<center id>-<n>` in their order, so a new service is written last
 * - `sample`, `contactNeeded`: `true` or empty
 *
 * Dated exceptions are a table of their own; see exceptions-csv.ts.
 */
import { HoursTextError, parseHours } from '@y12355/domain';
import type { Center, CenterService, HoursRule } from '@y12355/domain';
import { center as contract, centerHours, centerService } from '../contract/centers.js';
import { checkCenter } from './center-check.js';
import { quoted, type ImportFault } from './faults.js';
import { doubtOf, unknownSystem } from './location-check.js';
import { readTable, type Columns, type Row } from './table.js';

export const centerColumns: Columns = {
  required: [
    'id',
    'name',
    'kind',
    'region',
    'address',
    'phones',
    'services',
    'hours',
    'verifiedOn',
    'source',
  ],
  optional: [
    'areaName',
    'location.lng',
    'location.lat',
    'location.crs',
    'audience.minAge',
    'audience.maxAge',
    'visibility',
    'search',
    'hours.holidayPolicy',
    'hours.makeupPolicy',
    'accessibility',
    'transit',
    'notice',
    'contactNeeded',
    'sample',
  ],
};

export interface CenterRow {
  center: Center;
  row: Row;
}

/**
 * Every readable row as a center without exceptions.
 *
 * @param faults receives what is wrong in all rows
 * @param warnings receives what is doubtful: such coordinates are left out or, where they can be meant, kept
 */
export function readCentersCsv(
  file: string,
  text: string,
  faults: ImportFault[],
  warnings: ImportFault[],
): CenterRow[] {
  const lines = new Map<string, number>();
  return readTable(file, text, centerColumns, faults).map((row) => {
    const center = centerOf(row, faults, warnings);
    const before = lines.get(center.id);
    if (before !== undefined && center.id !== '') {
      faults.push(
        row.fault(
          'id',
          `${quoted(center.id)} stands on line ${before} too; each center has an id of its own`,
        ),
      );
    }
    lines.set(center.id, before ?? row.line);
    for (const { field, message } of checkCenter(center)) faults.push(row.fault(field, message));
    return { center, row };
  });
}

function centerOf(row: Row, faults: ImportFault[], warnings: ImportFault[]): Center {
  const id = row.text('id');
  const optional = (heading: string) => (row.text(heading) === '' ? {} : { [heading]: row.text(heading) });
  const { shape } = contract;
  const { shape: hours } = centerHours;
  return {
    id,
    name: row.text('name'),
    kind: choice(row, 'kind', shape.kind.options, undefined, faults),
    areaName: row.text('areaName'),
    region: row.text('region'),
    address: row.text('address'),
    ...location(row, faults, warnings),
    phones: entries(row.text('phones')),
    services: entries(row.text('services')).flatMap((entry, index) =>
      service(row, `${id}-${index + 1}`, entry, faults),
    ),
    audience: {
      ...number(row, 'audience.minAge', 'minAge', faults),
      ...number(row, 'audience.maxAge', 'maxAge', faults),
    },
    visibility: choice(row, 'visibility', shape.visibility.options, 'public', faults),
    ...optional('search'),
    hours: {
      rules: rules(row, faults),
      exceptions: [],
      holidayPolicy: choice(row, 'hours.holidayPolicy', hours.holidayPolicy.options, 'closed', faults),
      makeupPolicy: choice(row, 'hours.makeupPolicy', hours.makeupPolicy.options, 'as-weekday', faults),
    },
    accessibility: entries(row.text('accessibility')),
    ...optional('transit'),
    ...optional('notice'),
    verifiedOn: row.text('verifiedOn'),
    source: row.text('source'),
    ...(choice(row, 'contactNeeded', ['true', 'false'] as const, 'false', faults) === 'true' && {
      contactNeeded: true,
    }),
    ...(choice(row, 'sample', ['true', 'false'] as const, 'false', faults) === 'true' && { sample: true }),
  };
}

function entries(text: string): string[] {
  return text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function choice<T extends string>(
  row: Row,
  heading: string,
  allowed: readonly T[],
  fallback: T | undefined,
  faults: ImportFault[],
): T {
  const text = row.text(heading);
  const found = text === '' ? fallback : allowed.find((value) => value === text);
  if (found !== undefined) return found;
  const what = text === '' ? 'it is empty' : `found ${quoted(text)}`;
  faults.push(row.fault(heading, `${what}, expected one of ${allowed.join(', ')}`));
  return allowed[0] as T;
}

function number(row: Row, heading: string, name: string, faults: ImportFault[]): Record<string, number> {
  const text = row.text(heading);
  if (text === '') return {};
  if (/^\d{1,3}$/.test(text)) return { [name]: Number(text) };
  faults.push(row.fault(heading, `found ${quoted(text)}, expected a whole number`));
  return {};
}

function location(row: Row, faults: ImportFault[], warnings: ImportFault[]): Pick<Center, 'location'> {
  const headings = ['location.lng', 'location.lat', 'location.crs'];
  if (headings.every((heading) => row.text(heading) === '')) return {};
  const before = faults.length;
  const [lng = 0, lat = 0] = (
    [
      ['location.lng', 180],
      ['location.lat', 90],
    ] as const
  ).map(([heading, most]) => {
    const text = row.text(heading);
    const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
    if (!(Math.abs(value) <= most)) {
      faults.push(row.fault(heading, `found ${quoted(text)}, expected degrees from -${most} to ${most}`));
    }
    return value;
  });
  if (faults.length > before) return {};
  const { options } = contract.shape.location.unwrap().shape.crs;
  const text = row.text('location.crs');
  const crs = options.find((value) => value === text);
  if (!crs) {
    const found = text === '' ? 'it is empty' : `found ${quoted(text)}`;
    warnings.push(row.fault('location.crs', unknownSystem(found, options)));
    return {};
  }
  const found = { lng, lat, crs };
  const doubt = doubtOf({ location: found, region: row.text('region') });
  if (doubt) warnings.push(row.fault('location.lng', doubt.message));
  return doubt?.usable === false ? {} : { location: found };
}

function rules(row: Row, faults: ImportFault[]): HoursRule[] {
  try {
    return parseHours(row.text('hours'));
  } catch (error) {
    if (!(error instanceof HoursTextError)) throw error;
    faults.push(row.fault('hours', error.message));
    return [];
  }
}

function service(row: Row, id: string, entry: string, faults: ImportFault[]): CenterService[] {
  const { shape } = centerService;
  const [kindText, name = '', length = '', seatsText = '', ...rest] = entry
    .split('/')
    .map((part) => part.trim());
  const kind = shape.kind.options.find((value) => value === kindText);
  const slotMinutes = shape.slotMinutes.safeParse(/^\d+min$/.test(length) ? parseInt(length, 10) : NaN).data;
  const bookable = seatsText !== '0';
  const capacity = bookable
    ? shape.capacity.safeParse(/^\d+$/.test(seatsText) ? Number(seatsText) : NaN).data
    : 1;
  if (kind && slotMinutes && capacity && rest.length === 0) {
    return [{ id, name, kind, slotMinutes, capacity, bookable }];
  }
  const form = `expected kind/name/minutes/seats: kind one of ${shape.kind.options.join(', ')}; 5min to 480min; 1 to 200 seats, or 0 where it cannot be booked`;
  faults.push(row.fault('services', `found ${quoted(entry)}, ${form}`));
  return [];
}
