import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { openApiDocument } from '../contract/document.js';
import { routes } from '../contract/routes.js';
import type { Deps } from '../deps.js';
import type { Scans } from '../links/scans.js';
import { Problem } from '../problem.js';
import { bookingRoutes } from './bookings.js';
import { centerRoutes } from './centers.js';
import { securityHeaders } from './headers.js';
import { healthRoutes } from './health.js';
import { kioskRoutes } from './kiosks.js';
import { linkRoutes } from './links.js';
import { requestLog, type Log } from './log.js';
import { materialRoutes } from './materials.js';
import { metricsRoute, requestMetrics } from './metrics.js';
import type { Metrics } from '../metrics/metrics.js';
import { operatorRoutes } from './operator.js';
import { crossOrigin } from './origins.js';
import { notFoundPage } from './pages.js';
import { phoneRoutes } from './phones.js';
import { onError, problemResponse } from './problems.js';
import type { ServerEnv } from './request.js';
import { sessionRoutes } from './staff-session.js';
import { staffBookingRoutes } from './staff-bookings.js';
import { staffCenterRoutes } from './staff-centers.js';
import { staffLinkRoutes } from './staff-links.js';
import { siteRoutes } from './static.js';
import { refuseInvalid } from './validation.js';

export interface AppOptions {
  /** Root of the repository: `dist` and `examples` stand in it. */
  root: string;
  /** Version of this package, for the document and `/sdk/<version>/`. */
  version: string;
  /** Folder with the files of earlier versions, one folder each; only the own version is served without it. */
  releases?: string;
  /** Folder of what `import-materials` wrote; without it there are no materials. */
  materials?: string;
  /** Folder of what `kiosk playlist` wrote; without it screens show their built-in scenes. */
  kiosk?: string;
  /** Believe `X-Forwarded-Proto` and `X-Forwarded-For`: only behind a proxy that sets them. */
  trustProxy?: boolean;
  /** Gets one line for each request; none are written where it is missing. */
  log?: Log;
  /** Counts requests and answers `/metrics`; without it there is no such address. */
  metrics?: Metrics;
  /** Counts who follows a short link; without it nobody does. */
  scans?: Scans;
  /** Opens `/metrics` from elsewhere than this machine. */
  metricsToken?: string | undefined;
}

const BODY_LIMIT = 32 * 1024;
/** Whole files, and entries of centers with years of exceptions: signed-in staff only. */
const FILE_LIMIT = 4 * 1024 * 1024;
const filePaths = /^\/v1\/staff\/(centers|calendar|links)(\/|$)/;

/** The whole server as a function from Request to Response. */
export function createApp(deps: Deps, options: AppOptions): OpenAPIHono<ServerEnv> {
  const { trustProxy = false, log, metrics, metricsToken, scans } = options;
  const app = new OpenAPIHono<ServerEnv>({ defaultHook: refuseInvalid });
  app.onError(onError);
  app.notFound((c) => {
    const api = c.req.path.startsWith('/v1/') || c.req.method !== 'GET' || !wantsPage(c.req.header('accept'));
    return api ? unknownAddress(c.req.method, c.req.path) : notFoundPage();
  });

  if (metrics) app.use(requestMetrics(metrics));
  if (log) app.use(requestLog(log, deps.now));
  app.use(securityHeaders(trustProxy));
  app.use(crossOrigin(deps.operator.trustedOrigins));
  const small = bodyLimit({ maxSize: BODY_LIMIT, onError: () => tooLarge(BODY_LIMIT) });
  const large = bodyLimit({ maxSize: FILE_LIMIT, onError: () => tooLarge(FILE_LIMIT) });
  app.use('/v1/*', (c, next) => (filePaths.test(c.req.path) ? large : small)(c, next));

  // Whoever made a change finds it in whatever is asked next.
  app.use('/v1/*', async (_, next) => {
    const mark = deps.live?.mark() ?? 0;
    await next();
    deps.live?.settle(mark);
  });

  operatorRoutes(app, deps);
  centerRoutes(app, deps);
  materialRoutes(app, deps, options.materials);
  bookingRoutes(app, deps, trustProxy);
  sessionRoutes(app, deps, trustProxy);
  staffBookingRoutes(app, deps);
  staffCenterRoutes(app, deps);
  staffLinkRoutes(app, deps);
  kioskRoutes(app, deps, options.kiosk, trustProxy);
  healthRoutes(app, deps);
  if (metrics) metricsRoute(app, metrics, metricsToken, trustProxy);
  phoneRoutes(app, deps);
  linkRoutes(app, deps, scans);
  let document: object | undefined;
  app.get('/openapi.json', (c) => {
    document ??= openApiDocument(options.version);
    return c.json(document, 200, { 'Cache-Control': 'public, max-age=300' });
  });
  siteRoutes(app, {
    root: options.root,
    version: options.version,
    releases: options.releases,
    operator: deps.operator,
  });
  return app;
}

function wantsPage(accept: string | undefined): boolean {
  return accept?.includes('text/html') ?? false;
}

function tooLarge(limit: number): never {
  throw new Problem('too-large', `The body is larger than ${limit} bytes.`);
}

/** 405 with the allowed methods where the address exists, else 404. */
function unknownAddress(method: string, path: string): Response {
  const here = routes.filter((route) => {
    const pattern = route.path.replace(/\./g, '\\.').replace(/\{\w+\}/g, '[^/]+');
    return new RegExp(`^${pattern}$`).test(path);
  });
  const allowed = here.map((route) => route.method.toUpperCase()).join(', ');
  if (here.length === 0) {
    return problemResponse(
      new Problem('not-found', 'No such address. GET /openapi.json describes all that exist.'),
    );
  }
  const response = problemResponse(
    new Problem('not-found', `${method} is not known at this address; allowed: ${allowed}.`, { status: 405 }),
  );
  response.headers.set('Allow', allowed);
  return response;
}
