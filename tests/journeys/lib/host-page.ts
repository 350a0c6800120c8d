import { createServer } from 'node:http';
import type { TestContext } from 'node:test';

/** A host page of its own origin, with the response headers of a strict one. */
export async function hostPage(t: Pick<TestContext, 'after'>, html: string, csp?: string): Promise<string> {
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    if (csp) answer.setHeader('content-security-policy', csp);
    answer.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
}
