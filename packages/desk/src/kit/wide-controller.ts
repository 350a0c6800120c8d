import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The same width at which the style sheets put the detail beside the list. */
const beside = '(min-width: 720px)';

/** Whether the detail stands beside the list. */
export class WideController implements ReactiveController {
  readonly #query = matchMedia(beside);
  readonly #refresh = () => this.host.requestUpdate();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get wide(): boolean {
    return this.#query.matches;
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#refresh);
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#refresh);
  }
}
