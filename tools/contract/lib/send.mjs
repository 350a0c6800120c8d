/** One HTTP request as it goes over the wire: nothing is normalized, unlike with `fetch`. */
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

const known = new WeakSet();

/** Ends the connections that are kept open. */
export function closeConnections() {
  agent.destroy();
}

/**
 * @param {string} base origin of the service
 * @param {{ method: string, path: string, headers?: Record<string, string>, body?: string }} call
 * @returns {Promise<{ status: number, headers: Record<string, string>, text: string }>}
 */
export function send(base, { method, path, headers: given = {}, body }) {
  const { hostname, port } = new URL(base);
  // Without it the body of a GET would go out as the beginning of the next request.
  const headers = { ...given, ...(body && { 'Content-Length': String(Buffer.byteLength(body)) }) };
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, method, path, headers, agent, timeout: 60_000 },
      (incoming) => {
        const chunks = [];
        const answer = () =>
          resolve({
            status: incoming.statusCode,
            headers: incoming.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          });
        incoming.on('data', (chunk) => {
          chunks.push(chunk);
          // A stream of events has no end of its own.
          if (incoming.headers['content-type']?.startsWith('text/event-stream')) {
            answer();
            incoming.destroy();
          }
        });
        incoming.once('end', answer);
        incoming.once('error', reject);
      },
    );
    outgoing.once('socket', (socket) => {
      // An answer may come, and the connection close, before the body is out: the answer counts.
      if (!known.has(socket)) socket.on('error', () => {});
      known.add(socket);
    });
    outgoing.once('timeout', () => outgoing.destroy(new Error(`no answer in 60 s: ${method} ${path}`)));
    outgoing.on('error', (error) => {
      // A kept connection may have been closed meanwhile; a new one tells whether the service is at fault.
      if (outgoing.reusedSocket && /hang up|ECONNRESET|EPIPE/.test(`${error.message} ${error.code}`)) {
        send(base, { method, path, headers: { ...headers, Connection: 'close' }, body }).then(
          resolve,
          reject,
        );
      } else {
        reject(new Error(`${method} ${path}: ${error.message}`, { cause: error }));
      }
    });
    outgoing.end(body);
  });
}

/** The parsed body of an answer; undefined where there is none or it is no JSON. */
export function jsonOf({ text }) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
