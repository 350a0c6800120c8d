import { css } from 'lit';

export const dayStyles = css`
  .page {
    padding: 20px 16px 8px;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin-bottom: 8px;
  }
  .date {
    margin-left: 4px;
    font-weight: 400;
    white-space: nowrap;
  }
  .turn {
    display: flex;
    align-items: center;
    margin-left: auto;
  }
  .turn .link {
    margin-right: 12px;
  }
  .step {
    width: 48px;
    height: 48px;
    margin-left: 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
  }
  .step:hover {
    background: var(--_sunk);
  }
  .count {
    margin-bottom: 12px;
  }
  ol {
    margin: 0 -16px;
    border-top: 1px solid var(--_hair);
  }
  li {
    display: grid;
    grid-template: 'time state' auto 'who ref' auto / minmax(0, 1fr) auto;
    grid-gap: 2px 16px;
    padding: 12px 16px;
    border-bottom: 1px solid var(--_hair);
    line-height: 1.5;
  }
  .time {
    grid-area: time;
    font-size: calc(18 * var(--_px));
  }
  .who {
    grid-area: who;
  }
  .ref {
    grid-area: ref;
    align-self: end;
    text-align: right;
    color: var(--_soft);
    font-size: calc(14 * var(--_px));
  }
  .state {
    grid-area: state;
    text-align: right;
    color: var(--_soft);
  }
  .now {
    box-shadow: inset 4px 0 0 var(--_ink);
    background: var(--_glow);
  }
  .now .state {
    color: var(--_ink);
    font-weight: 700;
  }
  @media (min-width: 720px) {
    .page {
      padding: 32px 24px 72px;
    }
    .turn {
      margin-left: 20px;
    }
    .turn .link {
      order: 1;
      margin: 0 0 0 20px;
    }
    .top {
      justify-content: flex-start;
    }
    ol {
      margin: 0 -24px;
    }
    li {
      grid-template: 'time who ref state' auto / 140px minmax(0, 1fr) auto 88px;
      align-items: center;
      padding: 14px 24px;
    }
    .ref {
      align-self: center;
    }
  }
  @media (min-width: 1100px) {
    .page {
      padding-left: 42px;
    }
    h1 {
      font-size: calc(24 * var(--_px));
    }
    ol {
      margin-left: -42px;
    }
    li {
      grid-template-columns: 172px minmax(0, 440px) 160px 1fr;
      padding-left: 42px;
    }
    .ref,
    .state {
      text-align: left;
    }
  }
  @media (forced-colors: active) {
    .now {
      border: 2px solid Highlight;
    }
  }
`;
