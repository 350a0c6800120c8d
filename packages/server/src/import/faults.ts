/** One thing in a file that cannot be imported. Lines and columns count from 1. */
export interface ImportFault {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  /** Heading of the column, or JSON Pointer in a JSON file. */
  field?: string | undefined;
  message: string;
}

/** A file cannot be imported. The message names every fault; nothing was changed. */
export class ImportError extends Error {
  readonly faults: readonly ImportFault[];

  constructor(found: readonly ImportFault[]) {
    const faults = inOrder(found);
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super(`Nothing was imported, ${count}:\n${faults.map((fault) => `  ${describe(fault)}`).join('\n')}`);
    this.name = 'ImportError';
    this.faults = faults;
  }
}

/** By line and column. */
export function inOrder(faults: readonly ImportFault[]): ImportFault[] {
  return [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

/** One line: where it stands and what it is. */
export function describe({ file, line, column, field, message }: ImportFault): string {
  const place = [
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ].join(', ');
  const where = [file, place, field && (place ? `(${field})` : field)].filter(Boolean).join(' ');
  return `${where}: ${message}`;
}

/** A value as it stands in a message: in quotes, never longer than a line. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}
