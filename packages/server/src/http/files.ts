import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Context } from 'hono';
import { etagOf, matches } from './conditional.js';

interface StoredFile {
  mtimeMs: number;
  /** Bytes of the file, and of what is sent. */
  onDisk: number;
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

/** Rewrites a page before it is sent; one function a server, so that what it made can be kept. */
export type Rewrite = (html: string) => string;

/** Built files are few and small: they stay in memory until they change on disk. */
const store = new Map<string, StoredFile>();
const rewritten = new WeakMap<Rewrite, Map<string, StoredFile>>();

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

/** Answers with a file below `folder`, or undefined when there is none; a page goes through `rewrite`. */
export async function sendFile(
  c: Context,
  folder: string,
  segments: readonly string[],
  headers: Record<string, string>,
  rewrite?: Rewrite,
): Promise<Response | undefined> {
  const path = join(folder, ...segments);
  const file = await load(path, extname(path) === '.html' ? rewrite : undefined);
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

async function load(path: string, rewrite: Rewrite | undefined): Promise<StoredFile | undefined> {
  const info = await stat(path).catch(() => undefined);
  if (!info?.isFile()) return undefined;
  const kept = storeOf(rewrite);
  const known = kept.get(path);
  if (known && known.mtimeMs === info.mtimeMs && known.onDisk === info.size) return known;
  const read = new Uint8Array(await readFile(path));
  const bytes = rewrite ? new TextEncoder().encode(rewrite(new TextDecoder().decode(read))) : read;
  const file = { mtimeMs: info.mtimeMs, onDisk: info.size, size: bytes.length, bytes, etag: etagOf(bytes) };
  kept.set(path, file);
  return file;
}

function storeOf(rewrite: Rewrite | undefined): Map<string, StoredFile> {
  if (!rewrite) return store;
  const own = rewritten.get(rewrite) ?? new Map<string, StoredFile>();
  rewritten.set(rewrite, own);
  return own;
}
