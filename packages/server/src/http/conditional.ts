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
  const { asOf, ...content } = document;
  const text = JSON.stringify(content);
  const etag = etagOf(text);
  const common = { ...headers, ETag: etag, 'Cache-Control': `public, max-age=${maxAge}` };
  if (matches(c.req.header('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers: common });
  }
  const body = `{"asOf":${JSON.stringify(asOf)},${text.slice(1)}`;
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
