import { css } from 'lit';

export const calendarStyles = css`
  .page {
    padding: 20px 16px 8px;
  }
  .lead {
    max-width: 38em;
    margin: 4px 0 16px;
  }
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
    .page {
      padding: 32px 24px 72px;
    }
    .stretches li {
      grid-template-columns: minmax(0, 1fr) 200px 160px;
    }
    .stretches .small {
      grid-column: auto;
    }
  }
  @media (min-width: 1100px) {
    .page {
      padding-left: 42px;
    }
    h1 {
      font-size: calc(24 * var(--_px));
    }
  }
`;
