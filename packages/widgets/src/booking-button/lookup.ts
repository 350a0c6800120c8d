import { html, nothing } from 'lit';
import { failureOf, type Failure } from './failure.model.js';
import { textField } from './fields.js';
import type { Flow, Step, Word } from './flow.js';
import { bothOf, cleanCode, cleanRef } from './lookup.model.js';
import type { Own } from './own.js';
import { OwnBooking } from './own-booking.js';
import { OwnWaiting } from './own-waiting.js';
import { action, notice } from './parts.js';

/** Reference and code give the booking back. Neither is stored, nor put into an address or an event. */
export class LookUp implements Step {
  #ref = '';
  #code = '';
  #tried = false;
  #busy = false;
  #failure: Failure | undefined;
  #own: Own | undefined;

  constructor(private readonly flow: Flow) {}

  title(): string {
    return this.#own?.title() ?? this.flow.t('lookTitle');
  }

  enter(): void {
    this.#ref = this.#code = '';
    this.#tried = this.#busy = false;
    this.#failure = this.#own = undefined;
  }

  submit(): void {
    if (this.#own) return this.#own.submit();
    const [ref, code] = [cleanRef(this.#ref), cleanCode(this.#code)];
    this.#tried = true;
    this.flow.requestUpdate();
    if (!ref) return this.flow.focusOn('#l-ref');
    if (!code) return this.flow.focusOn('#l-code');
    if (!this.#busy) void this.#look(ref, code);
  }

  async #look(ref: string, code: string): Promise<void> {
    const { flow } = this;
    this.#busy = true;
    this.#failure = undefined;
    flow.requestUpdate();
    try {
      if (flow.offline) return void (this.#failure = { kind: 'offline' });
      this.#own = await this.#find(ref, code);
      this.#ref = this.#code = '';
      flow.focusOn('#title');
    } catch (error) {
      this.#failure = failureOf(error);
    } finally {
      this.#busy = false;
      flow.requestUpdate();
    }
  }

  /** The same two numbers open a place on a waiting list until it is a booking. */
  async #find(ref: string, code: string): Promise<Own> {
    const { flow } = this;
    const { client, call } = flow;
    try {
      return new OwnBooking(flow, await client.booking(ref, code, call), code, false);
    } catch (error) {
      // Only then: asking for what is not there would count as one more wrong try.
      if (failureOf(error)?.kind !== 'late') throw error;
      return new OwnWaiting(flow, await client.waiting(ref, code, call), code, false);
    }
  }

  body(): unknown {
    const { t, back } = this.flow;
    const own = this.#own;
    const way =
      back && (!own || own.resting)
        ? html`<p class="quiet"><button type="button" class="link" @click=${back}>${t('back')}</button></p>`
        : nothing;
    if (own) return html`${own.body()}${way}`;
    const field = (id: string, name: 'ref' | 'code', value: string, fits: boolean) =>
      textField({
        id,
        label: t(name),
        value,
        mistake: this.#tried && !fits ? t(`${name}-empty` satisfies Word) : undefined,
        input: (text) => {
          if (name === 'ref') this.#ref = text;
          else this.#code = text;
          this.flow.requestUpdate();
        },
      });
    return html`${this.#trouble()}
      <p class="soft intro">${t('lookText')}</p>
      <div @paste=${this.#paste}>
        ${field('l-ref', 'ref', this.#ref, cleanRef(this.#ref) !== '')}
        ${field('l-code', 'code', this.#code, cleanCode(this.#code) !== '')}
      </div>
      ${way}`;
  }

  /** Both numbers as they were copied go where they belong, whichever field they are pasted into. */
  readonly #paste = (event: ClipboardEvent): void => {
    const both = bothOf(event.clipboardData?.getData('text/plain') ?? '');
    if (!both) return;
    event.preventDefault();
    this.#ref = both.ref;
    this.#code = both.code;
    this.flow.focusOn('.foot .action');
    this.flow.requestUpdate();
  };

  #trouble(): unknown {
    const { t } = this.flow;
    switch (this.#failure?.kind) {
      case undefined:
        return nothing;
      case 'missing':
        return notice(t('lookMissing'));
      case 'offline':
        return notice(t('lookOffline'));
      case 'busy':
        return notice(t('lookBusy', { minutes: this.#failure.minutes }));
      default:
        return notice(t('lookFailed'));
    }
  }

  foot(): unknown {
    const { t } = this.flow;
    if (this.#own) return this.#own.foot();
    return this.#busy ? action(t('looking'), { busy: true }) : action(t('look'));
  }
}
