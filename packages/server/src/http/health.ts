import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { latestLevel, migrationLevel } from '../storage/migrate.js';
import type { ServerEnv } from './request.js';

const ok = { status: 'ok', help: { phone: '12355' } };

/** `/healthz`: the process answers. `/readyz`: the tables are of this version and can be read. */
export function healthRoutes(app: OpenAPIHono<ServerEnv>, deps: Deps): void {
  app.get('/healthz', (c) => c.json(ok, 200, { 'Cache-Control': 'no-store' }));

  app.get('/readyz', async (c) => {
    const level = await levelOf(deps);
    if (level !== latestLevel) {
      throw new Problem('internal', `Not ready: ${level}; expected migration ${latestLevel}.`, {
        status: 503,
      });
    }
    return c.json(ok, 200, { 'Cache-Control': 'no-store' });
  });
}

async function levelOf(deps: Deps): Promise<string> {
  try {
    await deps.store.db.selectFrom('center').select('id').limit(1).execute();
    return (await migrationLevel(deps.store)) ?? 'no migration was run';
  } catch {
    return 'the database does not answer, or has no tables yet';
  }
}
