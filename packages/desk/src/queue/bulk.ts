import type { DeclineManyResult, StaffBooking } from '@y12355/client/staff';
import { icon, now } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { renderDuty } from '../detail/duty.js';
import { renderReasonForm } from '../detail/reason-form.js';
import { readyReasons } from '../detail/reasons.js';
import { detailStyles } from '../detail/detail.styles.js';
import { baseStyles } from '../kit/base.styles.js';
import { visitWords } from '../kit/time-words.js';
import { troubleWords } from '../kit/trouble.js';
import { t } from '../kit/words.js';
import { DeskView } from '../kit/view.js';

export class BulkEvent extends Event {
  static readonly type = 'desk-bulk';

  /** `results` is undefined when somebody gives it up. */
  constructor(readonly results: DeclineManyResult['results'] | undefined) {
    super(BulkEvent.type);
  }
}

/** Several requests, one reason. */
export class DeskBulk extends DeskView {
  static override styles = [baseStyles, detailStyles];

  @property({ attribute: false }) bookings: readonly StaffBooking[] = [];
  @state() private missing = false;
  @state() private busy = false;
  @query('textarea') private field!: HTMLTextAreaElement | null;

  override focus(): void {
    void this.updateComplete.then(() => this.field?.focus());
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const reason = this.desk.place.queue.reason?.trim() ?? '';
    this.missing = reason === '';
    if (this.missing) {
      this.field?.focus();
      return;
    }
    this.busy = true;
    this.trouble = '';
    const answer = await this.ask(() => this.desk.staff.declineMany(this.bookings, reason));
    this.busy = false;
    if (!answer) return;
    if ('error' in answer) this.trouble = troubleWords(t, answer.error, now());
    else this.dispatchEvent(new BulkEvent(answer.value.results));
  };

  protected override render(): TemplateResult {
    const count = this.bookings.length;
    const { queue } = this.desk.place;
    const close = () => this.dispatchEvent(new BulkEvent(undefined));
    return html`<article aria-labelledby="title">
      <button type="button" class="link tap back" @click=${close}>${icon('back')}${t('back')}</button>
      <h2 id="title" tabindex="-1">${t('bulkTitle', { count })}</h2>
      <ul class="several">
        ${this.bookings.map(
          (booking) =>
            html`<li>
              <b>${booking.alias}</b>
              <span class="soft figures nowrap">${visitWords(t, booking.start, now())}</span>
            </li>`,
        )}
      </ul>
      <div role="alert">${this.trouble ? html`<p class="note">${this.trouble}</p>` : nothing}</div>
      ${renderReasonForm(
        {
          title: t('declineTitle'),
          hint: t('bulkHint'),
          cure: t('bulkMissing'),
          send: t('bulkSend', { count }),
          close: 'declineClose',
          text: queue.reason ?? '',
          templates: readyReasons('decline', this.desk.session),
          missing: this.missing,
          busy: this.busy,
          write: (text) => {
            queue.reason = text;
            if (text.trim()) this.missing = false;
            this.requestUpdate();
          },
          submit: (event) => void this.#submit(event),
          cancel: close,
        },
        renderDuty(this.desk.session),
      )}
    </article>`;
  }
}
