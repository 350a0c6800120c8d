/** Something the person at the command line can put right. Only the message is printed. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
    this.name = 'CommandError';
  }
}

/** Several of them at once. */
export function listed(title: string, reasons: readonly string[]): CommandError {
  const rows = reasons.map((reason) => `  - ${reason.replaceAll('\n', '\n    ')}`);
  return new CommandError([title, ...rows].join('\n'));
}

/** What a database or file system error says in a few words. */
export function brief(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return [code, message].filter(Boolean).join(': ') || String(error);
}
