/** Keys of the desk as they are pressed; nothing of it is ever stored. */
export type Shortcut = 'down' | 'up' | 'approve' | 'decline' | 'transfer' | 'reschedule' | 'mark' | 'help';

/** In the order in which the help names them. */
export const letters: Readonly<Record<string, Shortcut>> = {
  j: 'down',
  k: 'up',
  a: 'approve',
  d: 'decline',
  t: 'transfer',
  r: 'reschedule',
  x: 'mark',
  '?': 'help',
};

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat' | 'isComposing'>;

/**
 * The letter's meaning, or undefined while somebody types, holds a modifier or composes Chinese. A key held
 * down moves on, but never decides twice.
 */
export function shortcutOf(press: Press, typing: boolean): Shortcut | undefined {
  if (typing || press.isComposing || press.altKey || press.ctrlKey || press.metaKey) return undefined;
  // A keyboard for Chinese writes the wide sign.
  const shortcut = letters[press.key.toLowerCase().replace('？', '?')];
  const moves = shortcut === 'down' || shortcut === 'up';
  return press.repeat && !moves ? undefined : shortcut;
}

/** Whether a key goes into a field. */
export function isField(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'))
  );
}
