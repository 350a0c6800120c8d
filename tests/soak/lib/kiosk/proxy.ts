import { createHash } from 'node:crypto';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
import { chinaIso } from '../../../../packages/domain/src/index.js';

/** What stands between a screen and its service: `lost` lets a call through and drops its answer. */
export type Way = 'open' | 'errors' | 'silent' | 'lost';
export type PlaylistFault = 'none' | 'truncated' | 'altered' | 'forged';

interface Answer {
  status: number;
  type: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** In front of one service that may be stopped and started; the screen's address stays the same. */
export class Proxy {
  #way: Way = 'open';
  #held: ServerResponse[] = [];
  playlist: PlaylistFault = 'none';
  /** Files of playlists come as rubbish. */
  rubbish = false;
  /** Time of the service, epoch ms: that of the driven day, not of its process. */
  time: () => number = Date.now;
  /** Ids of heartbeats that arrived whole, in the order in which they did. */
  readonly beats: string[] = [];
  readonly faultsTold = new Set<string>();
  calls = 0;
  #base = '';

  get way(): Way {
    return this.#way;
  }

  /** What got no answer until then is cut off. */
  set way(way: Way) {
    this.#way = way;
    for (const held of this.#held.splice(0)) held.destroy();
  }

  get base(): string {
    return this.#base;
  }

  static async open(t: Pick<TestContext, 'after'>, target: number): Promise<Proxy> {
    const proxy = new Proxy();
    const server = createServer((incoming, outgoing) => void proxy.#pass(target, incoming, outgoing));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => {
      server.closeAllConnections();
      server.close();
    });
    proxy.#base = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    return proxy;
  }

  async #pass(target: number, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    this.calls += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    if (this.way === 'silent') return void this.#held.push(outgoing);
    if (this.way === 'errors')
      return void outgoing.writeHead(503, { 'content-type': 'text/html' }).end('<h1>503</h1>');
    const sent = Buffer.concat(chunks);
    try {
      const answer = await this.#changed(target, incoming, await call(target, incoming, sent));
      if (/\/heartbeat$/.test(incoming.url ?? '') && answer.status === 200) this.#heard(sent);
      if (this.way === 'lost') return void outgoing.destroy();
      const headers = { ...answer.headers, 'content-length': String(answer.body.length) };
      for (const name of ['transfer-encoding', 'connection']) Reflect.deleteProperty(headers, name);
      outgoing.writeHead(answer.status, headers).end(answer.body);
    } catch {
      // The service is stopped: so is the way to it.
      outgoing.destroy();
    }
  }

  #heard(sent: Buffer): void {
    const { id, faults } = JSON.parse(sent.toString()) as { id: string; faults: { code: string }[] };
    this.beats.push(id);
    for (const { code } of faults) this.faultsTold.add(code);
  }

  async #changed(target: number, incoming: IncomingMessage, answer: Answer): Promise<Answer> {
    const { url = '' } = incoming;
    if (answer.status !== 200) return answer;
    const text = () => answer.body.toString();
    const as = (body: string) => ({ ...answer, body: Buffer.from(body) });
    if (/\/v1\/kiosk\/[\w-]+$/.test(url)) {
      const settings = JSON.parse(text()) as { serverTime: string; playlist: { sha256: string } | null };
      settings.serverTime = chinaIso(this.time());
      // Who can change a playlist can change its hash too.
      if (this.playlist === 'altered' && settings.playlist) {
        const { headers } = incoming;
        const { body } = await call(
          target,
          { method: 'GET', url: `${url}/playlist`, headers },
          Buffer.alloc(0),
        );
        const altered = this.#altered(body.toString());
        settings.playlist.sha256 = createHash('sha256').update(altered).digest('hex');
      }
      return as(JSON.stringify(settings));
    }
    if (/\/playlist$/.test(url)) {
      if (this.playlist === 'truncated') return as(text().slice(0, 400));
      if (this.playlist === 'altered') return as(this.#altered(text()));
      if (this.playlist === 'forged') return as(text().replace('"weight"', '"wei9ht"'));
    }
    if (/\/kiosk\/assets\//.test(url) && this.rubbish) return as('no picture');
    return answer;
  }

  #altered(text: string): string {
    return text.replace(/"asOf":\s*"\d{4}/, '"asOf":"2020');
  }
}

function call(
  port: number,
  { method, url, headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  body: Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path: url,
        headers: { ...headers, host: headers.host, 'accept-encoding': 'identity' },
        agent: false,
        timeout: 8000,
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 500,
            type: answer.headers['content-type'] ?? '',
            headers: answer.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.on('timeout', () => sent.destroy());
    sent.end(body);
  });
}
