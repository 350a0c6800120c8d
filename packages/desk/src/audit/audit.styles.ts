import { css } from 'lit';
import { pageStyles } from '../kit/page.styles.js';

export const auditStyles = [
  pageStyles,
  css`
    .lead {
      margin: 4px 0 12px;
    }
    .tools {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-gap: 12px;
      max-width: 720px;
      margin-bottom: 16px;
    }
    .tools .one span {
      display: block;
      margin-bottom: 4px;
    }
    .tools .field {
      padding: 10px;
    }
    .filter {
      grid-column: 1 / -1;
    }
    .day-head {
      margin: 0 -16px;
      padding: 8px 16px;
      border-top: 1px solid var(--_hair);
      background: var(--_sunk);
      font-size: calc(16 * var(--_px));
      line-height: 1.5;
    }
    ol {
      margin: 0 -16px;
    }
    li {
      display: grid;
      grid-template: 'time who' auto 'time did' auto 'time where' auto / 52px minmax(0, 1fr);
      grid-gap: 0 12px;
      padding: 10px 16px;
      border-top: 1px solid var(--_hair);
      line-height: 1.5;
    }
    .time {
      grid-area: time;
    }
    .who {
      grid-area: who;
    }
    .did {
      grid-area: did;
      overflow-wrap: anywhere;
    }
    .where {
      grid-area: where;
      font-size: calc(14 * var(--_px));
    }
    @media (min-width: 720px) {
      .tools {
        grid-template-columns: 176px 176px minmax(0, 1fr);
        align-items: end;
      }
      .filter {
        grid-column: auto;
      }
      .day-head,
      ol {
        margin: 0 -24px;
      }
      .day-head,
      li {
        padding-right: 24px;
        padding-left: 24px;
      }
      li {
        grid-template: 'time who did where' auto / 56px minmax(0, 2fr) minmax(0, 4fr) minmax(0, 3fr);
        align-items: baseline;
      }
    }
    @media (min-width: 1100px) {
      .day-head,
      ol {
        margin-left: -42px;
      }
      .day-head,
      li {
        padding-left: 42px;
      }
    }
  `,
];
