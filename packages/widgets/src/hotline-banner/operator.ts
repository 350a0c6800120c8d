import type { OperatorDocument } from '@y12355/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The operator's document, asked for when a panel opens and not before. The client comes with the first request; a
 * service that is down changes nothing on the panel.
 */
export class OperatorController implements ReactiveController {
  document: OperatorDocument | undefined;
  loading = false;
  #asked: string | undefined;
  #abort: AbortController | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#asked = undefined;
    this.loading = false;
  }

  /** Asks once for each service; a failed answer is asked for again by the next panel. */
  async ask(base: string | undefined): Promise<void> {
    if (base === this.#asked) return;
    this.#abort?.abort();
    this.#asked = base;
    this.document = undefined;
    this.loading = base !== undefined;
    if (!base) return;
    const abort = typeof AbortController === 'undefined' ? undefined : new AbortController();
    this.#abort = abort;
    try {
      const { createClient } = await import('@y12355/client');
      const document = await createClient({ base }).operator({ signal: abort?.signal });
      if (this.#abort === abort && !abort?.signal.aborted) this.document = document;
    } catch {
      if (this.#abort === abort) this.#asked = undefined;
    }
    if (this.#abort !== abort) return;
    this.loading = false;
    this.host.requestUpdate();
  }
}
