import { isScene, sceneId } from './check-scene.js';
import { type PlaylistFault, Spot } from './fault.js';
import type { Playlist, Scene } from './playlist.js';
import { all, inOrder, isDay, isLike, isList, isRecord, isScreenId, optional } from './values.js';

export interface CheckedPlaylist {
  /** With the scenes that can be shown, perhaps none; absent where the document itself cannot be used. */
  playlist?: Playlist;
  /** Everything that was found, scenes that are left out among it. */
  faults: PlaylistFault[];
}

export interface CheckOptions {
  /** Before it is signed: `keyId`, `signature` and the hashes and sizes of files may be missing. */
  draft?: boolean;
}

/** More scenes than that come round too seldom to be worth their room. */
const MOST_SCENES = 200;
const MOST_SCREENS = 2000;
const head = ['version', 'asOf', 'validTo', 'screens', 'scenes', 'keyId', 'signature'];

/**
 * Checks the shape of a playlist as it was read from JSON. A scene with a fault is left out and told by its id; the
 * others stay. Says nothing about the signature or the files: that they are there, not that they are right.
 */
export function checkPlaylist(value: unknown, { draft = false }: CheckOptions = {}): CheckedPlaylist {
  const spot = new Spot(value);
  const { faults } = spot;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    isRecord(spot, head);
    return { faults };
  }
  // What a later kit adds to the head is told and hinders nothing.
  isRecord(spot, draft ? [...head, '$schema'] : head);
  const { value: scenes } = spot.at('scenes');
  const sound = all(
    isLike(spot.at('version'), /^[\w.-]{1,40}$/, 'a version', 'name it of letters, digits, "." and "-"'),
    isDay(spot.at('asOf')),
    inOrder(spot.at('asOf'), spot.at('validTo')),
    isList(spot.at('screens'), 0, MOST_SCREENS, isScreen),
    signed(spot.at('keyId'), /^[a-z0-9][a-z0-9-]{1,31}$/, draft),
    signed(spot.at('signature'), /^[0-9a-f]{128}$/, draft),
    Array.isArray(scenes) || spot.at('scenes').fault('a list of scenes', 'give it as "scenes": []'),
  );
  const good = Array.isArray(scenes) ? goodScenes(spot.at('scenes'), scenes, draft) : [];
  if (!sound) return { faults };
  const { version, asOf, validTo, screens, keyId, signature } = value as Playlist;
  const ends = validTo === undefined ? {} : { validTo };
  return { playlist: { version, asOf, ...ends, screens, scenes: good, keyId, signature }, faults };
}

function signed(spot: Spot, pattern: RegExp, draft: boolean): boolean {
  const check = (one: Spot) =>
    isLike(one, pattern, `what signing writes`, 'sign it: y12355-kiosk playlist sign FILE --key KEYFILE');
  return draft ? optional(spot, check) : check(spot);
}

function isScreen(spot: Spot): boolean {
  if (isScreenId(spot.value)) return true;
  return spot.fault('the id of a screen', 'take an id that y12355-server kiosk list tells');
}

function goodScenes(spot: Spot, scenes: readonly unknown[], draft: boolean): Scene[] {
  const good = new Map<string, Scene>();
  scenes.forEach((scene, index) => {
    const one = spot.at(index);
    if (index >= MOST_SCENES) {
      if (index === MOST_SCENES) one.fault(`at most ${MOST_SCENES} scenes`, 'take the last ones out');
      return;
    }
    const id = sceneId(one);
    if (!isScene(one, draft)) return;
    if (id !== undefined && good.has(id)) {
      new Spot(id, `${one.path}/id`, one.faults, id).fault(
        'an id of its own',
        'give the second one another id',
      );
    } else if (id !== undefined) good.set(id, scene as Scene);
  });
  return [...good.values()];
}

/** Whether a playlist is meant for a screen. */
export function isForScreen({ screens }: Pick<Playlist, 'screens'>, screen: string): boolean {
  return screens.length === 0 || screens.includes(screen);
}
