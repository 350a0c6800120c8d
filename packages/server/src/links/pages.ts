import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deps } from '../deps.js';
import { csvTable } from '../export/table.js';
import type { Link } from './save.js';
import { HOME, presentTarget, withCode } from './target.js';

/** Rows of one look at the database. */
const CHUNK = 200;

/**
 * Writes what a static host needs to lead where the links lead now, while this service is down: a page for each,
 * a map for hosts that know one, and the table from which the links could be imported again.
 *
 * @param base origin at which the pages of the shell stand
 * @param progress hears how many links are written
 * @returns how many there are
 */
export async function writePages(
  { store, operator }: Deps,
  folder: string,
  base: string,
  progress: (done: number) => void,
): Promise<number> {
  await mkdir(join(folder, 'q'), { recursive: true });
  const map: string[] = [];
  const rows: string[][] = [];
  for (let after = ''; ;) {
    const links = await store.db
      .selectFrom('link')
      .selectAll()
      .where('code', '>', after)
      .orderBy('code')
      .limit(CHUNK)
      .execute();
    for (const link of links) {
      const address = new URL(withCode(targetOf(link, operator.trustedOrigins), link.code), base).href;
      const place = join(folder, 'q', link.code);
      await mkdir(place, { recursive: true });
      await writeFile(join(place, 'index.html'), redirectPage(address));
      map.push(`/q/${link.code} ${address} 302`);
      rows.push([link.school, link.region, link.code, link.place, link.target]);
      progress(rows.length);
    }
    const last = links.at(-1);
    if (links.length < CHUNK || !last) break;
    after = last.code;
  }
  // Whatever else somebody scans leads to the start page.
  map.push(`/q/* ${base}/ 302`);
  await writeFile(join(folder, '_redirects'), `${map.join('\n')}\n`);
  const headings = ['school', 'region', 'campaign', 'place', 'target'];
  await writeFile(join(folder, 'schools.csv'), csvTable(headings, rows));
  return rows.length;
}

function targetOf({ active, target }: Link, trusted: readonly string[]): string {
  return active === 1 ? presentTarget(target, trusted) : HOME;
}

/** A page that goes on by itself, and has the number and the way for where it does not. */
export function redirectPage(address: string): string {
  const href = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <meta name="referrer" content="no-referrer" />
    <meta name="robots" content="noindex" />
    <meta http-equiv="refresh" content="0; url=${href}" />
    <title>12355</title>
  </head>
  <body>
    <main>
      <h1>青少年热线 <a href="tel:12355">12355</a></h1>
      <p><a href="${href}">继续打开页面</a></p>
      <p lang="zh-HK"><a href="${href}">繼續開啟頁面</a>，也可以致電 <a href="tel:12355">12355</a></p>
      <p lang="en"><a href="${href}">Go on to the page</a>, or call <a href="tel:12355">12355</a></p>
    </main>
  </body>
</html>
`;
}
