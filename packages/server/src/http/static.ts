import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { plainSegments, sendFile } from './files.js';
import { notBuiltPage } from './pages.js';
import type { ServerEnv } from './request.js';

/** Pages change with a build: a copy is kept, and asked about each time. */
const pageCache = { 'Cache-Control': 'no-cache' };
/** Folders of `dist` that are pages, not files for other sites. */
const pageFolders = new Set(['app', 'desk', 'docs', 'studio']);

/**
 * Pages and built files: `/` is `dist/app` (`/find` and `/find/` are `dist/app/find/index.html`), `/desk/` and
 * `/studio/` are `dist/desk` and `dist/studio`, `/examples/<name>/` an example that has a page, `/sdk/v1/` and
 * `/sdk/<version>/` are what other sites load.
 */
export function siteRoutes(app: OpenAPIHono<ServerEnv>, root: string, version: string): void {
  const dist = join(root, 'dist');

  app.get('/sdk/:version/*', async (c) => {
    const [, asked = '', ...segments] = segmentsOf(c) ?? [];
    if ((asked !== 'v1' && asked !== version) || pageFolders.has(segments[0] ?? '')) return c.notFound();
    const cache = asked === 'v1' ? 'public, max-age=600' : 'public, max-age=31536000, immutable';
    const headers = { 'Cache-Control': cache, 'Access-Control-Allow-Origin': '*' };
    return (await sendFile(c, dist, segments, headers)) ?? c.notFound();
  });

  for (const name of ['desk', 'studio']) {
    app.get(`/${name}`, (c) => withSlash(c));
    app.get(`/${name}/*`, async (c) => {
      const [, ...segments] = segmentsOf(c) ?? [];
      return (await sendPage(c, join(dist, name), segments)) ?? missing(c, join(dist, name));
    });
  }

  app.get('/examples/:name', (c) => withSlash(c));
  app.get('/examples/:name/*', async (c) => {
    const [, name = '', ...segments] = segmentsOf(c) ?? [];
    const folder = join(root, 'examples', name);
    // What has no page of its own, such as data, is not published.
    if (!name || !existsSync(join(folder, 'index.html'))) return c.notFound();
    return (await sendPage(c, folder, segments)) ?? c.notFound();
  });

  app.get('*', async (c) => {
    if (c.req.path.startsWith('/v1/')) return c.notFound();
    const segments = segmentsOf(c);
    if (!segments) return c.notFound();
    const folder = join(dist, 'app');
    const path = segments.filter((segment) => segment !== '');
    return (
      (segments.at(-1) === '' ? undefined : await sendFile(c, folder, path, pageCache)) ??
      (await sendFile(c, folder, [...path, 'index.html'], pageCache)) ??
      missing(c, folder)
    );
  });
}

function segmentsOf(c: Context): string[] | undefined {
  return plainSegments(new URL(c.req.url).pathname);
}

async function sendPage(c: Context, folder: string, segments: string[]): Promise<Response | undefined> {
  const path = segments.at(-1) === '' ? [...segments.slice(0, -1), 'index.html'] : segments;
  return path.length === 0 ? undefined : sendFile(c, folder, path, pageCache);
}

function missing(c: Context, folder: string): Response | Promise<Response> {
  return existsSync(folder) ? c.notFound() : notBuiltPage();
}

function withSlash(c: Context): Response {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(`${pathname}/${search}`, 308);
}
