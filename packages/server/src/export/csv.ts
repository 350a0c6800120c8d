/** Centers and their exceptions as the tables that an import reads. */
import { formatHours, type Center, type CenterHours } from '@y12355/domain';
import { centerColumns } from '../import/centers-csv.js';
import { exceptionColumns } from '../import/exceptions-csv.js';
import { csvTable } from './table.js';

/**
 * One row a center. A table cannot hold rules with dates, ids of services and `;` in entries; read it back to
 * find out what was lost.
 */
export function centersCsv(centers: readonly Center[]): string {
  const headings = [...centerColumns.required, ...centerColumns.optional];
  return csvTable(
    headings,
    centers.map((center) => {
      const cells = cellsOf(center);
      return headings.map((heading) => cells[heading] ?? '');
    }),
  );
}

/** Dated changes of all centers. */
export function exceptionsCsv(centers: readonly Center[]): string {
  const rows = centers.flatMap(({ id, hours }) =>
    hours.exceptions.map(({ date, closed, start = '', end = '', reason }) =>
      closed ? [id, date, '', '', reason] : [id, date, start, end, reason],
    ),
  );
  return csvTable(exceptionColumns.required, rows);
}

function cellsOf(center: Center): Record<string, string> {
  const { location, audience, hours } = center;
  return {
    id: center.id,
    name: center.name,
    kind: center.kind,
    areaName: center.areaName,
    region: center.region,
    address: center.address,
    phones: center.phones.join(';'),
    contactNeeded: center.contactNeeded ? 'true' : '',
    services: center.services
      .map(({ kind, name, slotMinutes, capacity, bookable }) =>
        [kind, name, `${slotMinutes}min`, bookable ? capacity : 0].join('/'),
      )
      .join(';'),
    hours: undatedHours(hours),
    verifiedOn: center.verifiedOn,
    source: center.source,
    ...(location && {
      'location.lng': String(location.lng),
      'location.lat': String(location.lat),
      'location.crs': location.crs,
    }),
    'audience.minAge': String(audience.minAge ?? ''),
    'audience.maxAge': String(audience.maxAge ?? ''),
    visibility: center.visibility,
    search: center.search ?? '',
    'hours.holidayPolicy': hours.holidayPolicy,
    'hours.makeupPolicy': hours.makeupPolicy,
    accessibility: center.accessibility.join(';'),
    transit: center.transit ?? '',
    notice: center.notice ?? '',
    sample: center.sample ? 'true' : '',
  };
}

function undatedHours({ rules }: CenterHours): string {
  return formatHours(rules.filter((rule) => rule.validFrom === undefined && rule.validTo === undefined));
}
