import type { CenterAnswer, Consent, Slot } from '@y12355/client';
import { ProblemError } from '@y12355/client/staff';
import { icon, now } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { detailStyles } from '../detail/detail.styles.js';
import { renderAlternatives } from '../detail/detail-parts.js';
import { baseStyles } from '../kit/base.styles.js';
import { faultLines, renderRefusal, type FaultLine } from '../kit/faults.js';
import { formStyles } from '../kit/form.styles.js';
import { renderTrouble } from '../kit/parts.js';
import { troubleWords } from '../kit/trouble.js';
import { DeskView } from '../kit/view.js';
import { t } from '../kit/words.js';
import type { PickEvent } from '../slots/slot-picker.js';
import { personLabel, renderPerson } from './person-form.js';
import { renderReceipt } from './receipt.js';
import { freshWalkIn, type WalkInDraft } from './walk-in-draft.js';
import { keyFor, missingParts, walkInBody, type WalkInFault } from './walk-in.model.js';
import { c } from './walk-in.words.js';

export class WalkedInEvent extends Event {
  static readonly type = 'desk-walked-in';

  /** `done`: somebody was entered; else the form is closed. */
  constructor(readonly done: boolean) {
    super(WalkedInEvent.type);
  }
}

/** Enters a visit for somebody who came or called, and gives the reference and code to hand over. */
export class DeskWalkIn extends DeskView {
  static override styles = [baseStyles, detailStyles, formStyles];

  @property({ attribute: false }) draft!: WalkInDraft;
  @state() private center: CenterAnswer | undefined;
  @state() private missing: readonly WalkInFault[] = [];
  @state() private faults: readonly FaultLine[] = [];
  @state() private busy = false;
  @state() private failed = '';
  @state() private alternatives: readonly Slot[] | undefined;

  protected override firstUpdated(): void {
    if (this.draft.center) void this.#readCenter(this.draft.center);
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2')?.focus());
  }

