import type { StaffBooking } from '@y12355/client/staff';
import { chinaDate, parseIso, weekdayOf, type DateText } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { visitsOn, visitState, visitWords } from '../day/day.model.js';
import { clockWords, dateWords, weekdayDateWords } from '../kit/time-words.js';
import { t } from '../kit/words.js';

export interface WeekView {
  days: readonly DateText[];
  visits: readonly StaffBooking[];
  now: number;
  selected: string | undefined;
  manyCenters: boolean;
  choose: (id: string) => void;
  /** Shows one day by itself. */
  open: (date: DateText) => void;
}

/** Seven columns, on a phone one list after the other. */
export function renderWeek(view: WeekView): TemplateResult {
  return html`<div class="week">${view.days.map((date) => renderDay(view, date))}</div>`;
}

function renderDay(view: WeekView, date: DateText): TemplateResult {
  const today = date === chinaDate(view.now);
  const visits = visitsOn(view.visits, date);
  const words = weekdayDateWords(t, date);
  const kinds = ['of-day', ...(today ? ['today'] : []), ...(visits.length === 0 ? ['bare'] : [])];
  return html`<section class=${kinds.join(' ')} aria-label=${words}>
    <h2>
      <button
        class="link to-day"
        data-date=${date}
        aria-label=${t('showDay', { day: words })}
        @click=${() => view.open(date)}
      >
        <span class="weekday">${t(`weekday${weekdayOf(date)}`)}</span
        ><span class="date figures">${dateWords(t, date)}</span>
      </button>
      ${today ? html`<span class="tag">${t('today')}</span>` : nothing}
    </h2>
    ${
      visits.length === 0
        ? html`<p class="none soft small">${t('weekNone')}</p>`
        : html`<ol>
            ${repeat(
              visits,
              ({ id }) => id,
              (visit) => renderVisit(view, visit),
            )}
          </ol>`
    }
  </section>`;
}

function renderVisit(view: WeekView, visit: StaffBooking): TemplateResult {
  const state = visitState(visit, view.now);
  return html`<li>
    <button
      class="slip ${state}"
      data-id=${visit.id}
      aria-current=${visit.id === view.selected ? 'true' : nothing}
      @click=${() => view.choose(visit.id)}
    >
      <b class="figures nowrap">${clockWords(parseIso(visit.start))}</b>
      <span class="alias">${visit.erased ? t('erased') : visit.alias}</span>
      ${visit.walkIn ? html`<span class="tag">${t('walkIn')}</span>` : nothing}
      ${view.manyCenters ? html`<span class="small soft place">${visit.center.name}</span>` : nothing}
      <span class="small state">${t(visitWords[state])}</span>
    </button>
  </li>`;
}
