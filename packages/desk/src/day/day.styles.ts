import { css } from 'lit';

/** Lists of visits and of people who wait, with what stands above them. */
export const dayStyles = css`
  .list.page > * {
    margin-right: 16px;
    margin-left: 16px;
  }
  .list.page > .visits,
  .list.page > .day-head,
  .list.page > .week {
    margin-right: 0;
    margin-left: 0;
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
  .turn .step {
    margin-left: 8px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-bottom: 8px;
  }
  /* The last of a row ends with the page. */
  .list.page > .tools {
    margin-right: 4px;
  }
  .list.page > .tools:empty {
    display: none;
  }
  .tools > * {
    margin: 0 12px 8px 0;
  }
  .range {
    display: flex;
    flex: none;
  }
  .range button {
    min-width: 56px;
    min-height: 48px;
    padding: 4px 14px;
    border: 1px solid var(--_line);
    background: var(--_surface);
  }
  .range button:first-child {
    border-radius: var(--_radius) 0 0 var(--_radius);
  }
  .range button:last-child {
    border-left: 0;
    border-radius: 0 var(--_radius) var(--_radius) 0;
  }
  .range button[aria-pressed='true'] {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_surface);
    font-weight: 700;
  }
  .range button:focus-visible {
    position: relative;
  }
  .filter {
    flex: 1 1 180px;
    max-width: 320px;
  }
  .lead {
    max-width: 38em;
    margin-bottom: 8px;
  }
  .count {
    margin-bottom: 12px;
  }
  .day-head {
    padding: 10px 16px;
    border-top: 1px solid var(--_hair);
    background: var(--_sunk);
    font-size: calc(16 * var(--_px));
    line-height: 1.5;
  }
  .day-head .soft {
    margin-left: 8px;
    font-weight: 400;
  }
  .visits {
    border-top: 1px solid var(--_hair);
  }
  .visits li {
    border-bottom: 1px solid var(--_hair);
  }
  .visit {
    position: relative;
    display: grid;
    grid-template: 'time state' auto 'who ref' auto / minmax(0, 1fr) auto;
    grid-gap: 2px 16px;
    width: 100%;
    min-height: 64px;
    padding: 12px 16px;
    border: 0;
    background: none;
    text-align: left;
    line-height: 1.5;
  }
  .visit:hover {
    background: var(--_surface);
  }
  button.visit:focus {
    border-radius: 0;
    box-shadow:
      inset 0 0 0 3px var(--_lamp),
      inset 0 0 0 6px var(--_ink);
  }
  button.visit:focus:not(:focus-visible) {
    box-shadow: none;
  }
  .time {
    grid-area: time;
    font-size: calc(18 * var(--_px));
  }
  .who {
    grid-area: who;
  }
  .visit .ref {
    grid-area: ref;
    align-self: end;
    text-align: right;
    color: var(--_soft);
    font-size: calc(14 * var(--_px));
  }
  .visit .state {
    grid-area: state;
    text-align: right;
    color: var(--_soft);
  }
  .visits .now .visit,
  .visit[aria-current] {
    background: var(--_glow);
  }
  .visits .now .state {
    color: var(--_ink);
    font-weight: 700;
  }
  .visits .now .visit::before,
  .visit[aria-current]::before {
    content: '';
    position: absolute;
    top: 0;
    bottom: 0;
    left: 0;
    width: 4px;
    background: var(--_ink);
  }
  @media (min-width: 720px) {
    .list.page > * {
      margin-right: 24px;
      margin-left: 24px;
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
    .day-head {
      padding: 10px 24px;
    }
    .visit {
      padding: 14px 24px;
    }
    .alone .visit {
      grid-template: 'time who ref state' auto / 140px minmax(0, 1fr) auto 104px;
      align-items: center;
    }
    .alone .visit .ref {
      align-self: center;
    }
  }
  @media (min-width: 1100px) {
    .list.page > * {
      margin-left: 42px;
    }
    h1 {
      font-size: calc(24 * var(--_px));
    }
    .day-head,
    .visit {
      padding-left: 42px;
    }
    .visit {
      grid-template: 'time who ref state' auto / 140px minmax(0, 1fr) auto 88px;
      align-items: center;
    }
    .visit .ref {
      align-self: center;
    }
    .visit.dated {
      grid-template-columns: 140px minmax(0, 1fr) auto auto;
    }
    .alone .visit {
      grid-template-columns: 172px minmax(0, 440px) 160px 1fr;
    }
    .alone .visit .ref,
    .alone .visit .state {
      text-align: left;
    }
  }
  @media print {
    .list.page {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .visits .now .visit,
    .visit[aria-current] {
      border: 2px solid Highlight;
    }
    .range button[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
`;
