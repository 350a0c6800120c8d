/** Why nothing could be done at all. Only the message is printed. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** What an error of the system says in a few words. */
export function brief(error: unknown): string {
  const code = systemCode(error);
  const message = error instanceof Error ? error.message : String(error);
  return code && !message.includes(code) ? `${code}: ${message}` : message;
}

/** Errors of the file system carry a code such as ENOSPC; those of the kit one of their own kind. */
export function systemCode(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? code : undefined;
}
