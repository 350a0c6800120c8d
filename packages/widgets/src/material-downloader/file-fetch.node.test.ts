import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { FileFault, FileFetch, type FaultCode } from './file-fetch.js';

const FILE = new Uint8Array(Array.from({ length: 1000 }, (_, index) => (index * 7) % 256));
const HASH = createHash('sha256').update(FILE).digest('hex');
const HREF = 'https://x.example/guide.pdf';

interface Script {
  status?: number;
  /** Bytes that arrive, in pieces. */
  bytes?: Uint8Array;
  /** Breaks off after the last piece. */
  breaks?: boolean;
  /** No answer at all. */
  fails?: boolean;
  /** No stream, as in old engines. */
  whole?: boolean;
}

/** Answers one script after the other; notes what was asked. */
function server(...scripts: Script[]) {
  const ranges: (string | null)[] = [];
  const answer = async (_url: unknown, init: RequestInit = {}): Promise<Response> => {
    ranges.push(new Headers(init.headers).get('range'));
    const script = scripts.shift() ?? assert.fail('one request too many');
    if (script.fails) throw new TypeError('Failed to fetch');
    const { status = 200, bytes = FILE, breaks, whole } = script;
    if (status >= 400) return new Response('no', { status });
    let at = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        init.signal?.throwIfAborted();
        if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += 300)));
        else if (breaks) controller.error(new TypeError('network error'));
        else controller.close();
      },
    });
    const response = new Response(stream, { status });
    if (whole) Object.defineProperty(response, 'body', { value: null });
    return response;
  };
  return { fetch: answer as typeof fetch, ranges, left: () => scripts.length };
}

const options = (service: ReturnType<typeof server>) => ({ fetch: service.fetch, isOffline: () => false });

async function faultOf(work: Promise<unknown>): Promise<FaultCode> {
  const error = await work.then(
    () => assert.fail('it arrived'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof FileFault, String(error));
  return error.code;
}

const joined = (pieces: readonly Uint8Array[]) => Buffer.concat(pieces);

describe('a file', () => {
  it('comes in pieces, tells its progress and is checked', async () => {
    const service = server({});
    const seen: number[] = [];
    const file = new FileFetch(HREF, HASH, 1000);
    const pieces = await file.run({ ...options(service), onProgress: (received) => seen.push(received) });
    assert.deepEqual(joined(pieces), Buffer.from(FILE));
    assert.deepEqual(seen, [300, 600, 900, 1000]);
    assert.deepEqual(service.ranges, [null]);
  });

  it('comes whole where the engine has no streams', async () => {
    const pieces = await new FileFetch(HREF, HASH).run(options(server({ whole: true })));
    assert.deepEqual(joined(pieces), Buffer.from(FILE));
  });

  it('that breaks off goes on where it ended', async () => {
    const service = server(
      { bytes: FILE.slice(0, 400), breaks: true },
      { bytes: FILE.slice(400, 500), status: 206, breaks: true },
      { bytes: FILE.slice(500), status: 206 },
    );
    const file = new FileFetch(HREF, HASH, 1000);
    assert.equal(await faultOf(file.run(options(service))), 'interrupted');
    assert.equal(file.received, 400);
    assert.equal(await faultOf(file.run(options(service))), 'interrupted');
    const pieces = await file.run(options(service));
    assert.deepEqual(joined(pieces), Buffer.from(FILE));
    assert.deepEqual(service.ranges, [null, 'bytes=400-', 'bytes=500-']);
  });

  it('begins anew where a server gives no parts, refuses them, or may not be asked for them', async () => {
    const broken = { bytes: FILE.slice(0, 400), breaks: true };
    for (const next of [
      [{}],
      [{ status: 416 }, {}],
      [{ status: 403 }, {}],
      [{ fails: true }, {}],
    ] as Script[][]) {
      const service = server(broken, ...next);
      const file = new FileFetch(HREF, HASH, 1000);
      await faultOf(file.run(options(service)));
      assert.deepEqual(joined(await file.run(options(service))), Buffer.from(FILE));
      assert.equal(service.left(), 0);
    }
  });

  it('of another content is refused, and comes anew at the next try', async () => {
    const wrong = FILE.slice();
    wrong[500] = 0;
    const service = server({ bytes: wrong }, {});
    const file = new FileFetch(HREF, HASH, 1000);
    assert.equal(await faultOf(file.run(options(service))), 'checksum');
    assert.equal(file.received, 0);
    await file.run(options(service));
    assert.deepEqual(service.ranges, [null, null]);
  });

  it('that is too short or goes on beyond its size is refused', async () => {
    assert.equal(
      await faultOf(new FileFetch(HREF, HASH, 1000).run(options(server({ bytes: FILE.slice(0, 999) })))),
      'checksum',
    );
    const endless = new Uint8Array(100_000);
    const seen: number[] = [];
    const file = new FileFetch(HREF, HASH, 1000);
    const run = file.run({
      ...options(server({ bytes: endless })),
      onProgress: (received) => seen.push(received),
    });
    assert.equal(await faultOf(run), 'checksum');
    assert.ok(Math.max(...seen) < 2000, 'the rest was not taken');
  });

  it('two versions that were joined do not pass', async () => {
    const service = server(
      { bytes: FILE.slice(0, 400), breaks: true },
      { bytes: new Uint8Array(600), status: 206 },
    );
    const file = new FileFetch(HREF, HASH, 1000);
    await faultOf(file.run(options(service)));
    assert.equal(await faultOf(file.run(options(service))), 'checksum');
  });

  it('that cannot come says why', async () => {
    const fault = (script: Script, isOffline = false) =>
      faultOf(new FileFetch(HREF, HASH).run({ fetch: server(script).fetch, isOffline: () => isOffline }));
    assert.equal(await fault({ status: 404 }), 'gone');
    assert.equal(await fault({ status: 410 }), 'gone');
    assert.equal(await fault({ status: 503 }), 'refused');
    assert.equal(await fault({ fails: true }), 'blocked');
    assert.equal(await fault({ fails: true }, true), 'offline');
  });

  it('that the visitor ends keeps what is there', async () => {
    const stop = new AbortController();
    const service = server({}, { bytes: FILE.slice(300), status: 206 });
    const file = new FileFetch(HREF, HASH, 1000);
    const run = file.run({ ...options(service), signal: stop.signal, onProgress: () => stop.abort() });
    assert.equal(await faultOf(run), 'stopped');
    assert.equal(file.received, 300);
    assert.deepEqual(joined(await file.run(options(service))), Buffer.from(FILE));
  });
});
