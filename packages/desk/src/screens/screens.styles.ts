import { css } from 'lit';
import { pageStyles } from '../kit/page.styles.js';
import { tableStyles } from '../links/table.styles.js';

export const screensStyles = [
  pageStyles,
  tableStyles,
  css`
    .sum {
      margin: 0 0 8px;
    }
    .screens {
      margin: 0 -16px;
      padding: 0;
      list-style: none;
    }
    .screens > li {
      padding: 16px;
      border-top: 1px solid var(--_hair);
    }
    .head-row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
    }
    h2 {
      margin: 0 12px 0 0;
      font-size: calc(18 * var(--_px));
      line-height: 1.5;
      overflow-wrap: anywhere;
    }
    .state {
      padding: 1px 8px;
      border: 1px solid var(--_line);
      border-radius: 4px;
      font-size: calc(14 * var(--_px));
      line-height: 1.6;
    }
    .state.silent {
      border: 2px solid var(--_ink);
      font-weight: 700;
    }
    .state.new {
      border-style: dashed;
    }
    .where,
    .hint {
      margin: 2px 0 0;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(148px, 1fr));
      grid-gap: 8px 16px;
      margin: 12px 0 0;
    }
    dt {
      color: var(--_soft);
      font-size: calc(14 * var(--_px));
      line-height: 1.6;
    }
    dd {
      margin: 0;
      line-height: 1.5;
      overflow-wrap: anywhere;
    }
    .faults {
      max-width: 46em;
      margin: 12px 0 0;
      padding: 12px 16px;
      background: var(--_sunk);
    }
    h3 {
      display: flex;
      margin: 0;
      font-size: calc(16 * var(--_px));
      line-height: 1.5;
    }
    h3 .icon {
      flex: none;
      width: 20px;
      height: 20px;
      margin: 2px 8px 0 0;
    }
    .faults ul {
      margin: 4px 0 0;
      padding-left: 20px;
    }
    .faults li {
      padding: 0;
      border: 0;
      overflow-wrap: anywhere;
    }
    summary {
      min-height: 44px;
      margin-top: 4px;
      padding: 10px 0;
      cursor: pointer;
    }
    table {
      margin-bottom: 12px;
    }
    .more {
      margin: 8px 0 16px;
    }
    @media (min-width: 720px) {
      .screens {
        margin: 0 -24px;
      }
      .screens > li {
        padding: 20px 24px;
      }
      .tables {
        display: grid;
        grid-template-columns: minmax(0, 340px) minmax(0, 340px);
        grid-gap: 0 32px;
        align-items: start;
      }
    }
    @media (min-width: 1100px) {
      .screens {
        margin-left: -42px;
      }
      .screens > li {
        padding-left: 42px;
      }
    }
    @media (forced-colors: active) {
      .faults {
        border: 1px solid;
      }
    }
  `,
];
