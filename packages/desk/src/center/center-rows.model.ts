import type { CenterForm, ExceptionRow, RuleRow, ServiceRow } from './center-form.model.js';

/** Rows that come and go. Pure. */

const nextKey = (rows: readonly { key: number }[]) => Math.max(-1, ...rows.map(({ key }) => key)) + 1;

/** One more span: the day after the last one at the same time, as weeks usually go. */
export function addRule(rows: readonly RuleRow[]): RuleRow[] {
  const last = rows.at(-1);
  const weekday = last ? (((last.weekday % 7) + 1) as RuleRow['weekday']) : 1;
  return [
    ...rows,
    {
      key: nextKey(rows),
      weekday,
      start: last?.start ?? '09:00',
      end: last?.end ?? '17:00',
      validFrom: last?.validFrom ?? '',
      validTo: last?.validTo ?? '',
      dated: last?.dated ?? false,
    },
  ];
}

export function addException(rows: readonly ExceptionRow[], today: string): ExceptionRow[] {
  return [...rows, { key: nextKey(rows), date: today, closed: true, start: '', end: '', reason: '' }];
}

/** One more service, under an id that the center has not used. */
export function addService({ id, services }: CenterForm): ServiceRow[] {
  const used = new Set(services.map((service) => service.id));
  let number = services.length + 1;
  while (used.has(`${id}-${number}`)) number += 1;
  return [
    ...services,
    {
      key: nextKey(services),
      id: `${id}-${number}`,
      name: '',
      kind: 'psychological',
      slotMinutes: '50',
      capacity: '1',
      bookable: true,
    },
  ];
}

/** Ids of services follow the id of a center that is not stored yet. */
export function withId(form: CenterForm, id: string): CenterForm {
  return {
    ...form,
    id,
    services: form.services.map((service, index) => ({ ...service, id: `${id}-${index + 1}` })),
  };
}

export function changeRow<T extends { key: number }>(
  rows: readonly T[],
  key: number,
  changes: Partial<T>,
): T[] {
  return rows.map((row) => (row.key === key ? { ...row, ...changes } : row));
}

export function dropRow<T extends { key: number }>(rows: readonly T[], key: number): T[] {
  return rows.filter((row) => row.key !== key);
}
