import assert from 'node:assert/strict';
import type { Center } from '@y12355/domain';
import { readCenters } from '../src/import/centers.js';
import { ImportError } from '../src/import/faults.js';
import type { SourceFile } from '../src/import/text.js';

export const headings =
  'id,name,kind,areaName,region,address,phones,services,hours,verifiedOn,source,location.lng,location.lat,location.crs,' +
  'audience.minAge,audience.maxAge,visibility,hours.holidayPolicy,hours.makeupPolicy,accessibility,transit,notice,sample';
const good: Record<string, string> = {
  id: 'gz-1',
  name: '示例服务点',
  kind: 'city',
  region: '440100',
  address: '示例路 1 号',
  phones: '000-0000-0001; 000-0000-0002',
  services: 'psychological/心理倾谈/50min/1;legal/法律咨询/30min/0',
  hours: 'Mo-Fr 09:00-12:00,14:00-17:30; Sa 22:00-02:00',
  verifiedOn: '2026-01-01',
  source: '示例数据',
  sample: 'true',
};

const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
export const line = (changes: Record<string, string> = {}) => {
  const cells: Record<string, string> = { ...good, ...changes };
  return headings
    .split(',')
    .map((heading) => quote(cells[heading] ?? ''))
    .join(',');
};
export const csv = (...rows: string[]) => [headings, ...rows, ''].join('\n');
export const file = (text: string | Uint8Array, name = 'centers.csv'): SourceFile => ({
  name,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});
export const read = (text: string | Uint8Array, exceptions?: string, existing: Center[] = []) =>
  readCenters(
    file(text),
    exceptions === undefined ? undefined : file(exceptions, 'exceptions.csv'),
    existing,
  );

/** Faults as `line:column heading message`. */
export function faults(...args: Parameters<typeof read>): string[] {
  try {
    read(...args);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return error.faults.map(({ line, column, field, message }) => `${line}:${column} ${field} ${message}`);
  }
  assert.fail('expected faults, but the file was taken');
}
