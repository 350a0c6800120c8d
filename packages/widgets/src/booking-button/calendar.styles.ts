import { css } from 'lit';

/** Days in ink, times in lamp; what is full lies lower and says so. */
export const calendarStyles = css`
  .month {
    display: flex;
    align-items: center;
    margin-bottom: 4px;
  }
  .month h3 {
    flex: 1 1 auto;
    font-size: calc(16 * var(--_px));
    font-weight: 700;
  }
  #swap,
  #wait {
    padding: 12px 4px 12px 0;
  }
  .turn {
    width: calc(48 * var(--_px));
    height: calc(48 * var(--_px));
    margin-right: -4px;
    border: 0;
    background: none;
    line-height: 1;
  }
  .turn:last-child {
    margin-right: -14px;
  }
  .turn[aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }
  .days {
    display: flex;
    margin: 0 -6px;
  }
  .day {
    flex: 1 1 0;
    min-width: 0;
    padding: 8px 0;
    border: 0;
    border-radius: 10px;
    background: none;
    font-size: calc(13 * var(--_px));
    line-height: 1.5;
    text-align: center;
    transition: background-color 120ms;
  }
  .day > span:not(.sr),
  .day b {
    display: block;
  }
  .day b {
    font-size: calc(18 * var(--_px));
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  .day[aria-disabled='true'] {
    color: var(--_soft);
    cursor: default;
  }
  .day[aria-disabled='true'] b {
    font-weight: 400;
  }
  .day[aria-disabled='false']:hover {
    background: var(--_sunk);
  }
  .day[aria-pressed='true'],
  .day[aria-pressed='true']:hover {
    background: var(--_ink);
    color: var(--_paper);
  }
  .weeks {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .weeks th {
    padding: 4px 0;
    font-size: calc(13 * var(--_px));
    font-weight: 400;
  }
  .weeks td {
    padding: 0;
  }
  .weeks .day {
    width: 100%;
    padding: 4px 0;
  }
  .noted {
    margin-top: 8px;
    min-height: calc(4 * var(--_px));
  }
  h4 {
    margin: 14px 0 8px;
    font-weight: 400;
  }
  .slots {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    grid-gap: 10px;
    margin-bottom: 20px;
  }
  .slot {
    display: block;
    width: 100%;
    min-height: calc(52 * var(--_px));
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 700;
    line-height: 1.25;
    text-align: center;
    font-variant-numeric: tabular-nums;
    transition: background-color 120ms;
  }
  .slot:not(.full):hover {
    border-color: var(--_ink);
  }
  .slot[aria-pressed='true'] {
    border: 2px solid var(--_on-lamp);
    background: var(--_lamp);
    color: var(--_on-lamp);
  }
  .slot.full {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    border: 1px dashed var(--_hair);
    background: var(--_sunk);
    color: var(--_soft);
    font-weight: 400;
  }
  .slot small {
    font-size: calc(13 * var(--_px));
  }
  .notes {
    margin-top: 4px;
  }
  @media (forced-colors: active) {
    .slot,
    .day[aria-pressed='true'] {
      border: 1px solid;
    }
    .slot[aria-pressed='true'] {
      border-width: 4px;
    }
    .day[aria-pressed='true'] {
      border-width: 3px;
    }
  }
`;
