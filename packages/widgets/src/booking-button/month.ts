import { html, nothing, type TemplateResult } from 'lit';
import { dayButton } from './calendar.js';
import type { Flow } from './flow.js';
import { keyTarget, monthWeeks, type DayCell, type Range } from './month.model.js';
import { weekdayName, weekdayText } from './when.model.js';

/** A whole month, walked by arrow keys as the date grid of the ARIA patterns is. */
export interface Month {
  /** `YYYY-MM`. */
  month: string;
  range: Range;
  /** The date whose times are shown. */
  date: string | undefined;
  /** The one date that the Tab key stops at. */
  stop: string;
  cell(date: string): DayCell;
  pick(cell: DayCell): void;
  /** Another date gets the focus, maybe one of another month. */
  walk(date: string): void;
}

export function monthGrid(flow: Flow, month: Month): TemplateResult {
  const { language } = flow;
  const weeks = monthWeeks(month.month);
  // Any whole week names its days.
  const heads = weeks[1] as string[];
  const key = (event: KeyboardEvent) => {
    const to = plain(event) && keyTarget(event.key, month.stop, month.range);
    if (!to) return;
    event.preventDefault();
    month.walk(to);
  };
  return html`<table class="weeks" role="grid" aria-labelledby="month" @keydown=${key} @click=${showBelow}>
    <thead>
      <tr>
        ${heads.map(
          (date) =>
            html`<th scope="col" class="soft" abbr=${weekdayText(date, language)}>
              ${weekdayName(date, language)}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (week) =>
          html`<tr>
            ${week.map((date) =>
              date
                ? html`<td aria-selected=${date === month.date ? 'true' : 'false'}>
                    ${dayButton(flow, {
                      cell: month.cell(date),
                      chosen: date === month.date,
                      weekday: 'heard',
                      tabIndex: date === month.stop ? 0 : -1,
                      pick: month.pick,
                    })}
                  </td>`
                : html`<td>${nothing}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Browsers have plans of their own for a key with another one held down. */
const plain = (event: KeyboardEvent) => !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;

/** What a press on a day brings stands below the month, on a phone often below the edge. */
function showBelow({ currentTarget }: Event): void {
  const { parentElement } = currentTarget as Element;
  requestAnimationFrame(() => {
    const find = (selector: string) => parentElement?.querySelector(selector);
    const below = find('#wait') ?? find('.noted:not(:empty)') ?? find('.slots');
    below?.scrollIntoView({ block: 'nearest' });
  });
}
