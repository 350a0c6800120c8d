/** What a command has from the outside: where it speaks, its clock, and how it is told to stop. */
export interface Surroundings {
  out(text: string): void;
  error(text: string): void;
  /** Where one line is rewritten again and again; none where nobody watches. */
  status?: (line: string) => void;
  /** Milliseconds. */
  now(): number;
  /** Aborted by Ctrl-C: what is begun is finished, nothing more is started. */
  signal: AbortSignal;
  /** Writes a whole file; tests let it fail. */
  write?: (path: string, bytes: Uint8Array) => void;
}

/**
 * What a command ends with: everything good; something was wrong; nothing could be done; stopped by Ctrl-C, as shells
 * count it.
 */
export type ExitCode = 0 | 1 | 2 | 130;
