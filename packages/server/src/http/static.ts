import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { isReleased, isVersion, keptVersions } from '../release/files.js';
import type { Operator } from '../deps.js';
import { plainSegments, sendFile } from './files.js';
import { withOperator } from './operator-parts.js';
import { notBuiltPage } from './pages.js';
import type { ServerEnv } from './request.js';

/** Pages change with a build: a copy is kept, and asked about each time. */
const pageCache = { 'Cache-Control': 'no-cache' };
interface SiteOptions {
  root: string;
  version: string;
  releases: string | undefined;
  operator: Operator;
}

/**
 * Pages and built files: `/` is `dist/app` (`/find` and `/find/` are `dist/app/find/index.html`), `/desk/` and
 * `/studio/` are `dist/desk` and `dist/studio`, `/examples/<name>/` an example that has a page, `/sdk/v1/` and
 * `/sdk/<version>/` are what other sites load: `v1` and the server's own version from `dist`, earlier ones from
 * `releases`.
 */
export function siteRoutes(
  app: OpenAPIHono<ServerEnv>,
  { root, version, releases, operator }: SiteOptions,
): void {
  const dist = join(root, 'dist');
  const named = (html: string) => withOperator(html, operator);

  app.get('/sdk/:version/*', async (c) => {
    const [, asked = '', ...segments] = segmentsOf(c) ?? [];
    if (!isReleased(segments)) return c.notFound();
    const moving = asked === 'v1';
    const cache = moving ? 'public, max-age=600' : 'public, max-age=31536000, immutable';
    const headers = {
      'Cache-Control': cache,
      'Access-Control-Allow-Origin': '*',
      // A page that isolates itself (COEP) loads nothing of others without it.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    };
    const folders = moving || asked === version ? [dist] : [];
    if (releases && isVersion(asked)) folders.push(join(releases, asked));
    // A module that a browser took before an upgrade names the chunks of its own build; their names hold a hash.
    if (releases && moving && segments[0] === 'chunks') {
      folders.push(...(await keptVersions(releases)).map((name) => join(releases, name)));
    }
    for (const folder of folders) {
      const answer = await sendFile(c, folder, segments, headers);
      if (answer) return answer;
    }
    return c.notFound();
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
      (segments.at(-1) === '' ? undefined : await sendFile(c, folder, path, pageCache, named)) ??
      (await sendFile(c, folder, [...path, 'index.html'], pageCache, named)) ??
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
