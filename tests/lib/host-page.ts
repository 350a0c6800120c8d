import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export interface HostOptions {
  /** Headers of the page, such as its policy. */
  headers?: Record<string, string>;
  /** Further files by path: text, or text that comes after so many ms. */
  files?: Record<string, string>;
}

/** A page of an origin of its own, as a school's is; gives its address without a slash at the end. */
export async function hostPage(
  t: Pick<TestContext, 'after'>,
  html: string,
  { headers = {}, files = {} }: HostOptions = {},
): Promise<string> {
  const server = createServer(({ url = '/' }, answer) => {
    const path = url.split('?')[0] ?? '/';
    const file = files[path];
    if (path !== '/' && file === undefined) return void answer.writeHead(404).end();
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html';
    answer.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...(path === '/' && headers) });
    answer.end(file ?? html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A whole page around some markup. */
export function pageAround(markup: string, head = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<title>示例学校</title>${head}</head><body>${markup}</body></html>`;
}
