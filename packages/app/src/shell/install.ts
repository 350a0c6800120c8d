interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** Offers the page for the home screen, in its own row and only where the browser would put it there. */
export function offerInstall(): void {
  const row = document.querySelector<HTMLElement>('[data-install]');
  if (!row) return;
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    row.hidden = false;
    row.querySelector('button')?.addEventListener('click', () => void (event as InstallEvent).prompt());
  });
  window.addEventListener('appinstalled', () => (row.hidden = true));
}
