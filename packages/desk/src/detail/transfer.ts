import type { CenterAnswer, CenterService, Slot } from '@y12355/client';
import type { StaffBooking } from '@y12355/client/staff';
import { chinaDate, parseIso } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { baseStyles } from '../kit/base.styles.js';
import { renderTrouble } from '../kit/parts.js';
import { slotWords } from '../kit/time-words.js';
import { DeskView } from '../kit/view.js';
import { i18n, t, tell } from '../kit/words.js';
import type { DeskSlotPicker, PickEvent } from '../slots/slot-picker.js';
import { renderAlternatives } from './detail-parts.js';
import { detailStyles } from './detail.styles.js';
import type { TransferDraft } from './draft.js';
import { renderDuty } from './duty.js';
import type { Step } from './steps.js';
import { citiesFrom, cityOf, servicesOf, serviceToShow, targets } from './transfer.model.js';

/** To another center: in the same city first, then a service of the same kind, then a time. */
export class DeskTransfer extends DeskView {
  static override styles = [baseStyles, detailStyles];

  @property({ attribute: false }) booking!: StaffBooking;
  @property({ attribute: false }) draft!: TransferDraft;
  @property({ attribute: false }) alternatives: readonly Slot[] | undefined;
  @property({ attribute: false }) busy = false;
  @property({ attribute: false }) write!: (draft: TransferDraft) => void;
  @property({ attribute: false }) send!: (step: Step) => void;
  @property({ attribute: false }) close!: () => void;
  /** The booking's own center, for its city and the kind of its service. */
  @state() private own: CenterAnswer | undefined;
  /** Centers of the chosen city; undefined until they are here. */
  @state() private centers: readonly CenterAnswer[] | undefined;
  #asked: string | undefined;
  @query('h3') private heading!: HTMLElement;
  @query('desk-slot-picker') private picker!: DeskSlotPicker | null;

  protected override firstUpdated(): void {
    void this.#load();
  }

  override focus(): void {
    void this.updateComplete.then(() => this.heading.focus());
  }

  /** Reads the times anew. */
  async reload(): Promise<void> {
    await this.picker?.reload();
  }

