/** Presses of Shift, alone, that lead away. */
export const EXIT_PRESSES = 3;
/** A pause of this long between two presses starts the count again. */
export const EXIT_PAUSE_MS = 5000;

/** The key sequence so far. */
export interface ExitKeys {
  readonly count: number;
  /** Shift is down and no other key came since. */
  readonly alone: boolean;
  /** Time of the last counted press, epoch ms. */
  readonly last: number;
}

export const noExitKeys: ExitKeys = { count: 0, alone: false, last: 0 };

type Key = Pick<KeyboardEvent, 'type' | 'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * The sequence after one more `keydown` or `keyup`. Only Shift pressed and let go by itself counts: capitals,
 * shortcuts and the switch of an input method (Ctrl + Shift) never do.
 */
export function exitKeys(before: ExitKeys, event: Key, at: number): ExitKeys {
  if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey) return noExitKeys;
  if (event.type === 'keydown') return event.repeat ? before : { ...before, alone: true };
  if (!before.alone) return before;
  const paused = at - before.last >= EXIT_PAUSE_MS;
  return { count: paused ? 1 : before.count + 1, alone: false, last: at };
}
