import type { StaffWaiting } from '@y12355/client/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { dayStyles } from '../day/day.styles.js';
import { baseStyles } from '../kit/base.styles.js';
import { renderCenterFilter } from '../kit/center-filter.js';
import { columnsStyles } from '../kit/columns.styles.js';
import { renderEmpty, renderLoading, renderTrouble } from '../kit/parts.js';
import { ageWords, topicWords } from '../kit/person-words.js';
import { momentWords, weekdayDateWords } from '../kit/time-words.js';
import { LoadedView } from '../kit/view.js';
import { WideController } from '../kit/wide-controller.js';
import { t } from '../kit/words.js';
import type { SettledEvent } from './entry.js';
import { byDay } from './waiting.model.js';
import { c } from './waiting.words.js';

/** Who waits for a seat on a full day, by day and by who came first. */
export class DeskWaiting extends LoadedView {
  static override styles = [baseStyles, columnsStyles, dayStyles];

  /** Undefined until it has been read. */
  @state() private entries: readonly StaffWaiting[] | undefined;
  @state() private news = '';
  @query('h1') private heading!: HTMLElement;

  readonly #width = new WideController(this);

  get #place() {
    return this.desk.place.waiting;
  }

  protected override async load(): Promise<void> {
    const { center } = this.#place;
    const found = await this.read(async () => {
      const entries: StaffWaiting[] = [];
      let cursor: string | undefined;
      do {
        const answer = await this.desk.staff.waiting({
          ...(center && { center }),
          ...(cursor !== undefined && { cursor }),
        });
        entries.push(...answer.waiting);
        cursor = answer.next;
      } while (cursor !== undefined);
      return entries;
    });
    if (found && center === this.#place.center) this.entries = found;
  }

  async #choose(id: string | undefined): Promise<void> {
    const before = this.#place.selected;
    this.#place.selected = id;
    this.news = '';
    this.requestUpdate();
    await this.updateComplete;
    const next = id ? 'desk-waiting-entry' : `[data-id="${before}"]`;
    this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  readonly #onSettled = async ({ news }: SettledEvent): Promise<void> => {
    const gone = this.#place.selected;
    await this.#choose(undefined);
    if (!news) return;
    this.entries = this.entries?.filter(({ id }) => id !== gone);
    this.news = news;
    void this.load();
    await this.updateComplete;
    this.heading.focus();
  };

  protected override render(): TemplateResult {
    const shown = this.entries?.find(({ id }) => id === this.#place.selected);
    return html`<div class=${shown ? 'columns' : 'columns alone'}>
      <section class="list page" ?hidden=${shown !== undefined && !this.#width.wide} aria-labelledby="title">
        <div class="top"><h1 id="title" tabindex="-1">${c('title')}</h1></div>
        <p class="soft lead">${c('lead')}</p>
        <div class="tools">
          ${renderCenterFilter(this.desk.session, this.#place.center, (center) => {
            this.#place.center = center;
            this.entries = undefined;
            void this.load();
          })}
        </div>
        <div role="status">${this.news ? html`<p class="note">${this.news}</p>` : nothing}</div>
        ${this.trouble ? renderTrouble(this.trouble, () => void this.load()) : nothing} ${this.#renderDays()}
      </section>
      ${
        shown
          ? html`<aside class="side" aria-label=${c('entry')}>
              <desk-waiting-entry
                .desk=${this.desk}
                .entry=${shown}
                .withCenter=${this.desk.session.centers.length !== 1}
                @desk-settled=${this.#onSettled}
              ></desk-waiting-entry>
            </aside>`
          : nothing
      }
    </div>`;
  }

  #renderDays(): unknown {
    if (!this.entries) return this.trouble ? nothing : renderLoading();
    if (this.entries.length === 0) return renderEmpty(c('empty'), c('emptyMore'));
    return byDay(this.entries).map(({ date, entries }) => {
      const words = weekdayDateWords(t, date);
      return html`<h2 class="day-head figures">
          ${words} <span class="soft">${c('count', { count: entries.length })}</span>
        </h2>
        <ol class="visits" aria-label=${words}>
          ${repeat(
            entries,
            ({ id }) => id,
            (entry) => this.#renderEntry(entry),
          )}
        </ol>`;
    });
  }

  #renderEntry(entry: StaffWaiting): TemplateResult {
    const topic = topicWords(t, entry);
    return html`<li>
      <button
        class="visit dated"
        data-id=${entry.id}
        aria-current=${entry.id === this.#place.selected ? 'true' : nothing}
        @click=${() => void this.#choose(entry.id)}
      >
        <b class="time">${entry.alias}</b>
        <span class="who">
          <span class="under">
            <span class="nowrap">${ageWords(t, entry)}</span>
            ${topic ? html`<span class="nowrap">${topic}</span>` : nothing}
            <span>${entry.service.name}</span>
            ${this.desk.session.centers.length !== 1 ? html`<span>${entry.center.name}</span>` : nothing}
          </span>
        </span>
        <span class="ref figures nowrap">${entry.ref}</span>
        <span class="state figures nowrap">${momentWords(t, entry.submittedAt)}</span>
      </button>
    </li>`;
  }
}
