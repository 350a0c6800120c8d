import { html, nothing, type TemplateResult } from 'lit';
import type { Slot } from '@y12355/client';
import { icon } from '@y12355/core';
import { dayState, isFree, shutNotes, slotGroups, type Day } from './days.model.js';
import type { Flow } from './flow.js';
import { clock, dayList, dayText, monthName, weekdayName } from './when.model.js';

/** How a week, a day and its times are drawn and worded. */

export interface Week {
  days: Day[];
  /** The date whose times are shown. */
  date: string | undefined;
  /** A day that was pressed and cannot be booked. */
  noted: Day | undefined;
  first: boolean;
  last: boolean;
  turn(by: 1 | -1): void;
  pickDay(day: Day): void;
  pickSlot(slot: Slot): void;
}

export function calendar(flow: Flow, week: Week): TemplateResult {
  const { t, language } = flow;
  const { days, date, noted } = week;
  const month = monthName(days[0]?.date ?? '', days[days.length - 1]?.date ?? '', language);
  const day = days.find((each) => each.date === date);
  return html`<div class="month">
      <h3 id="month">${month}</h3>
      ${turner('back', t('weekBack'), week.first, () => week.turn(-1))}
      ${turner('next', t('weekNext'), week.last, () => week.turn(1))}
    </div>
    <div class="days" role="group" aria-labelledby="month">
      ${days.map((each) => dayButton(flow, each, each.date === date, week.pickDay))}
    </div>
    <p class="small noted" role="status">${noted ? whyNot(flow, noted) : nothing}</p>
    ${day ? times(flow, day, week.pickSlot) : nothing} ${notes(flow, days)}`;
}

function turner(name: 'back' | 'next', label: string, end: boolean, turn: () => void): TemplateResult {
  return html`<button
    type="button"
    class="turn"
    aria-label=${label}
    aria-disabled=${end ? 'true' : 'false'}
    @click=${() => !end && turn()}
  >
    ${icon(name)}
  </button>`;
}

function dayButton(flow: Flow, day: Day, chosen: boolean, pick: (day: Day) => void): TemplateResult {
  const { t, language } = flow;
  const state = dayState(day);
  // The words that are seen stand together in the name that is heard: "9 月 周三 16 休息，场地维护".
  const more = [
    state === 'shut' ? day.reason : undefined,
    state === 'free' && day.unconfirmed ? t('unconfirmedShort') : undefined,
  ].filter((words) => words !== undefined);
  return html`<button
    type="button"
    class="day"
    aria-pressed=${chosen ? 'true' : 'false'}
    aria-disabled=${state === 'free' ? 'false' : 'true'}
    @click=${() => pick(day)}
  >
    <span class="sr">${monthName(day.date, day.date, language)}</span>
    <span>${weekdayName(day.date, language)}</span> <b>${Number(day.date.slice(8))}</b>
    <span>${t(state)}</span>${more.map(
      (words) => html`<span class="sr">${language === 'en' ? ', ' : '，'}${words}</span>`,
    )}
  </button>`;
}

function times(flow: Flow, day: Day, pick: (slot: Slot) => void): TemplateResult[] {
  const { t, slot: chosen } = flow;
  return slotGroups(day).map(
    ({ part, slots }) =>
      html`<h4 class="small soft" id=${part}>${t(part)}</h4>
        <ul class="slots" aria-labelledby=${part}>
          ${slots.map((slot) =>
            isFree(slot)
              ? html`<li>
                  <button
                    type="button"
                    class="slot"
                    aria-pressed=${slot.id === chosen?.id ? 'true' : 'false'}
                    @click=${() => pick(slot)}
                  >
                    ${clock(slot.start)}
                  </button>
                </li>`
              : html`<li class="slot full">
                  <span>${clock(slot.start)}</span> <small>${t('full')}</small>
                </li>`,
          )}
        </ul>`,
  );
}

function whyNot({ t, language }: Flow, day: Day): string {
  const days = dayText(day.date, language);
  switch (dayState(day)) {
    case 'full':
      return t('dayFull', { days });
    case 'past':
      return t('dayPast', { days });
    default:
      return day.reason ? t('dayReason', { days, reason: day.reason }) : t('dayShut', { days });
  }
}

/** Sentences below the times: what the center has yet to confirm, and why it is shut on which days. */
function notes({ t, language }: Flow, week: Day[]): TemplateResult {
  const free = week.filter((day) => dayState(day) === 'free');
  const unsure = free.filter((day) => day.unconfirmed).map(({ date }) => date);
  const sentences = shutNotes(week).map(({ reason, dates }) => {
    const days = dayList(dates, language);
    return reason ? t('dayReason', { days, reason }) : t('dayShut', { days });
  });
  if (unsure.length > 0) sentences.unshift(t('unconfirmed', { days: dayList(unsure, language) }));
  if (free.length === 0) sentences.unshift(t('noDays'));
  return html`<ul class="notes small soft">
    ${sentences.map((text) => html`<li>${text}</li>`)}
  </ul>`;
}
