import {
  atChina,
  checkPlaylist,
  DAY_MINUTES,
  fairShares,
  isDate,
  minutesOf,
  type Playlist,
  type Scene,
  scenesNow,
  type Shape,
} from '@y12355/domain';
import type { Draft } from './draft.js';

export type Programme = Pick<Playlist, 'scenes' | 'validTo'>;

/** The scenes of a draft that screens can show, whatever its head still says. */
export function programmeOf({ head, rows }: Draft): Programme {
  const { validTo } = head;
  const plain = { version: '-', asOf: '2000-01-01', screens: [], scenes: rows.map(({ scene }) => scene) };
  const { playlist } = checkPlaylist(plain, { draft: true });
  return { scenes: playlist?.scenes ?? [], ...(isDate(validTo) && { validTo }) };
}

/** A part of a day with the same scenes all through it. */
export interface Span {
  /** Minutes of the day in China. */
  from: number;
  to: number;
  /** Those that take turns, each with its share of the turns, 0 to 1; none: built-in scenes run. */
  scenes: readonly { id: string; share: number }[];
}

/** What runs through a day on a screen of a shape. */
export function spansOf(programme: Programme, date: string, shape: Shape): Span[] {
  const edges = programme.scenes.flatMap(({ hours }) =>
    (hours ?? '').split('-').filter(Boolean).map(minutesOf),
  );
  const starts = [...new Set([0, ...edges])].filter((minute) => minute < DAY_MINUTES).sort((a, b) => a - b);
  const spans: Span[] = [];
  starts.forEach((from, index) => {
    const to = starts[index + 1] ?? DAY_MINUTES;
    const now = scenesNow(programme, { at: atChina(date, from), shape, sure: true });
    const scenes = sharesOf(now);
    const last = spans.at(-1);
    if (last && namesOf(last.scenes) === namesOf(scenes)) last.to = to;
    else spans.push({ from, to, scenes });
  });
  return spans;
}

const namesOf = (scenes: Span['scenes']) => scenes.map(({ id }) => id).join(' ');

function sharesOf(scenes: readonly Scene[]): Span['scenes'] {
  const shares = fairShares(scenes);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return scenes.map(({ id }, index) => ({ id, share: (shares[index] ?? 0) / total }));
}

/** Why a scene never comes (again): its days are over, or begin after the playlist's last one. */
export type Never = 'over' | 'beyond';

/** Undefined for a scene that has a day left, today or later, and where no scene has since the playlist itself is over. */
export function neverOf(
  scene: Scene,
  { validTo }: Pick<Programme, 'validTo'>,
  today: string,
): Never | undefined {
  if (validTo !== undefined && validTo < today) return undefined;
  const { from, to, hours, shapes } = scene;
  const start = minutesOf((hours ?? '00:00').slice(0, 5));
  const day = from !== undefined && from > today ? from : today;
  const shape = shapes?.[0] ?? 'wide';
  const runs = scenesNow(
    { scenes: [scene], ...(validTo !== undefined && { validTo }) },
    {
      at: atChina(day, start),
      shape,
      sure: true,
    },
  );
  if (runs.length > 0) return undefined;
  return to !== undefined && to < today ? 'over' : 'beyond';
}
