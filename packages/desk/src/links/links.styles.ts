import { css } from 'lit';
import { pageStyles } from '../kit/page.styles.js';
import { tableStyles } from './table.styles.js';

export const linksStyles = [
  pageStyles,
  tableStyles,
  css`
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
    }
    .tools > * {
      margin: 0 12px 12px 0;
    }
    .find {
      display: flex;
      flex: 1 1 280px;
      max-width: 420px;
    }
    .find .one {
      flex: 1;
      margin-right: 8px;
    }
    .tools > .one {
      flex: 1 1 140px;
      min-width: 0;
      max-width: 240px;
    }
    .span .field {
      padding: 10px;
    }
    .one span:not(.sr) {
      display: block;
      margin-bottom: 4px;
    }
    select.field {
      padding-right: 34px;
      text-overflow: ellipsis;
    }
    .count {
      margin-bottom: 8px;
    }
    .links {
      margin: 0 -16px;
    }
    .links li {
      border-top: 1px solid var(--_hair);
    }
    .row {
      position: relative;
      display: grid;
      grid-template: 'name sums' auto 'under sums' auto / minmax(0, 1fr) auto;
      grid-gap: 2px 16px;
      width: 100%;
      min-height: 64px;
      padding: 12px 16px;
      border: 0;
      background: none;
      text-align: left;
      line-height: 1.5;
    }
    .row:hover {
      background: var(--_surface);
    }
    button.row:focus {
      border-radius: 0;
      box-shadow:
        inset 0 0 0 3px var(--_lamp),
        inset 0 0 0 6px var(--_ink);
    }
    button.row:focus:not(:focus-visible) {
      box-shadow: none;
    }
    .row[aria-current] {
      background: var(--_glow);
    }
    .row[aria-current]::before {
      content: '';
      position: absolute;
      top: 0;
      bottom: 0;
      left: 0;
      width: 4px;
      background: var(--_ink);
    }
    .name {
      grid-area: name;
      overflow-wrap: anywhere;
    }
    .row .under {
      grid-area: under;
    }
    .sums {
      grid-area: sums;
      text-align: right;
    }
    .sums span {
      display: block;
      color: var(--_soft);
      font-size: calc(14 * var(--_px));
      line-height: 1.7;
    }
    .sums b {
      margin-right: 4px;
      color: var(--_ink);
      font-size: calc(16 * var(--_px));
    }
    .more {
      margin: 8px 0 16px;
    }
    .back .icon {
      margin-right: 4px;
    }
    .big {
      font-size: calc(32 * var(--_px));
      font-weight: 700;
      line-height: 1.4;
    }
    .big .small {
      font-weight: 400;
    }
    .report {
      max-width: 860px;
    }
    .changed summary {
      min-height: 44px;
      padding: 10px 0;
      font-weight: 700;
      cursor: pointer;
    }
    .faults {
      margin-top: 16px;
    }
    .save {
      margin-top: 16px;
    }
    @media (min-width: 720px) {
      .links {
        margin: 0 -24px;
      }
      .row {
        padding: 12px 24px;
      }
      .alone .row {
        grid-template: 'name under sums' auto / minmax(0, 5fr) minmax(0, 4fr) 220px;
        align-items: center;
      }
      .alone .sums {
        display: flex;
        justify-content: flex-end;
      }
      .alone .sums span {
        min-width: 100px;
      }
      .sums span + span {
        margin-left: 12px;
      }
    }
    @media (min-width: 1100px) {
      .links {
        margin-left: -42px;
      }
      .row {
        padding-left: 42px;
      }
    }
    @media (forced-colors: active) {
      .row[aria-current] {
        border: 2px solid Highlight;
      }
    }
    @media print {
      .tools,
      .back {
        display: none;
      }
    }
  `,
];
