import { css } from 'lit';
import { footStyles } from '../foot.styles.js';
import { detailStyles } from './detail.styles.js';
import { findStyles } from './find.styles.js';
import { wideStyles } from './wide.styles.js';

const frameStyles = css`
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
  h2 > span:first-child,
  h3 > span:first-child,
  .name > span:first-child {
    margin-right: 4px;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    align-content: flex-start;
    margin: 2px -5px 0;
  }
  .select {
    position: relative;
    flex: 1 1 calc(125 * var(--_px));
    min-width: 0;
    margin: 10px 5px 0;
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
    padding: 0 20px;
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
    /* Inside, since a row fills the element from edge to edge. */
    box-shadow:
      inset 0 0 0 3px var(--_lamp),
      inset 0 0 0 6px var(--_ink);
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
    display: inline-block;
    margin-right: 10px;
  }
  .name,
  h3 {
    text-wrap: balance;
  }
  .state,
  .note .title {
    /* Breaks at commas. */
    word-break: keep-all;
  }
  .state {
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'tnum';
  }
  .printed,
  .lines > .printed {
    display: none;
  }
  .action.again {
    margin: 0;
    border-width: 1px 0 0;
    border-color: var(--_hair);
    border-radius: 0;
    color: var(--_act);
  }

  .foot {
    display: flex;
    align-items: center;
    padding: 14px 20px;
    border-top: 1px solid var(--_hair);
    border-radius: 0 0 15px 15px;
    background: var(--_sunk);
  }
  /* The number stays in sight along a list of any length, and nothing pushes it away once the list is there. */
  @media screen and (min-height: 480px) {
    .foot {
      position: sticky;
      bottom: 0;
    }
    .row a,
    .row button {
      scroll-margin-bottom: calc(90 * var(--_px));
    }
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
  /* As high as one center is, so that a page moves once at most. */
  .waiting {
    min-height: calc(611 * var(--_px));
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
`;

const modeStyles = css`
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
    .locator,
    .card,
    .foot,
    .wide .chosen {
      background: none;
    }
    .choice,
    .actions,
    .more,
    .beside,
    .action.again {
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

/** Later ones win: the wide layout over the narrow one, print over both. */
export const locatorStyles = [frameStyles, footStyles, findStyles, detailStyles, wideStyles, modeStyles];
