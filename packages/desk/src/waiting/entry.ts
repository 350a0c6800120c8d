import type { Slot } from '@y12355/client';
import { ProblemError, type StaffContact, type StaffWaiting } from '@y12355/client/staff';
import { icon, now } from '@y12355/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { renderAlternatives } from '../detail/detail-parts.js';
import { detailStyles } from '../detail/detail.styles.js';
import { renderContact, renderFact } from '../detail/facts.js';
import { baseStyles } from '../kit/base.styles.js';
import { ageWords, topicWords } from '../kit/person-words.js';
import { momentWords, slotWords, weekdayDateWords } from '../kit/time-words.js';
import { troubleOf, troubleWords } from '../kit/trouble.js';
import { DeskView } from '../kit/view.js';
import { named, t, tidy } from '../kit/words.js';
import type { DeskSlotPicker, PickEvent } from '../slots/slot-picker.js';
import { c } from './waiting.words.js';

export class SettledEvent extends Event {
  static readonly type = 'desk-settled';

  /** `news`: what became of the entry; empty when somebody only goes back to the list. */
  constructor(readonly news: string) {
    super(SettledEvent.type);
  }
}

/** One place on the waiting list: a time for it, the contact, or off the list. */
export class DeskWaitingEntry extends DeskView {
  static override styles = [baseStyles, detailStyles];

  @property({ attribute: false }) entry!: StaffWaiting;
  @property({ attribute: false }) withCenter = false;
  @state() private chosen: Slot | undefined;
  @state() private contact: StaffContact | undefined;
  @state() private busy: 'offer' | 'contact' | 'remove' | undefined;
  @state() private failed = '';
  @state() private alternatives: readonly Slot[] | undefined;
  /** Whether somebody is asked once more before the entry goes. */
  @state() private removing = false;
  @query('desk-slot-picker') private picker!: DeskSlotPicker | null;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const before = changed.get('entry') as StaffWaiting | undefined;
    if (!before || before.id === this.entry.id) return;
    this.chosen = undefined;
    this.contact = undefined;
    this.failed = '';
    this.alternatives = undefined;
    this.removing = false;
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2')?.focus());
  }

  async #carryOut<T>(
    busy: NonNullable<DeskWaitingEntry['busy']>,
    call: () => Promise<T>,
  ): Promise<T | undefined> {
    if (this.busy) return undefined;
    const { entry } = this;
    this.busy = busy;
    this.failed = '';
    const answer = await this.ask(call);
    this.busy = undefined;
    if (!answer || entry.id !== this.entry.id) return undefined;
    if ('value' in answer) return answer.value;
    const { error } = answer;
    if (error instanceof ProblemError && error.code === 'slot-full') {
      this.alternatives = error.alternatives;
      this.chosen = undefined;
      void this.picker?.reload();
    } else if (troubleOf(error) === 'faster') {
      this.dispatchEvent(new SettledEvent(tidy(c('gone', { alias: named(entry.alias) }))));
    } else this.failed = troubleWords(t, error, now());
    return undefined;
  }

  readonly #offer = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { chosen: slot, entry } = this;
    if (!slot) return;
    const booking = await this.#carryOut('offer', () => this.desk.staff.offer(entry.id, slot.id));
    if (!booking) return;
    const time = slotWords(t, booking.start);
    this.dispatchEvent(new SettledEvent(tidy(c('offered', { alias: named(entry.alias), time }))));
  };

  async #toggleContact(): Promise<void> {
    if (this.contact) this.contact = undefined;
    else this.contact = await this.#carryOut('contact', () => this.desk.staff.waitingContact(this.entry.id));
  }

  async #remove(): Promise<void> {
    const { entry } = this;
    const done = await this.#carryOut('remove', async () => {
      await this.desk.staff.removeWaiting(entry.id);
      return true;
    });
    if (done) this.dispatchEvent(new SettledEvent(tidy(c('removed', { alias: named(entry.alias) }))));
  }

  protected override render(): TemplateResult {
    const { entry, chosen: slot } = this;
    return html`<article aria-labelledby="alias">
      <button type="button" class="link tap back" @click=${() => this.dispatchEvent(new SettledEvent(''))}>
        ${icon('back')}${t('back')}
      </button>
      <p class="small soft figures">
        <span class="nowrap ref">${entry.ref}</span>
        <span class="nowrap">${t('submitted', { when: momentWords(t, entry.submittedAt) })}</span>
      </p>
      <h2 id="alias" tabindex="-1">${entry.alias}</h2>
      <p class="when figures">${c('wants', { day: weekdayDateWords(t, entry.date) })}</p>
      <dl>
        ${this.withCenter ? renderFact('rowCenter', entry.center.name) : nothing}
        ${renderFact('rowService', entry.service.name)}
        ${renderFact('rowTopic', topicWords(t, entry) || t('topicNone'))}
        ${renderFact('rowAge', html`<span class="figures">${ageWords(t, entry)}</span>`)}
        ${renderContact({
          hasPhone: entry.hasPhone,
          hasGuardianPhone: entry.hasGuardianPhone,
          contact: this.contact,
          busy: this.busy === 'contact',
          toggle: () => void this.#toggleContact(),
        })}
      </dl>
      <div role="alert">${this.failed ? html`<p class="note">${this.failed}</p>` : nothing}</div>
      <form novalidate @submit=${this.#offer}>
        <h3>${c('offerTitle')}</h3>
        <p class="small soft">${c('offerHint')}</p>
        ${renderAlternatives(this.alternatives, (one) => (this.chosen = one))}
        <desk-slot-picker
          .source=${this.desk.open}
          .horizonDays=${this.desk.operator?.booking.horizonDays}
          .service=${entry.service.id}
          .wanted=${entry.date}
          .picked=${slot?.id}
          @desk-pick=${(event: PickEvent) => (this.chosen = event.slot)}
        ></desk-slot-picker>
        <button
          class="action wide send"
          aria-disabled=${slot ? nothing : 'true'}
          aria-busy=${this.busy === 'offer' ? 'true' : nothing}
        >
          ${
            this.busy === 'offer'
              ? html`<span class="dots"></span>${t('sending')}`
              : slot
                ? c('offer', { time: slotWords(t, slot.start) })
                : t('pickTime')
          }
        </button>
      </form>
      ${this.#renderRemove()}
    </article>`;
  }

  #renderRemove(): TemplateResult {
    if (!this.removing) {
      return html`<button type="button" class="link tap remove" @click=${() => (this.removing = true)}>
        ${c('remove')}
      </button>`;
    }
    return html`<div class="note" role="group" aria-label=${c('remove')}>
      <p>${c('removeSure')}</p>
      <button type="button" class="action outlined sure" @click=${() => void this.#remove()}>
        ${c('removeYes')}
      </button>
      <button type="button" class="link tap" @click=${() => (this.removing = false)}>${c('removeNo')}</button>
    </div>`;
  }
}
