import { css } from 'lit';

/** Days, times, facts, notices and the last page. */
export const stepStyles = css`
  .group {
    margin-bottom: 24px;
  }
  .lead {
    font-size: calc(18 * var(--_px));
  }
  .mark-row {
    margin: 28px 0;
  }
  .ways li {
    border-top: 1px solid var(--_hair);
  }
  .ways .link,
  .ways a {
    display: inline-block;
    padding: 12px 0;
  }
  .quiet {
    margin-top: 20px;
    font-size: calc(14 * var(--_px));
  }
  .quiet .link {
    padding: 12px 0;
  }
  .place {
    font-size: calc(16 * var(--_px));
    font-weight: 700;
    line-height: 1.5;
  }
  .tag {
    margin-left: 4px;
  }

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
  .day span,
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
    border: 1px dashed var(--_full, transparent);
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

  .facts {
    margin: 4px 0 16px;
    border-top: 1px solid var(--_hair);
  }
  .facts div {
    display: flex;
    align-items: baseline;
    padding: 8px 0;
    border-bottom: 1px solid var(--_hair);
    line-height: 1.5;
  }
  .facts dt {
    flex: 0 0 calc(92 * var(--_px));
    padding-right: 12px;
    color: var(--_soft);
    font-size: calc(14 * var(--_px));
  }
  .facts dd {
    flex: 1 1 auto;
    min-width: 0;
    white-space: pre-line;
  }
  .facts .link {
    flex: none;
    align-self: center;
    margin: -8px 0;
    padding: 8px 0 8px 16px;
  }
  .big {
    font-size: calc(18 * var(--_px));
  }

  .notice {
    display: flex;
    margin-bottom: 20px;
    padding: 14px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.6;
  }
  .notice > .icon {
    flex: none;
    margin: 3px 10px 0 0;
  }
  .notice > div {
    flex: 1 1 auto;
    min-width: 0;
  }
  .notice .link,
  .notice a {
    display: inline-block;
    padding: 8px 0;
  }
  .notice h3 {
    margin: 10px 0 8px;
  }
  .alternatives li {
    margin-bottom: 8px;
  }

  .scene {
    margin: -20px -20px 24px;
    background: #c4dcd6;
    text-align: center;
  }
  .scene svg {
    display: block;
    width: 178px;
    height: 168px;
    margin: 0 auto;
  }
  .answer {
    margin-bottom: 6px;
    font-size: calc(22 * var(--_px));
    font-weight: 700;
    line-height: 1.4;
    white-space: pre-line;
  }
  .answer ~ .facts,
  [part='status'] + .facts {
    margin-top: 20px;
  }
  .center {
    margin-top: 8px;
    text-align: center;
  }
  .center .link {
    padding: 12px;
  }

  .blocks i {
    display: block;
    height: 72px;
    margin-bottom: 14px;
    border-radius: 36px 36px 4px 4px;
    background: var(--_sunk);
    animation: late 1ms 300ms backwards;
  }
  .blocks i + i {
    border-radius: 10px;
  }
  @keyframes late {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .slot,
    .day[aria-pressed='true'],
    .notice {
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
