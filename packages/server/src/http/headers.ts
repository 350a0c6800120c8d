import type { MiddlewareHandler } from 'hono';
import { isHttps, type ServerEnv } from './request.js';

/** Everything comes from this server, nothing is inline, and no script writes HTML but Lit. */
const ownPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "require-trusted-types-for 'script'",
  // The shell's own policy knows the address of its worker and nothing else.
  "trusted-types y12355-lit y12355-shell 'allow-duplicates'",
];
/** A worker has a policy of its own: it loads what pages do, from here. */
const workerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";
/** The worker of posters reads codes and cuts fonts by WebAssembly, and sees no page. */
const postersWorkerPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; font-src 'self'";

/** What players show in a zone of theirs. */
const screenPage = /^\/kiosk(?:-static(?:-\d+)?)?\.html$/;
/** What the studio's page of screens frames. */
const screenPreview = '/studio/screens/preview.html';
/** Pages that show others of this server: the studio its preview, an example the screens of a station. */
const framing = /^\/(?:studio|examples)\//;

/** Nobody frames a page, but the studio the host page that it previews; that one frames what a frame would show. */
function pagePolicy(path: string): string {
  const frames = framing.test(path) ? ["frame-src 'self'"] : [];
  // A player's own page may be of any scheme, which no list names; nothing can be typed on a screen.
  const ancestors = screenPage.test(path) ? [] : [`frame-ancestors ${ancestorsOf(path)}`];
  return [...ownOf(path), ...frames, ...ancestors].join('; ');
}

function ownOf(path: string): readonly string[] {
  if (path === screenPreview) return screenPreviewPolicy;
  return path.startsWith('/studio/posters/') ? postersPolicy : ownPolicy;
}

/** The studio's page of posters starts a worker, whose address is what Trusted Types ask about. */
const postersPolicy = ownPolicy.map((directive) =>
  directive.replace(/^trusted-types /, 'trusted-types y12355-worker '),
);

/** Shows pictures and films that somebody has just chosen: they lie in the studio's memory and nowhere else. */
const screenPreviewPolicy = ownPolicy.map((directive) =>
  directive.replace(/^(?:img|media)-src .*/, '$& blob:'),
);

function restPolicy(path: string): string {
  if (path === '/studio/worker.js') return postersWorkerPolicy;
  return /^\/(?:kiosk-)?sw\.js$/.test(path) ? workerPolicy : dataPolicy;
}

/** The page made for frames may stand on every site. */
function ancestorsOf(path: string): string {
  if (/^\/sdk\/[^/]+\/embed\.html$/.test(path)) return '*';
  return path === '/studio/preview.html' || path === screenPreview ? "'self'" : "'none'";
}

/** Sets the security headers of every answer. */
export function securityHeaders(trustProxy: boolean): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    const page = headers.get('Content-Type')?.startsWith('text/html');
    // A 304 renews the headers of the copy that a browser holds: without a type, ours would be the wrong one.
    if (c.res.status !== 304)
      headers.set('Content-Security-Policy', page ? pagePolicy(c.req.path) : restPolicy(c.req.path));
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'no-referrer');
    headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(self)');
    if (isHttps(c, trustProxy)) headers.set('Strict-Transport-Security', 'max-age=31536000');
  };
}
