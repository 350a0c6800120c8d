import { css } from 'lit';
import { pageStyles } from '../kit/page.styles.js';

export const centersStyles = [
  pageStyles,
  css`
    .lead {
      margin: 4px 0 20px;
    }
    .city {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      margin: 0 -16px;
      padding: 10px 16px;
      border-top: 1px solid var(--_hair);
      background: var(--_sunk);
      font-size: calc(16 * var(--_px));
      line-height: 1.5;
    }
    .city .score {
      font-weight: 400;
      color: var(--_soft);
    }
    ol {
      margin: 0 -16px;
      padding: 0;
      list-style: none;
    }
    li {
      border-top: 1px solid var(--_hair);
    }
    .entry {
      display: grid;
      grid-template: 'name score' auto 'lacks lacks' auto 'seen seen' auto / minmax(0, 1fr) auto;
      grid-gap: 2px 16px;
      width: 100%;
      min-height: 64px;
      padding: 12px 16px;
      border: 0;
      background: none;
      text-align: left;
      line-height: 1.5;
    }
    .entry:hover {
      background: var(--_surface);
    }
    button.entry:focus {
      border-radius: 0;
      box-shadow:
        inset 0 0 0 3px var(--_lamp),
        inset 0 0 0 6px var(--_ink);
    }
    button.entry:focus:not(:focus-visible) {
      box-shadow: none;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      margin: 0 -12px 16px 0;
    }
    .tools > * {
      margin: 0 12px 8px 0;
    }
    .search {
      flex: 1 1 220px;
      max-width: 360px;
    }
    .tools .tag {
      margin-left: 8px;
    }
    .one-changed {
      border-top: 1px solid var(--_hair);
    }
    summary {
      min-height: 44px;
      padding: 10px 0;
      font-weight: 700;
      cursor: pointer;
    }
    .changes dt {
      color: var(--_soft);
      font-size: calc(14 * var(--_px));
    }
    .changes > div {
      padding: 6px 0;
    }
    .name {
      grid-area: name;
    }
    .name b {
      margin-right: 6px;
    }
    .entry .score {
      grid-area: score;
      text-align: right;
    }
    .lacks {
      grid-area: lacks;
    }
    .seen {
      grid-area: seen;
      color: var(--_soft);
      font-size: calc(14 * var(--_px));
    }
    .whole {
      color: var(--_soft);
    }
    .how {
      max-width: 38em;
      padding: 16px 0 24px;
    }
    @media (min-width: 720px) {
      .city,
      ol {
        margin: 0 -24px;
      }
      .city {
        justify-content: flex-start;
        padding: 10px 24px;
      }
      .city .score {
        margin-left: 16px;
      }
      .entry {
        grid-template: 'score name lacks seen' auto / 64px minmax(0, 5fr) minmax(0, 6fr) 160px;
        align-items: baseline;
        padding: 12px 24px;
      }
      .entry .score {
        text-align: left;
      }
    }
    @media (min-width: 1100px) {
      .city,
      ol {
        margin-left: -42px;
      }
      .city,
      .entry {
        padding-left: 42px;
      }
      .entry {
        grid-template-columns: 72px minmax(0, 360px) minmax(0, 1fr) 180px;
      }
    }
  `,
];
