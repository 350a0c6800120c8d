/** Why nothing could be done at all. Only the message is printed. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** What an error of the system says in a few words. */
export function brief(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code && !message?.includes(code) ? `${code}: ${message}` : (message ?? String(error));
}

/** Errors of the file system carry a code such as ENOSPC. */
export const systemCode = (error: unknown): string | undefined => (error as { code?: string }).code;
