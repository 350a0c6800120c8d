import { icon, type Language } from '@y12355/core';
import { chinaIso } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { Filter, Kind } from './center-locator.choices.js';
import type { Condition, Offers, Wish } from './center-locator.model.js';
import type { Seeking } from './seeking.js';
import { type Moment, moments, pointOf } from './when.js';
import { type Key, moment, type Say } from './words.js';

export interface Chips {
  seeking: Seeking;
  offers: Offers;
  t: Say;
  language: Language;
  /** Epoch milliseconds. */
  at: number;
}

/** So many stand in two lines of a phone; more are folded away. */
const SHOWN = 6;

const filterWords: Record<Filter, Key> = {
  open: 'openNow',
  bookable: 'bookable',
  weekend: 'weekend',
  evening: 'evening',
  accessible: 'withAccess',
};
const kindWords: Record<Kind, Key> = {
  psychological: 'psychological',
  legal: 'legal',
  'social-work': 'socialWork',
  other: 'otherService',
};
const momentWords: Record<Moment, Key> = {
  tonight: 'tonight',
  'tomorrow-morning': 'tomorrowMorning',
  'tomorrow-afternoon': 'tomorrowAfternoon',
  weekend: 'thisWeekend',
};

/** What a condition of a wish is called. */
export function conditionName(
  condition: Condition,
  { query = '', age = 0, service, when = '' }: Wish,
  { t, language, at }: Pick<Chips, 't' | 'language' | 'at'>,
): string {
  if (condition === 'query') return query.trim();
  if (condition === 'age') return t('years', { age });
  if (condition === 'service') return t(kindWords[service ?? 'other']);
  if (condition !== 'when') return t(filterWords[condition]);
  const known = moments.find((name) => name === when);
  const point = pointOf(when);
  return known ? t(momentWords[known]) : point === undefined ? when : moment(point, at, t, language);
}

/** Conditions to turn on and off: those that would change something, and those that are on. */
export function chips(scene: Chips): unknown {
  const { seeking, offers, t } = scene;
  const { wish } = seeking;
  const { only = [] } = wish;
  const name = (condition: Condition, more: Wish = {}) =>
    conditionName(condition, { ...wish, ...more }, scene);
  const chip = (label: string, on: boolean, press: () => void) =>
    html`<button class="chip" type="button" aria-pressed=${on} @click=${press}>
      ${on ? icon('check') : nothing}${label}
    </button>`;

  const all: { on: boolean; view: TemplateResult }[] = [];
  for (const filter of Object.keys(filterWords) as Filter[]) {
    const on = only.includes(filter);
    if (!on && !offers.filters.includes(filter)) continue;
    all.push({ on, view: chip(name(filter), on, () => seeking.toggle(filter)) });
  }
  if (wish.age !== undefined) {
    all.unshift({ on: true, view: chip(name('age'), true, () => seeking.drop(['age'])) });
  }
  if (offers.times || wish.when) all.push({ on: !!wish.when, view: times(scene) });
  for (const kind of Object.keys(kindWords) as Kind[]) {
    const on = wish.service === kind;
    if (!on && !offers.services.includes(kind)) continue;
    all.push({ on, view: chip(name('service', { service: kind }), on, () => seeking.serve(kind)) });
  }
  if (all.length === 0) return nothing;

  const { unfolded } = seeking;
  const folds = all.length > SHOWN + 1;
  return html`<div class="chips" role="group" aria-label=${t('conditions')}>
      ${all.filter(({ on }, index) => on || unfolded || !folds || index < SHOWN).map(({ view }) => view)}${
        folds
          ? html`<button
              class="chip fold"
              type="button"
              aria-expanded=${unfolded}
              @click=${() => seeking.unfold()}
            >
              ${t(unfolded ? 'fewerConditions' : 'moreConditions')}
            </button>`
          : nothing
      }
    </div>
    ${wish.when && pointOf(wish.when) !== undefined ? dayAndTime(scene) : nothing}`;
}

/** `now` is the chip beside it, too: both say the same. */
function times({ seeking, t, language, at }: Chips): TemplateResult {
  const { only, when = '' } = seeking.wish;
  const value = only?.includes('open') ? 'now' : when;
  const point = pointOf(when) !== undefined;
  const option = (name: string, label: string, on = value === name) =>
    html`<option value=${name} .selected=${on}>${label}</option>`;
  return html`<label class="chip time ${when ? 'on' : ''}">
    <span class="sr">${t('anyTime')}</span>
    <select
      @change=${(event: Event) => {
        const chosen = (event.currentTarget as HTMLSelectElement).value;
        seeking.openAt(chosen === 'point' ? nextHour(at) : chosen);
      }}
    >
      ${option('', t('anyTime'))} ${option('now', t('now'))}
      ${moments.map((name) => option(name, t(momentWords[name])))}
      ${option('point', point ? conditionName('when', { when }, { t, language, at }) : t('pickTime'), point)}
    </select>
    ${icon('chev')}
  </label>`;
}

function dayAndTime({ seeking, t, at }: Chips): TemplateResult {
  return html`<label class="point">
    <span class="small soft">${t('pickTime')}</span>
    <input
      class="field"
      part="field"
      type="datetime-local"
      min=${inChina(at)}
      .value=${seeking.wish.when ?? ''}
      @change=${(event: Event) => {
        const { value } = event.currentTarget as HTMLInputElement;
        // Half a date is no wish yet; the last one stands.
        if (pointOf(value) !== undefined) seeking.openAt(value);
      }}
    />
  </label>`;
}

const HOUR = 3_600_000;

/** A moment as a field for day and time takes it. */
function inChina(ms: number): string {
  return chinaIso(ms).slice(0, 16);
}

function nextHour(at: number): string {
  return inChina(Math.ceil(at / HOUR) * HOUR);
}