  async #readCenter(id: string): Promise<void> {
    this.center = undefined;
    const found = await this.read(() => this.desk.open.center(id));
    if (!found || id !== this.draft.center) return;
    this.center = found.center;
    const services = found.center.services.filter(({ bookable }) => bookable);
    if (!services.some((service) => service.id === this.draft.service))
      this.#write({ service: services[0]?.id });
  }

  #write(changes: Partial<WalkInDraft>): void {
    Object.assign(this.draft, changes);
    if (this.missing.length > 0)
      this.missing = this.missing.filter((fault) => this.#missing().includes(fault));
    this.requestUpdate();
  }

  get #consents(): readonly Consent[] {
    return this.desk.operator?.consents ?? [];
  }

  #missing(): WalkInFault[] {
    return missingParts(this.draft, this.#consents);
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    this.failed = '';
    this.faults = [];
    this.missing = this.#missing();
    if (this.missing.length > 0) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true], [data-wrong]')?.focus();
      return;
    }
    const body = walkInBody(this.draft, this.#consents);
    const sent = keyFor(this.draft.sent, body, () => this.desk.staff.newKey());
    this.#write({ sent });
    this.busy = true;
    const answer = await this.ask(() => this.desk.staff.walkIn(body, sent.key));
    this.busy = false;
    if (!answer) return;
    if ('error' in answer) {
      this.#fail(answer.error);
      return;
    }
    // Nothing of the form is needed any more; what is handed over stays until somebody closes it.
    Object.assign(this.draft, freshWalkIn(this.desk.session, this.draft.center), { receipt: answer.value });
    this.alternatives = undefined;
    this.requestUpdate();
    this.dispatchEvent(new WalkedInEvent(true));
    this.focus();
  };

  #fail(error: unknown): void {
    if (error instanceof ProblemError && error.code === 'slot-full') {
      this.alternatives = error.alternatives;
      this.#write({ slot: undefined });
      void this.renderRoot.querySelector('desk-slot-picker')?.reload();
      return;
    }
    if (error instanceof ProblemError && error.code === 'already-booked') this.failed = c('alreadyBooked');
    else this.failed = troubleWords(t, error, now());
    this.faults = faultLines(error, { label: personLabel });
    if (this.faults.length > 0) this.failed = c('refused');
  }

  protected override render(): TemplateResult {
    const close = () => this.dispatchEvent(new WalkedInEvent(false));
    if (this.draft.receipt) {
      return renderReceipt(this.draft.receipt, close, () => {
        Object.assign(this.draft, freshWalkIn(this.desk.session, this.draft.center));
        if (this.center) this.draft.service = this.center.services.find(({ bookable }) => bookable)?.id;
        this.requestUpdate();
        this.focus();
      });
    }
    return html`<article aria-labelledby="title">
      <button type="button" class="link tap back" @click=${close}>${icon('back')}${t('back')}</button>
      <h2 id="title" tabindex="-1">${t('walkInTitle')}</h2>
      <p class="small soft lead">${c('lead')}</p>
      <form novalidate @submit=${this.#submit}>
        ${this.#renderCenter()} ${this.#renderSlots()}
        ${renderPerson({
          draft: this.draft,
          consents: this.#consents,
          missing: this.missing,
          write: (changes) => this.#write(changes),
        })}
        ${renderRefusal(this.failed, this.faults)}
        <button class="action wide send" aria-busy=${this.busy ? 'true' : nothing}>
          ${this.busy ? html`<span class="dots"></span>${t('sending')}` : c('send')}
        </button>
      </form>
    </article>`;
  }

  #renderCenter(): unknown {
    const { centers } = this.desk.session;
    if (centers.length < 2) return nothing;
    const wrong = this.missing.includes('center');
    return html`<label for="center">${t('rowCenter')}</label>
      <select
        class="field"
        id="center"
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${wrong ? 'center-mistake' : nothing}
        @change=${(event: Event) => {
          const id = (event.target as HTMLSelectElement).value;
          this.#write({ center: id, service: undefined, slot: undefined });
          void this.#readCenter(id);
        }}
      >
        ${this.draft.center ? nothing : html`<option value="" selected>${c('chooseCenter')}</option>`}
        ${centers.map(
          ({ id, name }) => html`<option value=${id} .selected=${id === this.draft.center}>${name}</option>`,
        )}
      </select>
      ${wrong ? html`<p class="mistake" id="center-mistake">${icon('warn')}<span>${c('centerMissing')}</span></p>` : nothing}`;
  }

  #renderSlots(): unknown {
    const { draft, center } = this;
    if (this.trouble)
      return renderTrouble(this.trouble, () => draft.center && void this.#readCenter(draft.center));
    if (!draft.center) return nothing;
    if (!center) return html`<div class="still"></div>`;
    const services = center.services.filter(({ bookable }) => bookable);
    if (services.length === 0) return html`<p class="note">${c('noService')}</p>`;
    const wrong = this.missing.includes('slot');
    return html`${
        services.length > 1
          ? html`<label for="service">${t('rowService')}</label>
              <select
                class="field"
                id="service"
                @change=${(event: Event) =>
                  this.#write({ service: (event.target as HTMLSelectElement).value, slot: undefined })}
              >
                ${services.map(
                  ({ id, name }) =>
                    html`<option value=${id} .selected=${id === draft.service}>${name}</option>`,
                )}
              </select>`
          : nothing
      }
      <h3 id="slots">${c('slots')}</h3>
      ${renderAlternatives(this.alternatives, (slot) => this.#write({ slot }))}
      ${
        draft.service
          ? html`<desk-slot-picker
              tabindex=${wrong ? '-1' : nothing}
              ?data-wrong=${wrong}
              .source=${this.desk.open}
              .horizonDays=${this.desk.operator?.booking.horizonDays}
              .service=${draft.service}
              .use=${'walk-in'}
              .todayOnly=${true}
              .picked=${draft.slot?.id}
              @desk-pick=${(event: PickEvent) => this.#write({ slot: event.slot })}
            ></desk-slot-picker>`
          : nothing
      }
      ${wrong ? html`<p class="mistake">${icon('warn')}<span>${c('slotMissing')}</span></p>` : nothing}`;
  }
}
