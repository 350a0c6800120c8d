import { html, nothing, type TemplateResult } from 'lit';
import type { Slot } from '@y12355/client';
import { icon } from '@y12355/core';
import { dayState, isFree, shutNotes, slotGroups, type Day } from './days.model.js';
import type { Flow } from './flow.js';
import type { DayCell } from './month.model.js';
import { clock, dayList, dayText, monthName, weekdayName } from './when.model.js';

/** How days and their times are drawn and worded, in a strip of seven as in a month. */

/** The name of the days that are shown, the other view, and the way to the days before and after. */
export interface Head {
  name: string;
  other: string;
  swap(): void;
  back: string;
  next: string;
  first: boolean;
  last: boolean;
  turn(by: 1 | -1): void;
}

export function calendarHead(head: Head): TemplateResult {
  return html`<div class="month">
    <h3 id="month">${head.name}</h3>
    <button type="button" class="link small" id="swap" @click=${head.swap}>${head.other}</button>
    ${turner('back', head.back, head.first, () => head.turn(-1))}
    ${turner('next', head.next, head.last, () => head.turn(1))}
  </div>`;
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

export interface DayButton {
  cell: DayCell;
  chosen: boolean;
  /** Whether the weekday is seen, or only heard because it stands above its column. */
  weekday: 'seen' | 'heard';
  /** 0 or -1 where one of many has the tab stop. */
  tabIndex?: 0 | -1;
  pick(cell: DayCell): void;
}

export function dayButton({ t, language }: Flow, button: DayButton): TemplateResult {
  const { cell, chosen } = button;
  const { date, state } = cell;
  // The words that are seen stand together in the name that is heard: "9 月 周三 16 休息，场地维护".
  const more = [
    state === 'shut' ? cell.reason : undefined,
    state === 'free' && cell.unconfirmed ? t('unconfirmedShort') : undefined,
  ].filter((words) => words !== undefined);
  return html`<button
    type="button"
    class="day"
    id="d-${date}"
    tabindex=${button.tabIndex ?? nothing}
    aria-pressed=${chosen ? 'true' : 'false'}
    aria-disabled=${state === 'free' ? 'false' : 'true'}
    @click=${() => button.pick(cell)}
  >
    <span class="sr">${monthName(date, date, language)}</span>
    <span class=${button.weekday === 'seen' ? '' : 'sr'}>${weekdayName(date, language)}</span>
    <b>${Number(date.slice(8))}</b> <span>${t(state)}</span>${more.map(
      (words) => html`<span class="sr">${language === 'en' ? ', ' : '，'}${words}</span>`,
    )}
  </button>`;
}

/** The times of a day by its parts; a full one says so. */
export function dayTimes(flow: Flow, day: Day, pick: (slot: Slot) => void): TemplateResult[] {
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

/** Why a day that was pressed cannot be booked; `list` where its waiting list is a way. */
export function whyNot({ t, language }: Flow, { date, state, reason }: DayCell, list: boolean): string {
  const days = dayText(date, language);
  switch (state) {
    case 'full':
      return t(list ? 'dayFull' : 'dayFullOnly', { days });
    case 'past':
      return t('dayPast', { days });
    case 'far':
      return t('dayFar', { days });
    default:
      return reason ? t('dayReason', { days, reason }) : t('dayShut', { days });
  }
}

/** Sentences below the times: what the center has yet to confirm, and why it is shut on which days. */
export function dayNotes({ t, language }: Flow, days: Day[]): TemplateResult {
  const free = days.filter((day) => dayState(day) === 'free');
  const unsure = free.filter((day) => day.unconfirmed).map(({ date }) => date);
  const sentences = shutNotes(days).map(({ reason, dates }) => {
    const days = dayList(dates, language);
    return reason ? t('dayReason', { days, reason }) : t('dayShut', { days });
  });
  if (unsure.length > 0) sentences.unshift(t('unconfirmed', { days: dayList(unsure, language) }));
  if (free.length === 0) sentences.unshift(t('noDays'));
  return html`<ul class="notes small soft">
    ${sentences.map((text) => html`<li>${text}</li>`)}
  </ul>`;
}
