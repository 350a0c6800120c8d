/**
 * Writes examples/data/holidays-YEAR.csv from npm `chinese-days`, for staff to import and confirm.
 *   node --import tsx --conditions=source scripts/holidays.ts 2026
 *   node --import tsx --conditions=source scripts/holidays.ts 2026 --check   fails when the file is stale
 *
 * Only the package's tables are read, never its functions: these answer for a year that is not announced
 * as if it had no holidays, and call 2027-01-01 a working day.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import tables from 'chinese-days/dist/chinese-days.json';
import { version } from 'chinese-days/package.json';

export interface HolidayTables {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

/** Make-up days as announced; a package that says otherwise is not trusted. */
const VERIFIED_MAKEUP: Record<string, readonly string[]> = {
  2026: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
};

/** The package's short names, as the announcement writes them. */
const NAMES: Record<string, string> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

/**
 * CSV of one year: `date,kind,name,source`, sorted by date.
 * @throws Error for a year whose make-up days nobody has read from the announcement, or where they differ
 */
export function holidayCsv(year: string, { holidays, workdays }: HolidayTables, source: string): string {
  const wanted = VERIFIED_MAKEUP[year];
  if (!wanted) {
    throw new Error(
      `year ${year}: expected one of ${Object.keys(VERIFIED_MAKEUP).join(', ')}; ` +
        'once a year is announced, add its make-up days from the announcement to VERIFIED_MAKEUP',
    );
  }
  const name = (value: string) => {
    const chinese = value.split(',')[1] ?? '';
    return NAMES[chinese] ?? chinese;
  };
  const rows = (table: Record<string, string>, kind: string, ending: string) =>
    Object.entries(table)
      .filter(([date]) => date.startsWith(`${year}-`))
      .map(([date, value]) => [date, kind, name(value) + ending, source].join(','));
  const makeup = rows(workdays, 'makeup', '调休');
  const found = makeup.map((row) => row.slice(0, 10)).sort();
  if (found.join() !== wanted.join()) {
    throw new Error(`make-up days of ${year}: found ${found.join(' ')}, announced ${wanted.join(' ')}`);
  }
  const lines = [...rows(holidays, 'holiday', ''), ...makeup].sort();
  return `date,kind,name,source\n${lines.join('\n')}\n`;
}

function main(year: string, check: boolean): void {
  const file = fileURLToPath(new URL(`../examples/data/holidays-${year}.csv`, import.meta.url));
  const source = `国务院办公厅 ${year} 年部分节假日安排（经 npm chinese-days ${version}）`;
  const fresh = holidayCsv(year, tables, source);
  if (!check) writeFileSync(file, fresh);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== fresh) {
    console.error(`examples/data/holidays-${year}.csv is stale: run scripts/holidays.ts ${year}`);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv[2] ?? '', process.argv.includes('--check'));
}
