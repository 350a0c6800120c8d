import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { TestContext } from 'node:test';

/** One request that a receiver got. */
export interface Got {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Receiver {
  url: string;
  got: Got[];
  /** What it answers from now on: a status, or nothing at all. */
  answer: number | 'silence';
  /** Waits until it has got that many. */
  until(count: number): Promise<void>;
}

/** A web server of this machine that stands in for a gateway. */
export async function startReceiver(t: Pick<TestContext, 'after'>): Promise<Receiver> {
  const waiting = new Set<() => void>();
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url = '', headers } = request;
      receiver.got.push({ path: url, headers, body: Buffer.concat(chunks).toString('utf8') });
      for (const look of waiting) look();
      if (receiver.answer === 'silence') return;
      // Followed, it would come back here.
      if (receiver.answer >= 300 && receiver.answer < 400) response.setHeader('Location', '/elsewhere');
      response.writeHead(receiver.answer).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as { port: number };
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    got: [],
    answer: 204,
    until: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (receiver.got.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
  return receiver;
}
