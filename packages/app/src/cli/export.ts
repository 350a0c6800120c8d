import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chinaDate, checkPlaylist, htmlText, type Playlist, playlistFaultLine } from '@y12355/domain';
import { staticFiles } from '../kiosk-static/files.js';
import { BESIDE, type StickData } from '../kiosk/stick.js';
import { SignatureError, verifyPlaylist, type PublicKeys } from '../kiosk/signature.js';
import { assetsOf, measureAssets } from './assets.js';
import { readKeys } from './playlist.js';
import { dataOptions, readData, type ScreenData } from './screen-data.js';
import { codeOf, type ExitCode, KioskError, optionsOf, readJson, readText, type World } from './world.js';
import { type Entry, writeZip } from './zip.js';

/** Files of the player that a build writes. */
const PLAYER = ['kiosk.css', 'kiosk.min.js'];
/** What the page reads in place of a service. */
const DATA = 'kiosk-data.js';

interface Signed {
  value: Playlist;
  keys: PublicKeys;
  files: Entry[];
}

/** `export --out FILE.zip …`: everything that a screen needs, with the playlist as it was signed. */
export async function exportKiosk(args: readonly string[], world: World): Promise<ExitCode> {
  const { playlist: file, operator, ...given } = optionsOf(args, [...dataOptions, 'playlist', 'operator']);
  if ((file === undefined) !== (operator === undefined))
    throw new KioskError('--playlist and --operator go together: its keys say who may sign', 2);
  const data = await readData(given, world);
  const signed = file !== undefined && operator !== undefined ? await readSigned(file, operator) : undefined;
  const page = await readText(join(world.pages, 'kiosk.html'), 'run npm run build');
  const entries: Entry[] = [
    { name: 'index.html', text: START },
    { name: 'kiosk.html', text: withData(page, signed?.keys ?? {}) },
    { name: DATA, text: script(stickData(data, signed?.value, world.now())) },
    ...PLAYER.map((name) => ({ name, file: join(world.pages, name) })),
    ...[...(await staticFiles({ ...data, now: world.now() }))].map(([name, text]) => ({ name, text })),
    ...(data.centers ? [{ name: 'centers.json', text: `${JSON.stringify(data.centers, null, 2)}\n` }] : []),
    ...(signed?.files ?? []),
  ];
  try {
    await mkdir(dirname(data.out), { recursive: true });
  } catch (error) {
    throw new KioskError(`${data.out} cannot be written (${codeOf(error)})`);
  }
  const bytes = await writeZip(data.out, entries, world.now());
  const scenes = signed ? `${signed.value.scenes.length} scenes of ${file ?? ''}` : 'the built-in scenes';
  world.out(`${data.out}: ${entries.length} files, ${bytes} bytes, ${scenes}; unpack it and open index.html`);
  return 0;
}

/** A playlist that every screen with these keys would take, and its files. */
async function readSigned(file: string, operator: string): Promise<Signed> {
  const keys = await readKeys(operator);
  const value = await readJson(file);
  try {
    verifyPlaylist(value, keys);
  } catch (error) {
    if (error instanceof SignatureError) throw new KioskError(`${file}: ${error.message}`);
    throw error;
  }
  const { playlist, faults } = checkPlaylist(value);
  if (playlist) faults.push(...(await measureAssets(file, playlist, 'compare')));
  if (!playlist || faults.length > 0) {
    throw new KioskError(
      [`${file} is not exported, ${faults.length} faults:`, ...faults.map(playlistFaultLine)].join('\n  '),
    );
  }
  const sources = new Set(assetsOf(playlist).map(({ asset }) => asset.src));
  const files = [...sources].map((src): Entry => ({
    name: BESIDE + src,
    file: join(dirname(file), ...src.split('/')),
  }));
  const text = `${JSON.stringify(value, null, 2)}\n`;
  return { value: value as Playlist, keys, files: [{ name: `${BESIDE}playlist.json`, text }, ...files] };
}

function stickData(data: ScreenData, playlist: Playlist | undefined, now: number): StickData {
  const { base, campaign, language, centers } = data;
  return {
    lang: language,
    ...(base !== undefined && { base }),
    ...(campaign !== undefined && { campaign }),
    ...(centers && { centers: { list: centers, day: chinaDate(Date.parse(centers.asOf) || now) } }),
    ...(playlist && { playlist }),
  };
}

const script = (data: StickData): string => `window.y12355Kiosk=${JSON.stringify(data)};\n`;

/** The player's page with the operator's keys and the data beside it. */
function withData(page: string, keys: PublicKeys): string {
  const meta = `<meta name="y12355-keys" content="${htmlText(JSON.stringify(keys))}" />`;
  const tag = '<script src="kiosk.min.js"';
  const whole = page
    .replace('</title>', `</title>\n    ${meta}`)
    .replace(tag, `<script src="${DATA}" charset="utf-8"></script>\n    ${tag}`);
  if (!whole.includes(meta) || !whole.includes(DATA))
    throw new KioskError('kiosk.html is not the page that this command knows; run npm run build');
  return whole;
}

const START = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="refresh" content="0; url=kiosk.html" />
    <title>12355</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <h1>12355</h1>
    <p><a href="kiosk.html">kiosk.html</a></p>
  </body>
</html>
`;
