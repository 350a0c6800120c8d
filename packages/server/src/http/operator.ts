import type { OpenAPIHono } from '@hono/zod-openapi';
import { chinaIso } from '@y12355/domain';
import { getOperator } from '../contract/routes.js';
import type { Deps } from '../deps.js';
import { publicOperator } from '../operator/public.js';
import { answerCached } from './conditional.js';
import type { ServerEnv } from './request.js';

export function operatorRoutes(app: OpenAPIHono<ServerEnv>, deps: Deps): void {
  app.openapi(getOperator, (c) => answerCached(c, publicOperator(deps.operator, chinaIso(deps.now())), 60));
}
