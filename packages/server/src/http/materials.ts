import { join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { chinaDate, chinaIso, isDate } from '@y12355/domain';
import { listMaterials } from '../contract/routes.js';
import type { Deps } from '../deps.js';
import { FILES, offeredMaterials, readCatalog } from '../materials/catalog.js';
import { Problem } from '../problem.js';
import { answerCached } from './conditional.js';
import { plainSegments } from './files.js';
import type { ServerEnv } from './request.js';
import { sendStored } from './stored-file.js';

const MAX_AGE = 60;
const help = { phone: '12355' as const };

/** `GET /v1/materials`, and the files themselves below `/materials/files/`. */
export function materialRoutes(app: OpenAPIHono<ServerEnv>, deps: Deps, folder: string | undefined): void {
  app.openapi(listMaterials, async (c) => {
    const { language, kind, on = chinaDate(deps.now()) } = c.req.valid('query');
    if (!isDate(on)) {
      const errors = [{ pointer: '/on', message: `expected a day that exists, found "${on}"` }];
      throw new Problem('bad-request', 'The query is not as expected; `errors` names each fault.', {
        errors,
      });
    }
    const { items } = await readCatalog(folder);
    const document = {
      version: 1 as const,
      asOf: chinaIso(deps.now()),
      help,
      items: offeredMaterials(items, { language, kind, on }),
    };
    return answerCached(c, document, MAX_AGE);
  });

  app.get('/materials/files/:key/:name', async (c) => {
    const [, , key = '', name] = plainSegments(new URL(c.req.url).pathname) ?? [];
    const { files } = await readCatalog(folder);
    const file = Object.hasOwn(files, key) ? files[key] : undefined;
    if (!folder || !file || file.name !== name) return c.notFound();
    return sendStored(c, join(folder, FILES, file.sha256), file);
  });
}
