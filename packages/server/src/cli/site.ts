import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Deps } from '../deps.js';
import { isLoopback } from '../loopback.js';
import type { SiteAddresses } from '../site/addresses.js';
import { exportSite } from '../site/export.js';
import { checkFolder, writeFolder } from '../site/folder.js';
import { sitePolicy } from '../site/policy.js';
import type { Say } from './command.js';
import type { Settings } from './environment.js';
import { CommandError } from './errors.js';
import { materialsFolder } from './materials.js';
import { serverVersion } from './root.js';

/**
 * The addresses that `--api` and `--base` name, each with a slash at the end.
 * @throws CommandError where one cannot be used
 */
export function siteAddressesOf(options: Readonly<Record<string, string | undefined>>): SiteAddresses {
  return { api: addressOf('--api', options['api']), base: addressOf('--base', options['base']) };
}

function addressOf(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const secure = url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
  const plain = url && !url.username && !url.password && !url.search && !url.hash && !/["<>&]/.test(url.href);
  if (url && secure && plain) return url.href.replace(/\/?$/, '/');
  throw new CommandError(`${option} "${text}": expected an https address such as https://12355.example/`, 2);
}

/** `export-site DIR`: the pages of the shell as a folder that needs no server. */
export async function exportSiteTo(
  deps: Deps,
  settings: Settings,
  root: string,
  { folder, ...addresses }: SiteAddresses & { folder: string },
  say: Say,
): Promise<void> {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'app/sw.js')) || !existsSync(join(dist, 'y12355.min.js'))) {
    throw new CommandError(`${dist} holds no built pages; run npm run build`);
  }
  await checkFolder(folder);
  const site = await exportSite(deps, { dist, materials: materialsFolder(settings) }, addresses);
  const bytes = await writeFolder(folder, site.files, { kit: serverVersion(root), asOf: site.asOf });
  say(
    `${site.pages} pages, ${site.centers} centers, ${site.materials} materials: ${site.files.size} files, ` +
      `${(bytes / 1e6).toFixed(1)} MB written to ${folder}`,
  );
  if (site.centers === 0) say('there are no centers yet: import-centers, then export again');
  if (deps.operator.sample)
    say("the operator's file is the sample; set Y12355_OPERATOR before this is put on a host");
  if (addresses.base === undefined) {
    say('shared links show no picture without the address of the site: --base https://SCHOOL/PATH/');
  }
  say('copy it whole to a host, or to a stick and open index.html; a host that sends headers may add');
  say(`  Content-Security-Policy: ${sitePolicy(addresses.api)}`);
  say('  Referrer-Policy: no-referrer');
}
