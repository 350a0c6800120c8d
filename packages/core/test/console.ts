/** Runs `work` and returns what it said with `console[method]`, without printing it. */
export async function said(
  method: 'warn' | 'error',
  work: () => unknown | Promise<unknown>,
): Promise<string[]> {
  const own = console[method];
  const lines: string[] = [];
  console[method] = (...parts: unknown[]) => lines.push(parts.map(String).join(' '));
  try {
    await work();
  } finally {
    console[method] = own;
  }
  return lines;
}
