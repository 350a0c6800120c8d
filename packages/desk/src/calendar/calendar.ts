import type { CalendarImport, StaffCalendar } from '@y12355/client/staff';
import { now } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base.styles.js';
import { faultLines, renderRefusal, type FaultLine } from '../kit/faults.js';
import { renderFileField } from '../kit/file-field.js';
import { readFile } from '../kit/file-text.js';
import { fileFaults } from '../kit/file-words.js';
import { fileStyles } from '../kit/file.styles.js';
import { renderHits } from '../kit/hits.js';
import { renderLoading, renderTrouble } from '../kit/parts.js';
import { dateWords, weekdayDateWords } from '../kit/time-words.js';
import { troubleWords } from '../kit/trouble.js';
import { LoadedView } from '../kit/view.js';
import { t } from '../kit/words.js';
import { stretchesOf, yearChanges, type CalendarYear, type Stretch } from './calendar.model.js';
import { calendarStyles } from './calendar.styles.js';
import { c } from './calendar.words.js';

const columns = {
  date: 'columnDate',
  kind: 'columnKind',
  name: 'columnName',
  source: 'columnSource',
} as const;

function columnLabel([column = '']: readonly string[]): string | undefined {
  return Object.hasOwn(columns, column) ? c(columns[column as keyof typeof columns]) : undefined;
}

/** Holidays and make-up days by year; the province's account takes a table over. */
export class DeskCalendar extends LoadedView {
  static override styles = [baseStyles, fileStyles, calendarStyles];

  @state() private calendar: StaffCalendar | undefined;
  @state() private preview: CalendarImport | undefined;
  @state() private busy: 'preview' | 'save' | undefined;
  @state() private failed = '';
  @state() private lines: readonly FaultLine[] = [];
  @state() private news = '';

  // Bookings do not move holidays.
  protected override concerns(): boolean {
    return false;
  }

  protected override async load(): Promise<void> {
    const calendar = await this.read(() => this.desk.staff.calendar());
    if (calendar) this.calendar = calendar;
  }

  protected override firstUpdated(): void {
    const { calendar } = this.desk.place;
    if (calendar.again) void this.#send(true);
    calendar.again = false;
  }

  readonly #choose = async (chosen: File | undefined): Promise<void> => {
    this.preview = undefined;
    this.news = '';
    this.failed = '';
    this.lines = [];
    const read = chosen && (await readFile(chosen));
    if (read && 'fault' in read) this.failed = fileFaults(read.fault);
    this.desk.place.calendar.file = read && 'file' in read ? read.file : undefined;
    this.requestUpdate();
    if (this.desk.place.calendar.file) await this.#send(true);
  };

  async #send(dryRun: boolean): Promise<void> {
    const { file } = this.desk.place.calendar;
    if (!file || this.busy) return;
    this.failed = '';
    this.lines = [];
    this.busy = dryRun ? 'preview' : 'save';
    const answer = await this.ask(() => this.desk.staff.importCalendar(file, dryRun));
    this.busy = undefined;
    if (!answer) return;
    if ('error' in answer) {
      this.preview = undefined;
      this.lines = faultLines(answer.error, { label: columnLabel, files: [file.name] });
      this.failed = this.lines.length > 0 ? c('refused') : troubleWords(t, answer.error, now());
      return;
    }
    if (dryRun) {
      this.preview = answer.value;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.preview h2')?.focus();
      return;
    }
    this.preview = undefined;
    this.desk.place.calendar.file = undefined;
    this.news = c('saved');
    await this.load();
    this.focus();
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <h1 tabindex="-1">${c('title')}</h1>
      <p class="lead soft">${c('lead')}</p>
      <div role="status">${this.news ? html`<p class="note">${this.news}</p>` : nothing}</div>
      ${this.trouble ? renderTrouble(this.trouble, () => void this.load()) : nothing}
      ${this.calendar ? this.calendar.years.map((year) => this.#renderYear(year)) : this.trouble ? nothing : renderLoading()}
      ${this.desk.session.role === 'province' ? this.#renderImport() : html`<p class="soft">${c('provinceOnly')}</p>`}
    </div>`;
  }

  #renderYear({ year, days }: CalendarYear): TemplateResult {
    return html`<section class="year" aria-labelledby="year-${year}">
      <h2 id="year-${year}" class="figures">${c('year', { year })}</h2>
      ${
        days.length === 0
          ? html`<p class="note">${c('notAnnounced')}</p>`
          : html`<ul class="stretches">
              ${stretchesOf(days).map((stretch) => this.#renderStretch(stretch))}
            </ul>`
      }
    </section>`;
  }

  #renderStretch({ kind, name, from, to }: Stretch): TemplateResult {
    const words =
      from === to
        ? weekdayDateWords(t, from)
        : t('dayRange', { from: dateWords(t, from), to: dateWords(t, to) });
    return html`<li class=${kind}>
      <b>${name}</b>
      <span class="figures nowrap">${words}</span>
      <span class="soft small">${c(kind === 'holiday' ? 'holiday' : 'makeup')}</span>
    </li>`;
  }

  #renderImport(): TemplateResult {
    const { file } = this.desk.place.calendar;
    return html`<section class="import" aria-labelledby="import">
      <h2 id="import">${c('importTitle')}</h2>
      <p class="small soft">${c('importHint')}</p>
      ${renderFileField({ id: 'file', label: c('importFile'), file, choose: (one) => void this.#choose(one) })}
      ${renderRefusal(this.failed, this.lines)}
      ${
        file && !this.preview && !this.busy
          ? html`<button type="button" class="action outlined look" @click=${() => void this.#send(true)}>
              ${c('look')}
            </button>`
          : nothing
      }
      ${this.preview ? this.#renderPreview(this.preview) : nothing}
    </section>`;
  }

  #renderPreview({ years, hits }: CalendarImport): TemplateResult {
    const changes = yearChanges(this.calendar?.years ?? [], years);
    const day = (one: { date: string; name: string; kind: 'holiday' | 'makeup' }) =>
      c(one.kind === 'holiday' ? 'dayHoliday' : 'dayMakeup', {
        day: weekdayDateWords(t, one.date),
        name: one.name,
      });
    return html`<section class="preview" aria-labelledby="preview">
      <h2 id="preview" tabindex="-1">${c('previewTitle')}</h2>
      ${changes.length === 0 ? html`<p>${c('noChanges')}</p>` : nothing}
      ${changes.map(
        ({ year, added, removed }) =>
          html`<h3 class="figures">${c('year', { year })}</h3>
            <ul class="changes">
              ${removed.map(
                (one) =>
                  html`<li>
                    <del><span class="sr">${c('removed')}</span>${day(one)}</del>
                  </li>`,
              )}
              ${added.map(
                (one) =>
                  html`<li>
                    <ins><span class="sr">${c('added')}</span>${day(one)}</ins>
                  </li>`,
              )}
            </ul>`,
      )}
      ${
        changes.length === 0
          ? nothing
          : html`${renderHits(hits, true)}
              <button
                type="button"
                class="action wide save"
                aria-busy=${this.busy === 'save' ? 'true' : nothing}
                @click=${() => void this.#send(false)}
              >
                ${this.busy === 'save' ? html`<span class="dots"></span>${c('saving')}` : c('save')}
              </button>`
      }
    </section>`;
  }
}
