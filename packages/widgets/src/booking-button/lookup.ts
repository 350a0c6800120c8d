import { html, nothing } from 'lit';
import { failureOf, type Failure } from './failure.model.js';
import { textField } from './fields.js';
import type { Flow, Step } from './flow.js';
import { OwnBooking } from './own-booking.js';
import { action, notice } from './parts.js';
import { statusText } from './status.js';

/** Reference and code give the booking back. Neither is stored, nor put into an address or an event. */
export class LookUp implements Step {
  #ref = '';
  #code = '';
  #tried = false;
  #busy = false;
  #failure: Failure | undefined;
  #own: OwnBooking | undefined;

  constructor(
    private readonly flow: Flow,
    private readonly back: () => void,
  ) {}

  title(): string {
    return this.flow.t(this.#own ? 'ownTitle' : 'lookTitle');
  }

  enter(): void {
    this.#ref = this.#code = '';
    this.#tried = this.#busy = false;
    this.#failure = this.#own = undefined;
  }

  /** As printed, however it was typed: `y7k3m29q` is `Y7K3-M29Q`. Empty when it cannot be one. */
  get #cleanRef(): string {
    const text = this.#ref
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '');
    return text.length === 8 ? `${text.slice(0, 4)}-${text.slice(4)}` : '';
  }

  get #cleanCode(): string {
    const text = this.#code.normalize('NFKC').replace(/\s|-/g, '');
    return /^\d{8}$/.test(text) ? text : '';
  }

  submit(): void {
    if (this.#own) return this.#own.live ? void this.#own.saveCalendar() : this.flow.go('time');
    this.#tried = true;
    this.flow.requestUpdate();
    if (!this.#cleanRef) return this.flow.focusOn('#l-ref');
    if (!this.#cleanCode) return this.flow.focusOn('#l-code');
    if (!this.#busy) void this.#look();
  }

  async #look(): Promise<void> {
    const { flow } = this;
    this.#busy = true;
    this.#failure = undefined;
    flow.requestUpdate();
    try {
      if (flow.offline) return void (this.#failure = { kind: 'offline' });
      const booking = await flow.client.booking(this.#cleanRef, this.#cleanCode, flow.call);
      this.#own = new OwnBooking(flow, booking, this.#cleanCode);
      this.#ref = this.#code = '';
      flow.focusOn('#title');
    } catch (error) {
      this.#failure = failureOf(error);
    } finally {
      this.#busy = false;
      flow.requestUpdate();
    }
  }

  body(): unknown {
    const { t } = this.flow;
    const own = this.#own;
    const back = html`<p class="quiet">
      <button type="button" class="link" @click=${this.back}>${t('back')}</button>
    </p>`;
    if (own) return html`${statusText(this.flow, own.booking)}${own.facts(false)}${own.ways('none')}${back}`;
    const field = (id: string, label: string, value: string, mistake: string, set: (text: string) => void) =>
      textField({
        id,
        label,
        value,
        mistake: mistake || undefined,
        input: (text) => {
          set(text);
          this.flow.requestUpdate();
        },
      });
    return html`${this.#trouble()}
      <p class="soft intro">${t('lookText')}</p>
      ${field('l-ref', t('ref'), this.#ref, this.#tried && !this.#cleanRef ? t('ref-empty') : '', (text) => (this.#ref = text))}
      ${field('l-code', t('code'), this.#code, this.#tried && !this.#cleanCode ? t('code-empty') : '', (text) => (this.#code = text))}
      ${back}`;
  }

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
    if (this.#own) return this.#own.foot(action(t('calendar')));
    return this.#busy ? action(t('looking'), { busy: true }) : action(t('look'));
  }
}
