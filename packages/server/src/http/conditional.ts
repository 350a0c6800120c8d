import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/**
 * Answers a public document with a strong ETag, or 304 where the caller's copy is still right. The ETag
 * is of the content without `asOf`: a minute that changes nothing is no new document.
 *
 * @param maxAge seconds for which a cache may keep the answer
 */
export function answerCached<T extends { asOf: string }>(
  c: Context,
  document: T,
  maxAge: number,
  headers: Record<string, string> = {},
): Response {
  return answerPrepared(c, prepared(document), maxAge, headers);
}

/** A document as it goes over the wire, with its ETag. */
export interface Prepared {
  etag: string;
  body: string;
}

export function prepared<T extends { asOf: string }>(document: T): Prepared {
  const { asOf, ...content } = document;
  const text = JSON.stringify(content);
  return { etag: etagOf(text), body: `{"asOf":${JSON.stringify(asOf)},${text.slice(1)}` };
}

/** The same as `answerCached` for a document that was prepared before. */
export function answerPrepared(
  c: Context,
  { etag, body }: Prepared,
  maxAge: number,
  headers: Record<string, string> = {},
): Response {
  const common = { ...headers, ETag: etag, 'Cache-Control': `public, max-age=${maxAge}` };
  if (matches(c.req.header('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers: common });
  }
  return new Response(body, { headers: { ...common, 'Content-Type': 'application/json' } });
}

export function etagOf(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}

/** Whether an `If-None-Match` header names this ETag (weak comparison, as RFC 9110 asks for). */
export function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
