import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Live } from './live.js';

/** Looks again when the service says so, when somebody comes back to the page, and when the network does. */
export class RefreshController implements ReactiveController {
  #stop: (() => void) | undefined;
  #live: Live | undefined;
  #connected = false;
  readonly #run = () => {
    if (document.visibilityState === 'visible') this.run();
  };

  /** `concerns`: whether a change of these centers can be seen here. */
  constructor(
    host: ReactiveControllerHost,
    private readonly run: () => void,
    private readonly concerns: (centers: ReadonlySet<string>) => boolean = () => true,
  ) {
    host.addController(this);
  }

  /** What it listens to, from the first update of its host on. */
  listen(live: Live): void {
    if (this.#live === live) return;
    this.#live = live;
    this.#stop?.();
    this.#stop = undefined;
    if (this.#connected) this.#start();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#start();
    document.addEventListener('visibilitychange', this.#run);
    window.addEventListener('focus', this.#run);
    window.addEventListener('online', this.#run);
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stop?.();
    this.#stop = undefined;
    document.removeEventListener('visibilitychange', this.#run);
    window.removeEventListener('focus', this.#run);
    window.removeEventListener('online', this.#run);
  }

  #start(): void {
    this.#stop ??= this.#live?.watch((centers) => {
      if (!centers || this.concerns(centers)) this.#run();
    });
  }
}
