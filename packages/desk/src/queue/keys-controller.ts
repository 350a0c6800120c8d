import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isField, shortcutOf, type Shortcut } from './shortcuts.js';

/** Hands single keys to its host while they are switched on; arrows move inside the list in any case. */
export class KeysController implements ReactiveController {
  readonly #onKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const inList = target instanceof HTMLElement && target.matches('.row');
    const arrow = event.key === 'ArrowDown' ? 'down' : event.key === 'ArrowUp' ? 'up' : undefined;
    const shortcut = inList && arrow ? arrow : this.isOn() ? shortcutOf(event, isField(target)) : undefined;
    if (!shortcut || event.defaultPrevented) return;
    event.preventDefault();
    this.press(shortcut);
  };

  constructor(
    host: ReactiveControllerHost,
    private readonly isOn: () => boolean,
    private readonly press: (shortcut: Shortcut) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey);
  }
}
