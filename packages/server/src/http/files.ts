import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Context } from 'hono';
import { etagOf, matches } from './conditional.js';

interface StoredFile {
  mtimeMs: number;
  size: number;
  bytes: Uint8Array<ArrayBuffer>;
  etag: string;
}

const mimeTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Built files are few and small: they stay in memory until they change on disk. */
const store = new Map<string, StoredFile>();

/**
 * Path of a request as segments, decoded once. A trailing slash is a last segment `''`.
 * Undefined for anything that could leave its folder or name a hidden file.
 */
export function plainSegments(pathname: string): string[] | undefined {
  let segments: string[];
  try {
    segments = pathname.slice(1).split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
  const plain = segments.every(
    (segment, index) =>
      !segment.startsWith('.') &&
      !/[\\/\0:]/.test(segment) &&
      (segment !== '' || index === segments.length - 1),
  );
  return plain ? segments : undefined;
}

/** Answers with a file below `folder`, or undefined when there is none. */
export async function sendFile(
  c: Context,
  folder: string,
  segments: readonly string[],
  headers: Record<string, string>,
): Promise<Response | undefined> {
  const path = join(folder, ...segments);
  const file = await load(path);
  if (!file) return undefined;
  const common = { ...headers, ETag: file.etag };
  if (matches(c.req.header('if-none-match'), file.etag)) {
    return new Response(null, { status: 304, headers: common });
  }
  const type = mimeTypes[extname(path)] ?? 'application/octet-stream';
  return new Response(file.bytes, {
    headers: { ...common, 'Content-Type': type, 'Content-Length': String(file.size) },
  });
}

async function load(path: string): Promise<StoredFile | undefined> {
  const info = await stat(path).catch(() => undefined);
  if (!info?.isFile()) return undefined;
  const known = store.get(path);
  if (known && known.mtimeMs === info.mtimeMs && known.size === info.size) return known;
  const bytes = new Uint8Array(await readFile(path));
  const file = { mtimeMs: info.mtimeMs, size: bytes.length, bytes, etag: etagOf(bytes) };
  store.set(path, file);
  return file;
}