  get #city(): string | undefined {
    return this.draft.city ?? (this.own && cityOf(this.own.region));
  }

  async #load(city = this.draft.city): Promise<void> {
    const { open } = this.desk;
    this.centers = undefined;
    this.#asked = city;
    await this.read(async () => {
      this.own ??= (await open.center(this.booking.center.id)).center;
      const found: CenterAnswer[] = [];
      const region = city ?? this.#city;
      let cursor: string | undefined;
      do {
        const page = await open.centers({ ...(region && { region }), limit: 500, ...(cursor && { cursor }) });
        found.push(...page.centers);
        cursor = page.next;
      } while (cursor !== undefined);
      if (this.#asked === city) this.centers = targets(found, this.booking.center.id);
    });
  }

  #choose(changes: Partial<TransferDraft>): void {
    this.write({ ...this.draft, slot: undefined, ...changes });
    if (changes.city !== undefined) void this.#load(changes.city);
  }

  get #kind(): CenterService['kind'] | undefined {
    return this.own?.services.find(({ id }) => id === this.booking.service.id)?.kind;
  }

  get #center(): CenterAnswer | undefined {
    return this.centers?.find(({ id }) => id === this.draft.center);
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const { slot, note } = this.draft;
    const center = this.#center;
    if (slot && center) this.send({ kind: 'transfer', slot, note: note.trim(), center: center.name });
  };

  protected override render(): TemplateResult {
    const { draft, busy } = this;
    const center = this.#center;
    const service = serviceToShow(center, this.#kind, draft.service);
    const ready = draft.slot && center;
    return html`<form novalidate @submit=${this.#submit}>
      <h3 tabindex="-1">${t('transferTitle')}</h3>
      <p class="small soft">${tell('transferHint', this.booking.alias)}</p>
      ${renderDuty(this.desk.session)} ${this.#renderCity()}
      ${this.trouble ? renderTrouble(this.trouble, () => void this.#load()) : nothing}
      ${this.#renderCenters()} ${center && service ? this.#renderService(center, service) : nothing}
      ${renderAlternatives(this.alternatives, (slot) => this.#choose({ slot }))}
      ${
        center && service
          ? html`<desk-slot-picker
              .source=${this.desk.open}
              .horizonDays=${this.desk.operator?.booking.horizonDays}
              .service=${service.id}
              .wanted=${chinaDate(parseIso(this.booking.start))}
              .picked=${draft.slot?.id}
              @desk-pick=${(event: PickEvent) => this.#choose({ slot: event.slot })}
            ></desk-slot-picker>`
          : nothing
      }
      <label for="note">${t('transferNote')}</label>
      <p class="small soft" id="note-hint">${t('transferNoteHint')}</p>
      <textarea
        class="field"
        id="note"
        rows="2"
        maxlength="200"
        aria-describedby="note-hint"
        .value=${live(draft.note)}
        @input=${(event: Event) => this.write({ ...draft, note: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <button
        class="action wide send"
        aria-disabled=${ready ? nothing : 'true'}
        aria-busy=${busy ? 'true' : nothing}
      >
        ${
          busy
            ? html`<span class="dots"></span>${t('sending')}`
            : draft.slot
              ? t('transferSend', { time: slotWords(t, draft.slot.start) })
              : t('transferPick')
        }
      </button>
      <button type="button" class="link tap close" @click=${() => this.close()}>${t('transferClose')}</button>
    </form>`;
  }

  #renderCity(): unknown {
    const city = this.#city;
    const cities = citiesFrom(this.own && cityOf(this.own.region), this.desk.session.role);
    if (cities.length < 2) return nothing;
    return html`<label for="city">${t('transferCity')}</label>
      <select
        class="field"
        id="city"
        @change=${(event: Event) =>
          this.#choose({
            city: (event.target as HTMLSelectElement).value,
            center: undefined,
            service: undefined,
          })}
      >
        ${cities.map(
          ({ adcode, name, nameEn }) =>
            html`<option value=${adcode} .selected=${adcode === city}>
              ${i18n.language === 'en' ? (nameEn ?? name) : name}
            </option>`,
        )}
      </select>`;
  }

  #renderCenters(): unknown {
    if (!this.centers) return this.trouble ? nothing : html`<div class="still"></div>`;
    if (this.centers.length === 0) return html`<p class="note">${t('transferNobody')}</p>`;
    return html`<label for="center">${t('transferCenter')}</label>
      <select
        class="field"
        id="center"
        @change=${(event: Event) =>
          this.#choose({ center: (event.target as HTMLSelectElement).value, service: undefined })}
      >
        ${this.#center ? nothing : html`<option value="" selected>${t('transferChoose')}</option>`}
        ${this.centers.map(
          ({ id, name, areaName }) =>
            html`<option value=${id} .selected=${id === this.draft.center}>
              ${areaName ? t('centerAndArea', { center: name, area: areaName }) : name}
            </option>`,
        )}
      </select>`;
  }

  #renderService(center: CenterAnswer, chosen: CenterService): TemplateResult {
    const { same, other } = servicesOf(center, this.#kind);
    const options = (services: readonly CenterService[]) =>
      services.map(
        ({ id, name }) => html`<option value=${id} .selected=${id === chosen.id}>${name}</option>`,
      );
    return html`<label for="service">${t('rowService')}</label>
      <select
        class="field"
        id="service"
        @change=${(event: Event) => this.#choose({ service: (event.target as HTMLSelectElement).value })}
      >
        ${
          same.length > 0 && other.length > 0
            ? html`<optgroup label=${t('serviceSame')}>${options(same)}</optgroup>
                <optgroup label=${t('serviceOther')}>${options(other)}</optgroup>`
            : options([...same, ...other])
        }
      </select>`;
  }
}
