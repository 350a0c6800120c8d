import type { StaffBooking } from '@y12355/client/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ageWords, topicWords } from '../kit/person-words.js';
import { spanWords } from '../kit/time-words.js';
import { t } from '../kit/words.js';
import { visitState, visitWords } from './day.model.js';

export interface VisitsView {
  visits: readonly StaffBooking[];
  now: number;
  selected: string | undefined;
  manyCenters: boolean;
  choose: (id: string) => void;
}

/** The visits of one day by time. */
export function renderVisits(view: VisitsView): TemplateResult {
  return html`<ol class="visits" aria-label=${t('dayList')}>
    ${repeat(
      view.visits,
      ({ id }) => id,
      (visit) => renderVisit(view, visit),
    )}
  </ol>`;
}

function renderVisit(view: VisitsView, visit: StaffBooking): TemplateResult {
  const kind = visitState(visit, view.now);
  const topic = topicWords(t, visit);
  return html`<li class=${kind} aria-current=${kind === 'now' ? 'time' : nothing}>
    <button
      class="visit"
      data-id=${visit.id}
      aria-current=${visit.id === view.selected ? 'true' : nothing}
      @click=${() => view.choose(visit.id)}
    >
      <b class="time figures nowrap">${spanWords(visit.start, visit.end)}</b>
      <span class="who">
        <b>${visit.erased ? t('erased') : visit.alias}</b>
        ${visit.walkIn ? html`<span class="tag">${t('walkIn')}</span>` : nothing}
        <span class="under">
          <span class="nowrap">${ageWords(t, visit)}</span>
          ${topic ? html`<span class="nowrap">${topic}</span>` : nothing}
          <span>${visit.service.name}</span>
          ${view.manyCenters ? html`<span>${visit.center.name}</span>` : nothing}
        </span>
      </span>
      <span class="ref figures nowrap">${visit.ref}</span>
      <span class="state nowrap">${t(visitWords[kind])}</span>
    </button>
  </li>`;
}
