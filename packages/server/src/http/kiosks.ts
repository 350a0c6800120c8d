import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { chinaIso } from '@y12355/domain';
import type { Context } from 'hono';
import * as route from '../contract/routes.js';
import type { Deps } from '../deps.js';
import { ASSETS, playlistBytes, playlistFor, readKioskCatalog } from '../kiosk/catalog.js';
import { takeHeartbeat } from '../kiosk/heartbeat.js';
import { type Kiosk, type languages, screenOf } from '../kiosk/screens.js';
import { listKiosks } from '../kiosk/staff.js';
import { typeOf } from '../materials/types.js';
import { Problem } from '../problem.js';
import { matches } from './conditional.js';
import { networkOf, type ServerEnv } from './request.js';
import { sendStored } from './stored-file.js';

const help = { phone: '12355' as const };
const asset = /^([0-9a-f]{64})\.[a-z\d]{2,5}$/;

/** What screens ask for and tell, the files that they show, and what staff see of them. */
export function kioskRoutes(
  app: OpenAPIHono<ServerEnv>,
  deps: Deps,
  folder: string | undefined,
  trustProxy: boolean,
): void {
  const caller = (c: Context<ServerEnv>, screen: string): Promise<Kiosk> =>
    screenOf(deps, screen, c.req.header('authorization'), networkOf(c, trustProxy));
  const shown = async (screen: string) => playlistFor(await readKioskCatalog(folder), screen);

  app.use('/v1/kiosk/*', async (c, next) => {
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
  });

  app.openapi(route.getKiosk, async (c) => {
    const { id, region, campaign, lang } = await caller(c, c.req.valid('param').screen);
    const playlist = await shown(id);
    const answer = {
      help,
      screen: id,
      region,
      ...(campaign !== null && { campaign }),
      lang: lang as (typeof languages)[number],
      serverTime: chinaIso(deps.now()),
      playlist: playlist ? { version: playlist.version, sha256: playlist.sha256 } : null,
    };
    return c.json(answer, 200);
  });

  app.openapi(route.getKioskPlaylist, async (c) => {
    const { id } = await caller(c, c.req.valid('param').screen);
    const playlist = await shown(id);
    if (!folder || !playlist) throw new Problem('not-found', 'There is no playlist for this screen.');
    const headers = { ETag: `"${playlist.sha256}"` };
    if (matches(c.req.header('if-none-match'), headers.ETag)) {
      return new Response(null, { status: 304, headers }) as never;
    }
    const text = await playlistBytes(folder, playlist);
    return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json' } }) as never;
  });

  app.openapi(route.sendHeartbeat, async (c) => {
    const screen = await caller(c, c.req.valid('param').screen);
    return c.json(await takeHeartbeat(deps, screen, c.req.valid('json')), 200);
  });

  app.openapi(route.listStaffKiosks, async (c) =>
    c.json(await listKiosks(deps, c.get('session'), c.req.valid('query')), 200),
  );

  app.get('/kiosk/assets/:name', async (c) => {
    const name = c.req.param('name');
    const sha256 = asset.exec(name)?.[1];
    const mime = typeOf(name);
    if (!folder || sha256 === undefined || !mime) return c.notFound();
    const path = join(folder, ASSETS, name);
    const info = await stat(path).catch(() => undefined);
    if (!info?.isFile()) return c.notFound();
    return sendStored(c, path, { name, mime, bytes: info.size, sha256 });
  });
}
