/** Rows with a mark for Excel, which otherwise takes UTF-8 for the system's own encoding. */
export function csvTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\ufeff${[headings, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('')}`;
}
