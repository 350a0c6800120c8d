import { css } from 'lit';
import { pageStyles } from '../kit/page.styles.js';

export const calendarStyles = [
  pageStyles,
  css`
    .year,
    .import {
      max-width: 44em;
      margin-bottom: 24px;
    }
    h2 {
      margin-bottom: 8px;
      font-size: calc(18 * var(--_px));
      line-height: 1.5;
    }
    .stretches li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      grid-gap: 0 16px;
      padding: 10px 0;
      border-top: 1px solid var(--_hair);
      line-height: 1.5;
    }
    .stretches .small {
      grid-column: 1 / -1;
    }
    .makeup b {
      font-weight: 400;
    }
    .import {
      padding-top: 16px;
      border-top: 1px solid var(--_hair);
    }
    .preview h3 {
      margin-top: 12px;
    }
    .changes li {
      padding: 2px 0;
    }
    .save {
      margin-top: 16px;
    }
    @media (min-width: 720px) {
      .stretches li {
        grid-template-columns: minmax(0, 1fr) 200px 160px;
      }
      .stretches .small {
        grid-column: auto;
      }
    }
  `,
];
