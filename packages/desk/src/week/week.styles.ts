import { css } from 'lit';

export const weekStyles = css`
  .week {
    border-top: 1px solid var(--_hair);
  }
  .of-day {
    min-width: 0;
    padding: 4px 16px 12px;
    border-bottom: 1px solid var(--_hair);
  }
  .of-day h2 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    font-size: calc(16 * var(--_px));
    line-height: 1.4;
  }
  .to-day {
    min-height: 44px;
    color: var(--_ink);
    text-align: left;
    text-decoration: none;
  }
  .to-day:hover {
    text-decoration: underline;
  }
  .to-day .weekday {
    margin-right: 6px;
    font-weight: 700;
  }
  .week h2 .date {
    margin: 0;
    font-weight: 400;
  }
  .of-day .tag {
    margin-left: 8px;
  }
  .of-day .none {
    padding: 4px 0;
  }
  .slip {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    width: 100%;
    min-height: 48px;
    margin-bottom: 8px;
    padding: 8px 12px;
    border: 1px solid var(--_hair);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: left;
    line-height: 1.5;
  }
  .slip:hover {
    border-color: var(--_line);
  }
  .slip > * {
    margin-right: 8px;
  }
  .slip .tag {
    margin-left: 0;
  }
  .slip .alias {
    min-width: 0;
  }
  .slip .state {
    margin-left: auto;
    color: var(--_soft);
  }
  .slip.waiting {
    border-style: dashed;
    border-color: var(--_line);
    background: transparent;
  }
  .slip.over,
  .slip.completed,
  .slip.no_show {
    background: var(--_sunk);
  }
  .slip.now,
  .slip[aria-current] {
    border-color: var(--_ink);
    background: var(--_glow);
  }
  .slip[aria-current] {
    box-shadow: inset 3px 0 0 var(--_ink);
  }
  @media (max-width: 1099px) {
    .of-day.bare {
      display: flex;
      align-items: center;
      padding-bottom: 4px;
    }
    .of-day.bare .none {
      margin-left: 16px;
    }
  }
  @media (min-width: 720px) {
    .of-day {
      padding-right: 24px;
      padding-left: 24px;
    }
  }
  @media (min-width: 1100px) {
    .week {
      display: grid;
      grid-template-columns: repeat(7, minmax(0, 1fr));
      min-height: 340px;
      /* With the padding of a day, the text of the first one stands below that of the title. */
      padding: 0 16px 0 34px;
      border-bottom: 1px solid var(--_hair);
    }
    .of-day {
      padding: 4px 8px 16px;
      border-bottom: 0;
    }
    .of-day + .of-day {
      border-left: 1px solid var(--_hair);
    }
    .of-day.today {
      background: var(--_surface);
    }
    .of-day.today .slip:not([aria-current]):not(.now) {
      background: var(--_paper);
    }
    .of-day h2 {
      min-height: 60px;
    }
    .to-day .weekday {
      display: block;
    }
    .slip {
      display: block;
      padding: 8px;
    }
    .slip .alias,
    .slip .place,
    .slip .state {
      display: block;
      margin: 0;
    }
  }
  @media (forced-colors: active) {
    .slip.now,
    .slip[aria-current] {
      border: 2px solid Highlight;
    }
  }
`;
