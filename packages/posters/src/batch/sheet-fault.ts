import { CodeError } from '../code/index.js';
import { LayoutError } from '../errors.js';
import type { FaultReason, RowFault } from './fault.js';
import type { PlannedSheet } from './plan.js';
import { UnreadableError } from './read-back.js';

/** Which cell of a row is to blame for a sheet that was not made. */
export function sheetFault(
  { row, template, values, address }: PlannedSheet,
  error: unknown,
  message = error instanceof Error ? error.message : String(error),
): RowFault {
  const of = (reason: FaultReason, field: string, value: string): RowFault => ({
    line: row.line,
    reason,
    field,
    value,
    message,
    template: template.id,
  });
  if (error instanceof LayoutError) {
    const { code, field } = error;
    return field === undefined ? of(code, 'row', row.school) : of(code, field, values[field] ?? '');
  }
  if (error instanceof CodeError) return of(error.code, 'campaign', row.campaign);
  if (error instanceof UnreadableError) return of('unreadable', 'code', address);
  return of('other', 'row', row.school);
}
