import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { chinaDate, chinaIso, isDate } from '@y12355/domain';
import type { Context } from 'hono';
import { listMaterials } from '../contract/routes.js';
import type { Deps } from '../deps.js';
import { FILES, offeredMaterials, readCatalog, type StoredFile } from '../materials/catalog.js';
import { Problem } from '../problem.js';
import { answerCached, matches } from './conditional.js';
import { plainSegments } from './files.js';
import { partOf } from './ranges.js';
import type { ServerEnv } from './request.js';

const MAX_AGE = 60;
const help = { phone: '12355' as const };

/** `GET /v1/materials`, and the files themselves below `/materials/files/`. */
export function materialRoutes(app: OpenAPIHono<ServerEnv>, deps: Deps, folder: string | undefined): void {
  app.openapi(listMaterials, async (c) => {
    const { language, kind, on = chinaDate(deps.now()) } = c.req.valid('query');
    if (!isDate(on)) {
      const errors = [{ pointer: '/on', message: `expected a day that exists, found "${on}"` }];
      throw new Problem('bad-request', 'The query is not as expected; `errors` names each fault.', {
        errors,
      });
    }
    const { items } = await readCatalog(folder);
    const document = {
      version: 1 as const,
      asOf: chinaIso(deps.now()),
      help,
      items: offeredMaterials(items, { language, kind, on }),
    };
    return answerCached(c, document, MAX_AGE);
  });

  app.get('/materials/files/:key/:name', async (c) => {
    const [, , key = '', name] = plainSegments(new URL(c.req.url).pathname) ?? [];
    const { files } = await readCatalog(folder);
    const file = Object.hasOwn(files, key) ? files[key] : undefined;
    if (!folder || !file || file.name !== name) return c.notFound();
    return send(c, join(folder, FILES, file.sha256), file);
  });
}

/** The file, or the part of it that was asked for. */
function send(c: Context, path: string, { name, mime, bytes, sha256 }: StoredFile): Response {
  const etag = `"${sha256}"`;
  const headers: Record<string, string> = {
    ETag: etag,
    // The address holds the hash.
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Accept-Ranges': 'bytes',
    // A page that isolates itself (COEP) shows nothing of others without it.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
  if (matches(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  const condition = c.req.header('if-range');
  const part =
    condition === undefined || condition.trim() === etag ? partOf(c.req.header('range'), bytes) : undefined;
  if (part === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${bytes}` } });
  }
  const { start, end } = part ?? { start: 0, end: bytes - 1 };
  Object.assign(headers, {
    'Content-Type': mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime,
    'Content-Length': String(end - start + 1),
    'Content-Disposition': `attachment; filename="${ascii(name)}"; filename*=UTF-8''${encoded(name)}`,
    ...(part && { 'Content-Range': `bytes ${start}-${end}/${bytes}` }),
  });
  const status = part ? 206 : 200;
  if (c.req.method === 'HEAD') return new Response(null, { status, headers });
  const body = Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream;
  return new Response(body, { status, headers });
}

/** For readers that know no other: signs beyond ASCII become `_`. */
const ascii = (name: string): string => name.replace(/[^\x20-\x7e]|["\\%]/g, '_');

/** As RFC 8187 wants it. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
