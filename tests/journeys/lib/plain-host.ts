import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** A host that hands out files and knows nothing else. */
export interface PlainHost {
  /** Address of the folder, with a slash at the end. */
  base: string;
  /** Paths that it had no file for. */
  missed: string[];
  stop(): Promise<void>;
}

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a folder below a path as a plain host does: a folder's `index.html`, and a slash where one is missing. */
export async function plainHost(
  t: Pick<TestContext, 'after'>,
  folder: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<PlainHost> {
  const missed: string[] = [];
  const server = createServer((request, answer) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host');
    const file = pathname.startsWith(path)
      ? join(folder, decodeURIComponent(pathname.slice(path.length)))
      : '';
    void (async () => {
      const info = file ? await stat(file).catch(() => undefined) : undefined;
      if (info?.isDirectory() && !pathname.endsWith('/')) {
        return answer.writeHead(301, { location: `${pathname}/${search}` }).end();
      }
      const found = info?.isDirectory() ? join(file, 'index.html') : file;
      const bytes = found ? await readFile(found).catch(() => undefined) : undefined;
      if (!bytes) missed.push(pathname);
      const type = types[extname(found)] ?? 'application/octet-stream';
      return answer.writeHead(bytes ? 200 : 404, { ...headers, 'content-type': type }).end(bytes);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  t.after(stop);
  const { port } = server.address() as { port: number };
  return { base: `http://127.0.0.1:${port}${path}`, missed, stop };
}
