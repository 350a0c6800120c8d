import { rowLabel } from '../kit/faults.js';
import { c } from './center.words.js';
import { fieldName } from './changes.model.js';

/** What the entry's form calls the fields of an entry, and of the two tables that are imported. */

const rows = { services: 'services', rules: 'hours.rules', exceptions: 'hours.exceptions' } as const;
const inRows = {
  services: {
    id: 'fieldId',
    name: 'serviceName',
    kind: 'serviceKind',
    slotMinutes: 'minutes',
    capacity: 'seats',
    bookable: 'bookable',
  },
  rules: { weekday: 'weekday', start: 'from', end: 'to', validFrom: 'validFrom', validTo: 'validTo' },
  exceptions: { date: 'date', closed: 'closedAllDay', start: 'from', end: 'to', reason: 'reason' },
} as const;
/** Fields by their own label in the form; columns of the table of single days, too. */
const alone = {
  center: 'importFile',
  'location.lng': 'lng',
  'location.lat': 'lat',
  'location.crs': 'crs',
  ...inRows.exceptions,
} as const;

const has = <Table extends object>(table: Table, key: string | undefined): key is string & keyof Table =>
  key !== undefined && Object.hasOwn(table, key);

/** `['services', '0', 'name']` as the form has it; undefined for what has no field. */
export function centerLabel(path: readonly string[]): string | undefined {
  const [list, index, field] = path[0] === 'hours' && path.length > 2 ? path.slice(1) : path;
  if (has(rows, list) && index !== undefined) {
    const names: Readonly<Record<string, Parameters<typeof c>[0]>> = inRows[list];
    return rowLabel(fieldName(rows[list]), index, field && names[field] ? c(names[field]) : field);
  }
  // A list of texts has one field for all of them.
  const name = path.filter((step) => !/^\d+$/.test(step)).join('.');
  if (has(alone, name)) return c(alone[name]);
  const known = fieldName(name);
  return known === name ? undefined : known;
}
