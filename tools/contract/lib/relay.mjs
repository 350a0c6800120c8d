/** A small server in between: it sends requests on, with changed headers, and changes answers. */
import { createServer } from 'node:http';
import { send } from './send.mjs';

/** Headers that belong to one connection or to one body. */
const hop = ['connection', 'content-length', 'transfer-encoding'];

function without(headers, names) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}

/**
 * @param {string} base where requests go
 * @param {{ port?: number, request?: (call: object) => object | Promise<object>,
 *   answer?: (answer: object, call: object) => object }} changes
 * @returns {Promise<{ base: string, close(): Promise<void> }>}
 */
export async function openRelay(base, { port = 0, request = (call) => call, answer = (given) => given }) {
  const server = createServer(async (incoming, outgoing) => {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const headers = without(incoming.headers, ['host', ...hop]);
    const body = chunks.length > 0 ? Buffer.concat(chunks).toString('utf8') : undefined;
    try {
      const call = await request({ method: incoming.method, path: incoming.url, headers, body });
      const { status, headers: fields, text } = answer(await send(base, call), call);
      outgoing.writeHead(status, without(fields, hop)).end(text);
    } catch (error) {
      outgoing.writeHead(502, { 'Content-Type': 'text/plain' }).end(`${error.stack}`);
    }
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
