import { join } from 'node:path';
import { chinaIso } from '@y12355/domain';
import type { Deps } from '../deps.js';
import { importPlaylist } from '../kiosk/import-playlist.js';
import { addScreen, allScreens, type Kiosk, rekeyScreen, removeScreen } from '../kiosk/screens.js';
import { stateOf } from '../kiosk/staff.js';
import type { Say } from './command.js';
import type { Settings } from './environment.js';
import { brief, CommandError } from './errors.js';
import { readSource } from './source.js';

/** Where playlists and their files lie: with any database, on the disk of the machine that serves them. */
export function kioskFolder({ dataDir }: Pick<Settings, 'dataDir'>): string {
  return join(dataDir, 'kiosk');
}

/** `kiosk add|list|remove|rekey|playlist`. */
export async function kiosk(
  deps: Deps,
  settings: Pick<Settings, 'dataDir'>,
  action: string | undefined,
  word: string | undefined,
  options: Record<string, string | undefined>,
  say: Say,
): Promise<void> {
  if (action === 'list') {
    const screens = await allScreens(deps);
    if (screens.length === 0) return say('no screens yet: kiosk add ID');
    return screens.forEach((screen) => say(listRow(screen, deps.now())));
  }
  const actions = ['add', 'remove', 'rekey', 'playlist'];
  if (action === undefined || !actions.includes(action)) {
    throw new CommandError(
      `kiosk ${action ?? ''}: expected kiosk list, kiosk ${actions.join(', kiosk ')}`,
      2,
    );
  }
  if (word === undefined) {
    throw new CommandError(`kiosk ${action}: expected ${action === 'playlist' ? 'a FILE' : 'an ID'}`, 2);
  }
  if (action === 'add') {
    const { region, campaign, lang, place } = options;
    const silentAfter = options['silent-after'];
    const key = await addScreen(deps, { id: word, region, campaign, lang, place, silentAfter });
    return tellKey(word, key, say);
  }
  if (action === 'rekey') return tellKey(word, await rekeyScreen(deps, word), say);
  if (action === 'remove') {
    await removeScreen(deps, word);
    return say(`screen ${word} is taken off; its key opens nothing any more`);
  }
  await showPlaylist(deps, settings, word, say);
}

function tellKey(id: string, key: string, say: Say): void {
  say(`kiosk.html#screen=${id}&key=${key}`);
  say(`(behind the address of this service; shown this once, kiosk rekey ${id} makes a new key)`);
}

function listRow(screen: Kiosk, now: number): string {
  const seen = screen.last_seen === null ? '-' : chinaIso(screen.last_seen);
  return [screen.id, screen.region, stateOf(screen, now), seen, screen.place].join('\t');
}

async function showPlaylist(
  deps: Deps,
  settings: Pick<Settings, 'dataDir'>,
  file: string,
  say: Say,
): Promise<void> {
  const source = await readSource(file);
  const keys = deps.operator.keys?.playlist ?? {};
  const { version, screens, assets } = await kept(() =>
    importPlaylist({ source, folder: kioskFolder(settings), keys }),
  );
  const known = new Set((await allScreens(deps)).map(({ id }) => id));
  const unknown = screens.filter((id) => !known.has(id));
  const where = screens.length === 0 ? 'every screen' : screens.join(', ');
  say(`version ${version} with ${assets.length} files is shown on ${where}`);
  if (unknown.length > 0) say(`not enrolled yet: ${unknown.join(', ')}`);
}

/** A full disk or a folder that may not be written is for the person at the command line. */
async function kept<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new CommandError(`The playlist cannot be kept in Y12355_DATA: ${brief(error)}`);
  }
}
