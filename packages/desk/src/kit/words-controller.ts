import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { i18n } from './words.js';

/** Renders its host anew when the desk changes its language. */
export class WordsController implements ReactiveController {
  readonly #refresh = () => this.host.requestUpdate();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    i18n.on('languageChanged', this.#refresh);
  }

  hostDisconnected(): void {
    i18n.off('languageChanged', this.#refresh);
  }
}
