import type { Client, Slot } from '@y12355/client';
import { icon, now } from '@y12355/core';
import { addDays, chinaDate, parseIso, weekdayOf, type DateText } from '@y12355/domain';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base.styles.js';
import { renderTrouble } from '../kit/parts.js';
import { clockWords, dateWords, weekdayDateWords } from '../kit/time-words.js';
import { troubleWords } from '../kit/trouble.js';
import { t } from '../kit/words.js';
import { WordsController } from '../kit/words-controller.js';
import { slotPickerStyles } from './slot-picker.styles.js';
import {
  dayToShow,
  hasOpen,
  lastDay,
  slotLook,
  slotsLeft,
  weekFrom,
  type SlotDay,
  type SlotRules,
  type SlotUse,
} from './slots.model.js';

const DAYS = 7;

export class PickEvent extends Event {
  static readonly type = 'desk-pick';

  constructor(readonly slot: Slot) {
    super(PickEvent.type);
  }
}

/** Days and times of one service, a week at a time; one press chooses. */
export class DeskSlotPicker extends LitElement {
  static override styles = [baseStyles, slotPickerStyles];

  @property({ attribute: false }) source!: Pick<Client, 'slots'>;
  /** Id of the service. */
  @property({ attribute: false }) service!: string;
  @property({ attribute: false }) use: SlotUse = 'visit';
  /** The day to begin with; today where it is missing. */
  @property({ attribute: false }) wanted: DateText | undefined;
  /** Shows today alone. */
  @property({ attribute: false }) todayOnly = false;
  /** How far ahead can be booked, in days; undefined while that is not known. */
  @property({ attribute: false }) horizonDays: number | undefined;
  /** Id of the chosen slot. */
  @property({ attribute: false }) picked: string | undefined;
  /** Start of the slot that the booking has now, which is no choice. */
  @property({ attribute: false }) own: string | undefined;
  @state() private days: readonly SlotDay[] | undefined;
  @state() private date: DateText | undefined;
  @state() private trouble = '';
  #first: DateText | undefined;

  constructor() {
    super();
    new WordsController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('service') && !changed.has('source') && !changed.has('wanted')) return;
    const today = chinaDate(now());
    this.#first = weekFrom(today, this.wanted && this.wanted > today ? this.wanted : today);
    this.date = this.wanted;
    void this.reload();
  }

  /** Reads the week anew: what was free may be taken. */
  async reload(): Promise<void> {
    const { service } = this;
    const first = this.#first ?? chinaDate(now());
    if (this.days && this.days[0]?.date !== first) this.days = undefined;
    const still = () => this.isConnected && service === this.service && first === this.#first;
    try {
      const { days } = await this.source.slots(
        service,
        first,
        this.todayOnly ? first : addDays(first, DAYS - 1),
      );
      if (!still()) return;
      this.days = days;
      this.date = dayToShow(days, this.date, this.#rules);
      this.trouble = '';
    } catch (error) {
      if (!still()) return;
      this.trouble = troubleWords(t, error, now());
    }
  }

  get #rules(): SlotRules {
    return { use: this.use, now: now(), last: lastDay(now(), this.horizonDays) };
  }

  #turn(days: number): void {
    this.#first = addDays(this.#first ?? chinaDate(now()), days);
    this.days = undefined;
    this.date = undefined;
    void this.reload();
  }

  protected override render(): TemplateResult {
    return html`${this.todayOnly ? nothing : this.#renderWeek()}
    ${this.trouble ? renderTrouble(this.trouble, () => void this.reload()) : nothing}
    ${this.days ? this.#renderDay() : this.trouble ? nothing : html`<div class="still"></div>`}`;
  }

  #renderWeek(): TemplateResult {
    const first = this.#first ?? chinaDate(now());
    const today = chinaDate(now());
    const days = this.days ?? [];
    const { last } = this.#rules;
    const beyond = last !== undefined && addDays(first, DAYS) > last;
    return html`<div class="week">
      <p class="range figures" aria-live="polite">
        ${t('dayRange', { from: dateWords(t, first), to: dateWords(t, addDays(first, DAYS - 1)) })}
      </p>
      <button
        type="button"
        class="step before"
        aria-label=${t('weekBefore')}
        aria-disabled=${first <= today ? 'true' : nothing}
        @click=${() => first > today && this.#turn(-DAYS)}
      >
        ${icon('back')}
      </button>
      <button
        type="button"
        class="step after"
        aria-label=${t('weekAfter')}
        aria-disabled=${beyond ? 'true' : nothing}
        @click=${() => !beyond && this.#turn(DAYS)}
      >
        ${icon('next')}
      </button>
      <div class="days" role="group" aria-label=${t('slotDay')}>
        ${days.map((day) => {
          const some = hasOpen(day, this.#rules);
          const words = weekdayDateWords(t, day.date);
          return html`<button
            type="button"
            class=${some ? 'day' : 'day none'}
            data-day=${day.date}
            aria-pressed=${day.date === this.date ? 'true' : 'false'}
            @click=${() => (this.date = day.date)}
          >
            <span class="sr">${some ? words : t('slotDayNone', { day: words })}</span>
            <span aria-hidden="true">
              ${t(`weekdayShort${weekdayOf(day.date)}`)}
              <b class="figures">${Number(day.date.slice(8))}</b>
            </span>
          </button>`;
        })}
      </div>
    </div>`;
  }

  #renderDay(): unknown {
    const day = this.days?.find(({ date }) => date === this.date);
    if (!day) return nothing;
    const slots = slotsLeft(day, this.#rules);
    const why = day.unconfirmed ? html`<p class="soft small">${t('unconfirmed')}</p>` : nothing;
    if (slots.length === 0) {
      return html`<p class="none-left soft">
        ${day.reason ? t('slotsClosed', { reason: day.reason }) : t('slotsNone')}
      </p>`;
    }
    return html`${why}
      <div class="slots" role="group" aria-label=${t('slotTimes', { day: weekdayDateWords(t, day.date) })}>
        ${slots.map((slot) => this.#renderSlot(slot))}
      </div>`;
  }

  #renderSlot(slot: Slot): TemplateResult {
    const own = slot.start === this.own;
    const open = !own && slotLook(slot, this.#rules) === 'open';
    const running = parseIso(slot.start) <= now();
    const time = clockWords(parseIso(slot.start));
    return html`<button
      type="button"
      class="slot figures"
      data-slot=${slot.id}
      aria-pressed=${slot.id === this.picked ? 'true' : 'false'}
      aria-disabled=${open ? nothing : 'true'}
      @click=${() => open && this.dispatchEvent(new PickEvent(slot))}
    >
      <span class="nowrap">${time}</span>
      ${own ? html`<span class="small">${t('slotOwn')}</span>` : open ? nothing : html`<span class="small">${t('slotFull')}</span>`}
      ${open && running ? html`<span class="small">${t('visitNow')}</span>` : nothing}
    </button>`;
  }
}
