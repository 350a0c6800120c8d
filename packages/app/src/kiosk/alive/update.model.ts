/** A playlist as it is kept: its text, so that signature and hash can be checked again after a power cut. */
export interface Held {
  version: string;
  sha256: string;
  text: string;
}

/** A playlist that has not proved itself yet. */
interface Trial {
  held: Held;
  shown: number;
  failed: number;
  /** Times the page was loaded with it: one that kills the page never gets to show or fail. */
  loads: number;
}

/** What the player keeps of playlists. */
export interface Shelf {
  /** The last that showed three scenes. */
  good?: Held;
  trial?: Trial;
  /** Hashes of those that were rolled back, newest last. */
  refused: string[];
}

export const emptyShelf: Shelf = { refused: [] };

/** Scenes that a new playlist has to show; as many that fail before roll it back. */
export const PROOF = 3;
/** Loads of the page that a new playlist gets to do so. */
const LOADS = 3;
const REMEMBERED = 8;

export type Offer = { version: string; sha256: string } | null;

/** What an offer of the service asks for: `fetch` it, `drop` everything since there is none any more, or nothing. */
export function weigh(shelf: Shelf, offer: Offer): 'fetch' | 'drop' | 'none' {
  if (offer === null) return shelf.good || shelf.trial ? 'drop' : 'none';
  if (shelf.refused.includes(offer.sha256)) return 'none';
  return currentOf(shelf)?.sha256 === offer.sha256 ? 'none' : 'fetch';
}

/** The playlist to show: the one on trial before the last good one. */
export function currentOf({ trial, good }: Shelf): Held | undefined {
  return trial?.held ?? good;
}

/** Takes a checked playlist on trial; the last good one stays behind it. */
export function admit(shelf: Shelf, held: Held): Shelf {
  return { ...shelf, trial: { held, shown: 0, failed: 0, loads: 0 } };
}

/** Puts the playlist on trial away for good. */
export function rollBack({ good, trial, refused }: Shelf): Shelf {
  const list = trial ? [...refused.filter((one) => one !== trial.held.sha256), trial.held.sha256] : refused;
  return { ...(good && { good }), refused: list.slice(-REMEMBERED) };
}

/** Notes that a scene of the current playlist was shown or failed; `rolledBack` when that ended its trial badly. */
export function note(shelf: Shelf, shown: boolean): { shelf: Shelf; rolledBack: boolean } {
  const { trial } = shelf;
  if (!trial) return { shelf, rolledBack: false };
  const next = { ...trial, shown: trial.shown + Number(shown), failed: trial.failed + Number(!shown) };
  if (next.failed >= PROOF) return { shelf: rollBack(shelf), rolledBack: true };
  if (next.shown >= PROOF) return { shelf: { good: next.held, refused: shelf.refused }, rolledBack: false };
  return { shelf: { ...shelf, trial: next }, rolledBack: false };
}

/** Notes that the page was loaded: the third load without three scenes rolls a playlist back. */
export function loaded(shelf: Shelf): { shelf: Shelf; rolledBack: boolean } {
  const { trial } = shelf;
  if (!trial) return { shelf, rolledBack: false };
  const loads = trial.loads + 1;
  if (loads >= LOADS) return { shelf: rollBack(shelf), rolledBack: true };
  return { shelf: { ...shelf, trial: { ...trial, loads } }, rolledBack: false };
}
