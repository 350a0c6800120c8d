import { css } from 'lit';

/** Actions, facts and the week of one center, in a card or beside the list. */
export const detailStyles = css`
  .more {
    padding: 0 20px 20px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    margin: -8px -4px 20px;
  }
  .actions .action {
    flex: 1 1 auto;
    margin: 8px 4px 0;
    padding-left: 14px;
    padding-right: 14px;
  }
  .actions .known {
    flex: 1 1 100%;
    margin: 4px 4px -12px;
  }
  .known .link {
    display: inline-block;
    padding: 10px 0;
  }
  .actions .action .icon {
    margin-right: 8px;
  }
  .maps {
    margin: -8px 0 20px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_sunk);
  }
  .maps ul {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -10px;
  }
  .app {
    display: inline-flex;
    align-items: center;
    min-height: calc(44 * var(--_px));
    margin: 0 10px;
    font-weight: 700;
  }
  dl {
    display: table;
    width: 100%;
    margin-bottom: 16px;
    font-size: calc(15 * var(--_px));
  }
  dl > div {
    display: table-row;
  }
  dt,
  dd {
    display: table-cell;
    padding-bottom: 6px;
  }
  /* As wide as a door and its margin, so that words stand under words. */
  dt,
  .week th {
    width: 52px;
    padding-right: 12px;
    white-space: nowrap;
  }
  dt {
    color: var(--_soft);
  }
  dd .number,
  dd .phone {
    display: inline-block;
    margin-right: 12px;
    font-weight: 400;
    white-space: nowrap;
  }
  .address {
    margin-right: 8px;
  }
  .copy {
    white-space: nowrap;
  }
  .copied {
    margin-left: 8px;
  }
  .week {
    width: 100%;
    border-collapse: collapse;
    border-top: 1px solid var(--_hair);
    /* In quirks mode a table does not inherit it. */
    color: inherit;
    font-size: calc(14 * var(--_px));
    line-height: 1.5;
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'tnum';
  }
  .week th,
  .week td {
    padding-top: 3px;
    padding-bottom: 3px;
    font-weight: 400;
    text-align: left;
    vertical-align: top;
    color: var(--_soft);
  }
  .week tr:first-child > * {
    padding-top: 16px;
  }
  .week .bar {
    line-height: 1;
  }
  .week .bar svg {
    display: block;
    margin-top: calc(4.5 * var(--_px));
    overflow: visible;
  }
  .week th,
  .week td {
    padding-left: 0;
  }
  .week td {
    padding-right: 0;
  }
  .week .hours > span {
    white-space: nowrap;
  }
  .week .hours {
    /* Two stretches; what the element has beyond that is the bar's. */
    width: calc(194 * var(--_px));
    padding-left: 14px;
    text-align: right;
  }
  .week .today > * {
    color: var(--_ink);
    font-weight: 700;
  }
  .coming caption {
    padding-top: 14px;
    border-top: 1px solid var(--_hair);
    font-weight: 700;
    text-align: left;
  }
  .coming {
    margin-top: 16px;
    border-top: 0;
  }
  .coming tr:first-child > * {
    padding-top: 6px;
  }
  .week.coming th {
    width: auto;
    white-space: normal;
    word-break: keep-all;
  }
  .week.coming .hours {
    width: auto;
  }
  /* Large words leave no room for it. */
  .large .narrow .bar svg {
    display: none;
  }
  .track {
    fill: var(--_sunk);
  }
  .stretch {
    fill: var(--_line);
  }
  .today .stretch {
    fill: var(--_lamp);
    stroke: var(--_on-lamp);
    stroke-width: 1.5;
  }
  .verified {
    margin-top: 16px;
  }
  .map-page {
    padding: 0 20px 16px;
  }
`;
