/** Where a fault stands that the service named. Pure. */

/** As the service names it: a JSON Pointer, and a sentence that is meant for a console. */
export interface Fault {
  pointer: string;
  message: string;
}

export interface FaultPlace {
  /** Name of the file, where it is one of those that were sent. */
  file?: string;
  /** Counted from 1. */
  line?: number;
  /** Names and numbers from the outside in; empty for the whole. Numbers count from 0. */
  path: string[];
  /** The column of a table as its first line has it. */
  heading?: string;
  message: string;
}

/** `/services/0/name` → `['services', '0', 'name']`. */
function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * A row of a file says itself where it stands: `centers.csv line 2, column 1 (id): …`, or with a pointer,
 * `centers.json /centers/0/id: …`.
 *
 * @param files names of what was sent; only they can stand in front
 */
export function placeOf({ pointer, message }: Fault, files: readonly string[] = []): FaultPlace {
  const file = files.find((name) => message.startsWith(`${name}: `) || message.startsWith(`${name} `));
  if (pointer !== '/text' || file === undefined) return { path: stepsOf(pointer), message };
  const rest = message.slice(file.length);
  const row = /^ line (\d+)(?:, column \d+)?(?: \(([^)]*)\))?: ([^]*)$/.exec(rest);
  if (row) {
    const [, line, heading, words = ''] = row;
    return {
      file,
      line: Number(line),
      path: heading ? heading.split('.') : [],
      ...(heading && { heading }),
      message: words,
    };
  }
  const [, inside = '', words = ''] = /^(?: (\/\S*|\(whole file\)))?: ([^]*)$/.exec(rest) ?? [];
  return { file, path: inside.startsWith('/') ? stepsOf(inside) : [], message: words || message };
}
