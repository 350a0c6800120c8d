import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Here } from './distance.js';

/** How long a device may look for itself, ms. */
const PATIENCE = 10_000;

/**
 * Where the visitor is, asked of the device when they say so and never before. Kept in memory as long as the
 * element stands on the page; nothing of it is sent or stored.
 */
export class Near implements ReactiveController {
  here: Here | undefined;
  /** `denied`: the visitor or the system refused; `lost`: the device did not find itself in time. */
  status: 'off' | 'asking' | 'on' | 'denied' | 'lost' = 'off';
  #turn = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** False where a browser gives no position, as on pages without https. */
  get possible(): boolean {
    return window.isSecureContext && 'geolocation' in navigator;
  }

  hostDisconnected(): void {
    if (this.status !== 'off') this.#settle('off');
  }

  /** Asks the device. Whatever it answers, the host is updated. */
  async ask(): Promise<void> {
    if (this.status === 'asking') return;
    const turn = this.#settle('asking');
    try {
      const [{ hereAt }, { coords }] = await Promise.all([
        import('./distance.js'),
        new Promise<GeolocationPosition>((resolve, reject) =>
          navigator.geolocation.getCurrentPosition(resolve, reject, {
            timeout: PATIENCE,
            maximumAge: 300_000,
          }),
        ),
      ]);
      if (turn === this.#turn) this.#settle('on', hereAt(coords));
    } catch (error) {
      const refused = (error as Partial<GeolocationPositionError>).code === 1;
      if (turn === this.#turn) this.#settle(refused ? 'denied' : 'lost');
    }
  }

  /** Forgets where the visitor is. */
  forget(): void {
    this.#settle('off');
  }

  #settle(status: Near['status'], here?: Here): number {
    this.status = status;
    this.here = here;
    this.host.requestUpdate();
    return ++this.#turn;
  }
}
