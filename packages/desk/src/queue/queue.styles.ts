import { css } from 'lit';

export const queueStyles = css`
  .list > *:not(.rows):not(.columns-head) {
    margin-right: 16px;
    margin-left: 16px;
  }
  h1 {
    word-break: keep-all;
  }
  .summary {
    margin-bottom: 16px;
    font-size: calc(15 * var(--_px));
    line-height: 1.6;
  }
  .filter {
    display: block;
    margin-bottom: 8px;
  }
  .rows {
    border-top: 1px solid var(--_hair);
  }
  .rows li {
    border-bottom: 1px solid var(--_hair);
  }
  .row {
    position: relative;
    display: block;
    width: 100%;
    min-height: 72px;
    padding: 12px 16px;
    border: 0;
    background: none;
    text-align: left;
    line-height: 1.5;
  }
  .row:hover {
    background: var(--_surface);
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
  /* Rows reach both edges, so their ring is drawn inside. */
  button.row:focus {
    border-radius: 0;
    box-shadow:
      inset 0 0 0 3px var(--_lamp),
      inset 0 0 0 6px var(--_ink);
  }
  button.row:focus:not(:focus-visible) {
    box-shadow: none;
  }
  .cells {
    display: grid;
    grid-template: 'who left' auto 'want due' auto / minmax(0, 1fr) auto;
    grid-gap: 8px 16px;
  }
  .who {
    grid-area: who;
  }
  .left {
    grid-area: left;
    text-align: right;
  }
  .want {
    grid-area: want;
  }
  .due {
    grid-area: due;
    text-align: right;
    color: var(--_soft);
    font-size: calc(14 * var(--_px));
  }
  .due .label {
    display: block;
  }
  .who b,
  .want b {
    margin-right: 8px;
  }
  .want .under {
    display: inline-block;
  }
  .bar {
    display: block;
    margin: 4px 0 0 auto;
  }
  .track {
    fill: var(--_sunk);
    stroke: var(--_hair);
  }
  .row[aria-current] .track {
    fill: var(--_surface);
  }
  .rest {
    fill: var(--_ink);
  }
  .columns-head {
    display: none;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: 48px;
    margin-bottom: 4px;
  }
  .marks > *:not(:last-child) {
    margin-right: 16px;
  }
  .rows .choosing {
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr);
  }

  .mark-one {
    display: flex;
    align-items: center;
    justify-content: center;
    cursor: pointer;
  }
  @media (min-width: 720px) {
    .filter {
      max-width: 320px;
    }
    .list > *:not(.rows):not(.columns-head) {
      margin-left: 24px;
    }
    .row {
      padding-left: 24px;
    }
  }
  @media (min-width: 1100px) {
    .list > *:not(.rows):not(.columns-head) {
      margin-left: 42px;
    }
    h1 {
      font-size: calc(24 * var(--_px));
    }
    .columns-head,
    .cells {
      display: grid;
      grid-template: 'left who want due' auto / 136px minmax(0, 1.1fr) minmax(0, 1fr) minmax(112px, 0.7fr);
      grid-gap: 16px;
      align-items: center;
    }
    .columns-head {
      padding: 4px 16px 8px 42px;
    }
    .columns-head.choosing {
      padding-left: 68px;
    }
    .row {
      padding-left: 42px;
    }
    .left,
    .due {
      text-align: left;
    }
    .bar {
      margin-left: 0;
    }
    .due {
      font-size: calc(15 * var(--_px));
    }
    .due .label {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip: rect(0 0 0 0);
    }
    .want .under {
      display: block;
    }
  }
  .rows .choosing .row {
    padding-left: 12px;
  }
  @media (forced-colors: active) {
    .row[aria-current] {
      border: 2px solid Highlight;
    }
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .rest {
      fill: CanvasText;
    }
  }
`;
