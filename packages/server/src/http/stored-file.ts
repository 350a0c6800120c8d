import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { StoredFile } from '../materials/catalog.js';
import { matches } from './conditional.js';
import { partOf } from './ranges.js';

/** A file whose address holds its hash, or the part of it that was asked for. */
export function sendStored(c: Context, path: string, { name, mime, bytes, sha256 }: StoredFile): Response {
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
