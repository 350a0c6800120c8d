import { QuickExitController } from '@y12355/core';

/**
 * The operator's way out, which the server writes into the page as a plain link: with the script it also hides
 * the page at once, takes its place in the history and answers to three presses of Shift.
 */
export function quickExit(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-exit]');
  if (!link) return;
  const host = Object.assign(link, {
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => {},
    updateComplete: Promise.resolve(true),
  });
  const exit = new QuickExitController(host, () => link.dataset['leaving'] ?? '');
  exit.set(link.href);
  exit.hostConnected();
  link.addEventListener('click', exit.onClick);
}
