import type { Hit } from '@y12355/client/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { OpenBookingEvent } from './events.js';
import { slotWords } from './time-words.js';
import { t, type Key } from './words.js';

const why: Record<Hit['why'], Key> = {
  closed: 'hitClosed',
  shifted: 'hitShifted',
  'service-gone': 'hitServiceGone',
  'over-capacity': 'hitOverCapacity',
};

const open = ({ currentTarget }: Event, hit: Hit) =>
  currentTarget?.dispatchEvent(new OpenBookingEvent({ id: hit.id, start: hit.start }));

/** Bookings that a change leaves without their slot; a sentence where it leaves none. Each can be opened and come back from. */
export function renderHits(hits: readonly Hit[], withCenter: boolean): TemplateResult {
  if (hits.length === 0) return html`<p class="soft no-hits">${t('hitsNone')}</p>`;
  return html`<section class="hits" aria-labelledby="hits">
    <h3 id="hits">${t('hits', { count: hits.length })}</h3>
    <p class="small soft">${t('hitsMore')}</p>
    <ul>
      ${hits.map(
        (hit) =>
          html`<li>
            <button type="button" class="hit" data-hit=${hit.id} @click=${(event: Event) => open(event, hit)}>
              <b>${hit.alias}</b>
              <span class="figures nowrap">${slotWords(t, hit.start)}</span>
              <span class="under">
                <span>${t(why[hit.why])}</span>
                ${withCenter ? html`<span>${hit.center.name}</span>` : nothing}
                <span class="figures nowrap">${hit.ref}</span>
              </span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
