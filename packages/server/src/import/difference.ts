/** What an import would change, field by field, before it changes anything. */
import { formatHours, HoursTextError, type Center, type CenterHours } from '@y12355/domain';

export interface FieldChange {
  /** As CSV headings name it, with dots. */
  field: string;
  /** Undefined where there is nothing. */
  before: string | undefined;
  after: string | undefined;
}

export interface Difference {
  added: readonly Center[];
  changed: readonly { center: Center; fields: readonly FieldChange[] }[];
  unchanged: number;
  /** Stored, but not in the file. An import keeps them. */
  missing: readonly Center[];
}

/** Compares what is stored with what a file holds, by id. Both sides keep `search` as somebody wrote it. */
export function differenceOf(stored: readonly Center[], given: readonly Center[]): Difference {
  const before = new Map(stored.map((center) => [center.id, center]));
  const ids = new Set(given.map(({ id }) => id));
  const added: Center[] = [];
  const changed: { center: Center; fields: FieldChange[] }[] = [];
  for (const center of given) {
    const old = before.get(center.id);
    if (!old) {
      added.push(center);
      continue;
    }
    const fields = fieldsChanged(old, center);
    if (fields.length > 0) changed.push({ center, fields });
  }
  return {
    added,
    changed,
    unchanged: given.length - added.length - changed.length,
    missing: stored.filter(({ id }) => !ids.has(id)),
  };
}

/** What differs between two forms of one entry, field by field; everything where there was none. */
export function fieldsChanged(before: Center | undefined, after: Center): FieldChange[] {
  const [old, fresh] = [before ? fieldsOf(before) : new Map<string, string>(), fieldsOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((field) => ({ field, before: old.get(field), after: fresh.get(field) }))
    .filter((change) => change.before !== change.after);
}

/** Every field that holds something, as one line of text each. */
export function fieldsOf(center: Center): Map<string, string> {
  const { location, audience, hours, services, search } = center;
  const all: [field: string, text: string | undefined][] = [
    ['name', center.name],
    ['kind', center.kind],
    ['areaName', center.areaName],
    ['region', center.region],
    ['address', center.address],
    ['location', location && `${location.lng}, ${location.lat} ${location.crs}`],
    ['phones', center.phones.join('; ')],
    ['contactNeeded', center.contactNeeded ? 'true' : undefined],
    ...services.map(({ id, name, kind, slotMinutes, capacity, bookable }, index): [string, string] => [
      `services.${id}`,
      `${index + 1}. ${kind}/${name}/${slotMinutes}min/${bookable ? capacity : 0}`,
    ]),
    ['audience.minAge', audience.minAge?.toString()],
    ['audience.maxAge', audience.maxAge?.toString()],
    ['visibility', center.visibility],
    ['search', search],
    ['hours', weekly(hours)],
    ['hours.exceptions', exceptions(hours)],
    ['hours.holidayPolicy', hours.holidayPolicy],
    ['hours.makeupPolicy', hours.makeupPolicy],
    ['accessibility', center.accessibility.join('; ')],
    ['transit', center.transit],
    ['notice', center.notice],
    ['verifiedOn', center.verifiedOn],
    ['source', center.source],
    ['sample', center.sample ? 'true' : undefined],
  ];
  return new Map(all.filter((row): row is [string, string] => row[1] !== undefined && row[1] !== ''));
}

function weekly({ rules }: CenterHours): string {
  try {
    return formatHours(rules);
  } catch (error) {
    if (!(error instanceof HoursTextError)) throw error;
    return rules
      .map(({ weekday, start, end, validFrom = '', validTo = '' }) => {
        const text = formatHours([{ weekday, start, end }]);
        return validFrom || validTo ? `${text} (${validFrom}..${validTo})` : text;
      })
      .sort()
      .join('; ');
  }
}

function exceptions({ exceptions: rows }: CenterHours): string {
  return rows
    .map(
      ({ date, closed, start, end, reason }) => `${date} ${closed ? 'closed' : `${start}-${end}`} ${reason}`,
    )
    .sort()
    .join('; ');
}
