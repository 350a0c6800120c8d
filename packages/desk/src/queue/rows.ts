import type { StaffBooking } from '@y12355/client/staff';
import { chinaDate, parseIso } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { ageWords, topicWords } from '../kit/person-words.js';
import { dateWords, deadlineWords, leftWords, visitWords } from '../kit/time-words.js';
import { t, tell } from '../kit/words.js';
import { shareLeft, timeLeft } from './queue.model.js';

export interface RowsView {
  rows: readonly StaffBooking[];
  now: number;
  selected: string | undefined;
  manyCenters: boolean;
  /** Ids with a mark; undefined while nobody chooses several. */
  marked: ReadonlySet<string> | undefined;
  choose: (id: string) => void;
  mark: (id: string) => void;
}

export interface MarksView {
  /** How many have a mark; undefined while nobody chooses several. */
  count: number | undefined;
  choose: (what: 'begin' | 'all' | 'end') => void;
  decline: () => void;
}

/** Above the rows: to choose several of them, and what to do with those. */
export function renderMarks({ count, choose, decline }: MarksView): TemplateResult {
  if (count === undefined) {
    return html`<div class="marks">
      <button class="link tap begin" @click=${() => choose('begin')}>${t('markBegin')}</button>
    </div>`;
  }
  return html`<div class="marks on" role="group" aria-label=${t('markBegin')}>
    <span role="status">${t('marked', { count })}</span>
    <button
      class="action outlined together"
      aria-disabled=${count > 0 ? nothing : 'true'}
      @click=${() => count > 0 && decline()}
    >
      ${t('declineMarked')}
    </button>
    <button class="link tap" @click=${() => choose('all')}>${t('markAll')}</button>
    <button class="link tap" @click=${() => choose('end')}>${t('markEnd')}</button>
  </div>`;
}

/** A bar as long as the time that is left. Drawn, since inline style is blocked on strict pages. */
function renderBar(share: number): TemplateResult {
  return html`<svg class="bar" aria-hidden="true" width="100" height="8" viewBox="0 0 100 8">
    <rect class="track" x="0.5" y="0.5" width="99" height="7" rx="3.5" />
    <rect class="rest" x="0" y="0" width=${Math.max(8, Math.round(share * 100))} height="8" rx="4" />
  </svg>`;
}

function renderRow(booking: StaffBooking, view: RowsView): TemplateResult {
  const { now, selected, manyCenters, choose, marked, mark } = view;
  const topic = topicWords(t, booking);
  return html`<li class=${marked ? 'choosing' : ''}>
    ${
      marked
        ? html`<label class="mark-one">
            <span class="sr">${tell('markOne', booking.alias)}</span>
            <input
              type="checkbox"
              data-mark=${booking.id}
              .checked=${live(marked.has(booking.id))}
              @change=${() => mark(booking.id)}
            />
          </label>`
        : nothing
    }
    <button
      class="row"
      data-id=${booking.id}
      aria-current=${booking.id === selected ? 'true' : nothing}
      @click=${() => choose(booking.id)}
    >
      <span class="cells">
        <span class="left figures">
          <span class="sr">${t('columnLeft')}</span>
          <span class="nowrap">${leftWords(t, timeLeft(booking, now))}</span>
          ${renderBar(shareLeft(booking, now))}
        </span>
        <span class="who">
          <b>${booking.alias}</b>
          <span class="under">
            <span class="nowrap">${ageWords(t, booking)}</span>
            ${topic ? html`<span class="nowrap">${topic}</span>` : nothing}
            ${booking.unconfirmed ? html`<span class="tag">${t('unconfirmed')}</span>` : nothing}
            ${manyCenters ? html`<span>${booking.center.name}</span>` : nothing}
          </span>
        </span>
        <span class="want figures">
          <span class="sr">${t('columnWanted')}</span>
          <b class="nowrap">${visitWords(t, booking.start, now)}</b>
          <span class="under nowrap">${dateWords(t, chinaDate(parseIso(booking.start)))}</span>
        </span>
        <span class="due figures">
          <span class="label">${t('columnDue')}</span>
          <span class="nowrap">${deadlineWords(t, booking.reviewBy, now)}</span>
        </span>
      </span>
    </button>
  </li>`;
}

/** The rows; the same booking keeps its node, so that a refresh takes no focus away. */
export function renderRows(view: RowsView): TemplateResult {
  return html`<div class="columns-head small soft ${view.marked ? 'choosing' : ''}" aria-hidden="true">
      <span>${t('columnLeft')}</span><span>${t('columnAlias')}</span><span>${t('columnWanted')}</span
      ><span>${t('columnDue')}</span>
    </div>
    <ol class="rows" aria-label=${t('queueList')}>
      ${repeat(
        view.rows,
        ({ id }) => id,
        (booking) => renderRow(booking, view),
      )}
    </ol>`;
}
