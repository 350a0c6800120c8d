import type { AuditList } from '@y12355/client/staff';
import { icon } from '@y12355/core';
import { chinaDate, parseIso } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { baseStyles } from '../kit/base.styles.js';
import { renderCenterFilter } from '../kit/center-filter.js';
import { renderEmpty, renderLoading, renderTrouble } from '../kit/parts.js';
import { clockWords, weekdayDateWords } from '../kit/time-words.js';
import { LoadedView } from '../kit/view.js';
import { t } from '../kit/words.js';
import { auditLine } from './audit.model.js';
import { auditStyles } from './audit.styles.js';
import { c } from './audit.words.js';

type Entry = AuditList['entries'][number];

/** Who did what, the newest first. It names no young person. */
export class DeskAudit extends LoadedView {
  static override styles = [baseStyles, auditStyles];

  @state() private entries: readonly Entry[] | undefined;
  @state() private next: string | undefined;
  @state() private more = false;

  get #place() {
    return this.desk.place.audit;
  }

  /** From the first page on; what was read further stays where nothing else is asked. */
  protected override async load(): Promise<void> {
    await this.#read(undefined);
  }

  async #read(cursor: string | undefined): Promise<void> {
    const { center, from, to } = this.#place;
    if (from && to && from > to) return;
    const asked = JSON.stringify(this.#place);
    const answer = await this.read(() =>
      this.desk.staff.audit({
        ...(center && { center }),
        ...(from && { from }),
        ...(to && { to }),
        ...(cursor !== undefined && { cursor }),
      }),
    );
    if (!answer || asked !== JSON.stringify(this.#place)) return;
    // A change elsewhere does not fold up pages that somebody reads.
    if (cursor === undefined && this.more) return;
    this.entries = cursor === undefined ? answer.entries : [...(this.entries ?? []), ...answer.entries];
    this.next = answer.next;
    if (cursor !== undefined) this.more = true;
  }

  #filter(changes: Partial<DeskAudit['desk']['place']['audit']>): void {
    Object.assign(this.#place, changes);
    this.entries = undefined;
    this.next = undefined;
    this.more = false;
    this.requestUpdate();
    void this.load();
  }

  protected override render(): TemplateResult {
    const { center, from, to } = this.#place;
    const wrong = from !== '' && to !== '' && from > to;
    const date = (field: 'from' | 'to', value: string) =>
      html`<label class="one">
        <span>${c(field)}</span>
        <input
          class="field"
          type="date"
          name=${field}
          aria-invalid=${wrong ? 'true' : nothing}
          .value=${live(value)}
          @change=${(event: Event) => this.#filter({ [field]: (event.target as HTMLInputElement).value })}
        />
      </label>`;
    return html`<div class="page">
      <h1 tabindex="-1">${c('title')}</h1>
      <p class="lead soft">${c('lead')}</p>
      <div class="tools">
        ${date('from', from)} ${date('to', to)}
        ${renderCenterFilter(this.desk.session, center || undefined, (chosen) => this.#filter({ center: chosen ?? '' }))}
      </div>
      ${wrong ? html`<p class="mistake" role="alert">${icon('warn')}<span>${c('datesWrong')}</span></p>` : nothing}
      ${this.trouble ? renderTrouble(this.trouble, () => void this.load()) : nothing}
      ${wrong ? nothing : this.#renderEntries()}
    </div>`;
  }

  #renderEntries(): unknown {
    if (!this.entries) return this.trouble ? nothing : renderLoading();
    if (this.entries.length === 0) return renderEmpty(c('empty'), c('emptyMore'));
    const days = [...new Set(this.entries.map(({ at }) => chinaDate(parseIso(at))))];
    return html`${days.map((date) => {
      const words = weekdayDateWords(t, date);
      return html`<h2 class="day-head figures">${words}</h2>
        <ol aria-label=${words}>
          ${this.entries
            ?.filter(({ at }) => chinaDate(parseIso(at)) === date)
            .map((entry) => this.#renderEntry(entry))}
        </ol>`;
    })}
    ${
      this.next === undefined
        ? nothing
        : html`<button class="link tap more" @click=${() => void this.#read(this.next)}>${t('more')}</button>`
    }`;
  }

  #renderEntry(entry: Entry): TemplateResult {
    const { who, did, what, where } = auditLine(entry, this.desk.session);
    return html`<li>
      <span class="figures soft time">${clockWords(parseIso(entry.at))}</span>
      <b class="who">${who}</b>
      <span class="did">${did} ${what ? html`<span class="figures">${what}</span>` : nothing}</span>
      <span class="soft where">${where}</span>
    </li>`;
  }
}
