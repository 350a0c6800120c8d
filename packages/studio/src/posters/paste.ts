/** Cells copied from a spreadsheet, which are parted by tabs, as CSV; other text as it is. */
export function csvOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  if (!first.includes('\t')) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.split('\t').map(quoted).join(','))
    .join('\n');
}

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** A table to begin with, as Excel opens it: with the mark that says UTF-8. */
export const sampleTable =
  '\ufeffschool,region,campaign\r\n示例中学,440106,school-a1\r\n示例小学,440106,school-a2\r\n';
