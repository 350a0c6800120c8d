import { css } from 'lit';

export const locatorStyles = css`
  .locator {
    /* Both languages run left to right, whatever the page around them does. */
    direction: ltr;
    position: relative;
    border: 1px solid var(--_hair);
    border-radius: 16px;
    background: var(--_paper);
    text-align: left;
  }
  .head {
    padding: 20px 20px 16px;
  }
  h2 {
    font-size: calc(22 * var(--_px));
    line-height: 1.4;
  }
  h2 .tag,
  h3 .tag,
  .name .tag {
    margin-left: 4px;
  }
  .choice {
    display: flex;
    margin: 12px -5px 0;
  }
  .select {
    position: relative;
    flex: 1 1 50%;
    min-width: 0;
    margin: 0 5px;
  }
  .select .field {
    padding-right: 40px;
    overflow: hidden;
    font-weight: 700;
    text-overflow: ellipsis;
    white-space: nowrap;
    -webkit-appearance: none;
    appearance: none;
    cursor: pointer;
  }
  .select .field:disabled {
    padding-right: 14px;
    border-style: dashed;
    background: transparent;
    color: var(--_soft);
    font-weight: 400;
    opacity: 1;
    cursor: default;
  }
  .select .icon {
    position: absolute;
    top: calc(50% - 10 * var(--_px));
    right: 14px;
    pointer-events: none;
  }

  .note {
    margin-top: 12px;
  }
  .note.loading {
    margin: 0;
  }
  .note .title {
    font-weight: 700;
  }
  .note.missing {
    display: flex;
    margin-top: 20px;
  }
  .note .door {
    margin: 3px 20px 0 0;
  }
  .note.failed {
    margin-top: 16px;
    padding: 20px;
    border: 1px solid var(--_hair);
    border-radius: 16px;
    background: var(--_surface);
  }
  .note .call {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-top: 16px;
  }
  .own {
    padding: 0 20px 20px;
  }

  .card,
  .block {
    border-top: 1px solid var(--_hair);
    background: var(--_surface);
  }
  .row {
    position: relative;
    display: flex;
    width: 100%;
    padding: 20px;
    border: 0;
    background: none;
    text-align: left;
    line-height: 1.6;
  }
  .row:hover .name {
    color: var(--_act);
  }
  .row:focus {
    z-index: 1;
  }
  .row .door,
  .block .door {
    margin: 4px 20px 0 0;
  }
  .lines {
    flex: 1;
    min-width: 0;
  }
  .lines > span {
    display: block;
  }
  .name {
    font-size: calc(17 * var(--_px));
    font-weight: 700;
    line-height: 1.5;
  }
  .kind {
    margin-right: 10px;
  }
  .name,
  .state,
  h3 {
    text-wrap: pretty;
  }
  .state {
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'tnum';
  }
  .printed,
  .lines > .printed {
    display: none;
  }
  .again {
    margin: 0;
    border-width: 1px 0 0;
    border-color: var(--_hair);
    border-radius: 0;
    color: var(--_act);
  }

  .more {
    padding: 0 20px 20px;
  }
  .actions {
    display: flex;
    margin: 0 -5px 20px;
  }
  .actions .action {
    flex: 1 1 50%;
    margin: 0 5px;
  }
  .actions .action .icon {
    margin-right: 8px;
  }
  dl {
    margin-bottom: 16px;
    font-size: calc(15 * var(--_px));
  }
  dl > div {
    display: flex;
    margin-bottom: 6px;
  }
  dt {
    flex: none;
    width: calc(72 * var(--_px));
    color: var(--_soft);
  }
  dd {
    flex: 1;
    min-width: 0;
  }
  dd .number,
  dd .phone {
    display: inline-block;
    margin-right: 12px;
    font-weight: 400;
    white-space: nowrap;
  }
  .week {
    width: 100%;
    border-collapse: collapse;
    border-top: 1px solid var(--_hair);
    font-size: calc(14 * var(--_px));
    line-height: 1.5;
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'tnum';
  }
  .week th,
  .week td {
    padding: 3px 0;
    font-weight: 400;
    text-align: left;
    vertical-align: top;
    color: var(--_soft);
  }
  .week tr:first-child > * {
    padding-top: 16px;
  }
  .week th {
    width: calc(52 * var(--_px));
    white-space: nowrap;
  }
  .week .bar {
    width: 24%;
    line-height: 1;
  }
  .week .bar svg {
    display: block;
    margin-top: calc(4.5 * var(--_px));
    overflow: visible;
  }
  .week .hours {
    padding-left: 16px;
    text-align: right;
  }
  .week .today > * {
    color: var(--_ink);
    font-weight: 700;
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

  .foot {
    display: flex;
    align-items: center;
    padding: 14px 20px;
    border-top: 1px solid var(--_hair);
    border-radius: 0 0 15px 15px;
    background: var(--_sunk);
  }
  .foot .mark {
    flex: none;
  }
  .foot p {
    flex: 1;
    min-width: 0;
    margin: 0 12px 0 18px;
    line-height: 1.4;
  }
  .dial {
    display: inline-flex;
    align-items: center;
    flex: none;
    min-height: calc(44 * var(--_px));
    padding: 0 10px;
    margin-right: -10px;
    font-weight: 700;
    text-decoration: none;
  }
  .dial:hover {
    text-decoration: underline;
  }

  .block {
    display: flex;
    padding: 20px;
  }
  .waiting .door {
    fill: var(--_hair);
    stroke: none;
  }
  .block .lines > span {
    height: 12px;
    width: 45%;
    margin-top: 8px;
    border-radius: 6px;
    background: var(--_hair);
  }
  .block .lines > span + span {
    height: 10px;
    width: 70%;
    margin-top: 14px;
  }
  .waiting {
    animation: appear 1ms 300ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
    to {
      visibility: visible;
    }
  }

  .wide {
    display: grid;
    grid-template-columns: 49% 51%;
    grid-template-rows: 1fr auto;
  }
  .action.wide {
    display: flex;
  }
  .wide .head {
    padding: 32px 28px 20px;
  }
  .wide h2 {
    font-size: calc(26 * var(--_px));
  }
  .wide .row,
  .wide .block {
    padding: 24px 28px;
  }
  .wide .card {
    background: none;
  }
  .wide .chosen {
    background: var(--_surface);
    box-shadow: inset 4px 0 var(--_act);
  }
  .wide .foot {
    grid-column: 1 / -1;
    padding: 14px 28px;
  }
  .wide .own {
    padding: 0 28px 28px;
  }
  .beside {
    border-left: 1px solid var(--_hair);
    border-radius: 0 15px 0 0;
    background: var(--_surface);
  }
  .inner {
    position: sticky;
    top: 0;
    padding: 36px 40px 32px;
  }
  h3 {
    font-size: calc(22 * var(--_px));
    line-height: 1.4;
  }
  .inner > .state {
    margin: 4px 0 20px;
    font-size: calc(18 * var(--_px));
    line-height: 1.5;
  }
  .inner .actions .action {
    flex: 0 1 auto;
    min-width: calc(120 * var(--_px));
  }
  .inner dl {
    margin-bottom: 24px;
  }
  .inner .week .bar {
    width: 36%;
  }

  @media (forced-colors: active) {
    .door,
    .stretch,
    .today .stretch {
      fill: Canvas;
      stroke: CanvasText;
    }
    .stretch {
      fill: CanvasText;
    }
    .track {
      fill: none;
    }
    .chosen .row {
      border: 3px solid;
    }
  }
  @media print {
    .locator {
      display: block;
      border: 0;
    }
    .choice,
    .actions,
    .more,
    .beside,
    .again {
      display: none;
    }
    .card {
      page-break-inside: avoid;
      break-inside: avoid;
    }
    .lines > .printed {
      display: block;
    }
    .wide .chosen {
      box-shadow: none;
    }
  }
`;
