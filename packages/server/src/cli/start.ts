import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chinaIso } from '@y12355/domain';
import type { LogLine } from '../http/log.js';
import { createApp } from '../http/app.js';
import { Scans } from '../links/scans.js';
import { Hub } from '../live/hub.js';
import { createMetrics } from '../metrics/metrics.js';
import { keepRelease, type Release, ReleaseChangedError } from '../release/keep.js';
import { backfillSearch } from '../search/backfill.js';
import { listStaff } from '../staff/accounts.js';
import { allCenters } from '../storage/centers.js';
import { runBackground } from './background.js';
import type { Say } from './command.js';
import type { Settings } from './environment.js';
import { brief, CommandError } from './errors.js';
import { listen } from './listen.js';
import { kioskFolder } from './kiosk.js';
import { materialsFolder } from './materials.js';
import { openDeps } from './open.js';
import { serverVersion } from './root.js';
import { demoStaff, importSampleMaterials, importSamples } from './sample-data.js';

/** Runs the service until it is told to stop. Prints `ready` as its last line before the request log. */
export async function start(settings: Settings, root: string, say: Say): Promise<void> {
  const deps = { ...(await openDeps(settings)), live: new Hub() };
  try {
    const { production, trustProxy, host } = settings;
    const sampled = !production && (await importSamples(deps, root));
    const materialsSampled = !production && (await importSampleMaterials(settings, root));
    await backfillSearch(deps.store, await allCenters(deps.store));
    const log = (line: LogLine) => say(JSON.stringify(line));
    const version = serverVersion(root);
    const releases = join(settings.dataDir, 'sdk');
    // What is being worked on no page of a visitor has pinned.
    if (production) await keepFiles({ dist: join(root, 'dist'), version, releases });
    const metrics = createMetrics(deps);
    const { metricsToken } = settings;
    const scans = new Scans();
    const materials = materialsFolder(settings);
    const kiosk = kioskFolder(settings);
    const options = {
      root,
      version,
      releases,
      materials,
      kiosk,
      trustProxy,
      log,
      metrics,
      metricsToken,
      scans,
    };
    const app = createApp(deps, options);
    // The password is shown once, so it is made only when nothing can fail before it is printed.
    const { port, stopping, stopped } = await listen(app.fetch, host, settings.port);
    const demo = production ? undefined : await demoStaff(deps);
    const notes = [
      ...(sampled ? ['sample centers were imported into the empty database'] : []),
      ...(materialsSampled ? ['sample materials were imported'] : []),
      ...((await allCenters(deps.store)).length === 0 ? ['no centers yet: import-centers FILE'] : []),
      ...((await listStaff(deps)).length === 0 ? ['no staff yet: staff add NAME --role … --scope …'] : []),
      ...(existsSync(join(root, 'dist/app')) ? [] : ['the pages are not built yet: npm run build']),
      ...(settings.startAt === undefined ? [] : [`the clock started at ${chinaIso(settings.startAt)}`]),
    ];
    say(
      greeting(
        `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`,
        demo,
        notes,
      ),
    );
    say('ready');
    await Promise.all([stopped, runBackground(deps, settings, { metrics, scans }, say, stopping)]);
    // Those of the requests that were answered last.
    await scans.write(deps.store);
  } finally {
    await deps.store.close();
  }
}

async function keepFiles(release: Release): Promise<void> {
  try {
    await keepRelease(release);
  } catch (error) {
    if (error instanceof ReleaseChangedError) throw new CommandError(error.message);
    throw new CommandError(
      `The files of version ${release.version} cannot be kept in ${release.releases} (Y12355_DATA): ${brief(error)}`,
    );
  }
}

function greeting(
  base: string,
  demo: { name: string; password: string } | undefined,
  notes: readonly string[],
): string {
  const login = demo
    ? `  demo login    name ${demo.name}, password ${demo.password} (shown this once; staff reset ${demo.name} makes a new one)`
    : undefined;
  return [
    '',
    `  start page    ${base}/`,
    `  example page  ${base}/examples/school-site/`,
    `  studio        ${base}/studio/`,
    `  desk          ${base}/desk/`,
    ...(login ? [login] : []),
    `  API document  ${base}/openapi.json`,
    ...notes.map((note) => `  note          ${note}`),
    '',
  ].join('\n');
}
