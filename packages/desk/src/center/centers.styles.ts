import { css } from 'lit';

export const entriesStyles = css`
  .page {
    padding: 20px 16px 8px;
  }
  .lead {
    max-width: 38em;
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
    display: grid;
    grid-template: 'name score' auto 'lacks lacks' auto 'seen seen' auto / minmax(0, 1fr) auto;
    grid-gap: 2px 16px;
    padding: 12px 16px;
    border-top: 1px solid var(--_hair);
    line-height: 1.5;
  }
  .name {
    grid-area: name;
  }
  .name b {
    margin-right: 6px;
  }
  .score {
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
    .page {
      padding: 32px 24px 72px;
    }
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
    li {
      grid-template: 'score name lacks seen' auto / 64px minmax(0, 5fr) minmax(0, 6fr) 160px;
      align-items: baseline;
      padding: 12px 24px;
    }
    .score {
      text-align: left;
    }
  }
  @media (min-width: 1100px) {
    .page {
      padding-left: 42px;
    }
    h1 {
      font-size: calc(24 * var(--_px));
    }
    .city,
    ol {
      margin-left: -42px;
    }
    .city,
    li {
      padding-left: 42px;
    }
    li {
      grid-template-columns: 72px minmax(0, 360px) minmax(0, 1fr) 180px;
    }
  }
`;
