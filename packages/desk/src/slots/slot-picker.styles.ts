import { css } from 'lit';

export const slotPickerStyles = css`
  .week {
    display: grid;
    grid-template: 'range before after' auto 'days days days' auto / minmax(0, 1fr) auto auto;
    grid-gap: 4px;
    align-items: center;
  }
  .range {
    grid-area: range;
  }
  .before {
    grid-area: before;
  }
  .after {
    grid-area: after;
  }
  .days {
    display: grid;
    grid-area: days;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    grid-gap: 2px;
    min-height: 60px;
  }
  .day {
    min-height: 60px;
    padding: 4px 0;
    border: 1px solid var(--_hair);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: calc(14 * var(--_px));
    line-height: 1.4;
    text-align: center;
  }
  .day b {
    display: block;
    font-size: calc(18 * var(--_px));
  }
  .day.none {
    background: var(--_sunk);
    color: var(--_soft);
  }
  .day.none b {
    font-weight: 400;
  }
  .day[aria-pressed='true'] {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_surface);
  }
  .slots {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(92px, 1fr));
    grid-gap: 8px;
    margin: 12px 0;
  }
  .slot {
    min-height: 48px;
    padding: 4px 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 700;
    line-height: 1.3;
  }
  .slot .small {
    margin-left: 4px;
    font-weight: 400;
  }
  .slot:hover {
    background: var(--_sunk);
  }
  .slot[aria-disabled='true'] {
    border: 1px dashed var(--_hair);
    background: var(--_sunk);
    color: var(--_soft);
    font-weight: 400;
    cursor: default;
  }
  .slot[aria-pressed='true'] {
    border: 2px solid var(--_on-lamp);
    background: var(--_lamp);
    color: var(--_on-lamp);
  }
  .none-left {
    min-height: 48px;
    margin: 12px 0;
  }
  @media (forced-colors: active) {
    .slot[aria-pressed='true'],
    .day[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
`;
