import type { ReactiveController, ReactiveControllerHost } from 'lit';

const every = 30_000;

/** Asks again every 30 s while the page is seen, and when somebody comes back to it. */
export class RefreshController implements ReactiveController {
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #run = () => {
    if (document.visibilityState === 'visible') this.run();
  };

  constructor(
    host: ReactiveControllerHost,
    private readonly run: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(this.#run, every);
    document.addEventListener('visibilitychange', this.#run);
    window.addEventListener('focus', this.#run);
    window.addEventListener('online', this.#run);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#run);
    window.removeEventListener('focus', this.#run);
    window.removeEventListener('online', this.#run);
  }
}
