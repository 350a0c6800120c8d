import { css } from 'lit';

/** What stands in a row once it was pressed. */
export const handsStyles = css`
  .good .icon {
    width: calc(17 * var(--_px));
    height: calc(17 * var(--_px));
    margin-right: 5px;
    vertical-align: -3px;
  }
  .bad {
    color: var(--_brick);
  }
  .going {
    display: flex;
    align-items: center;
  }
  .bar {
    flex: 1;
    min-width: 60px;
    height: 6px;
    margin-right: 16px;
  }
  .bar .track {
    fill: var(--_sunk);
  }
  .bar .done {
    fill: var(--_act);
  }
  .after > * {
    display: inline-flex;
    align-items: center;
    min-height: calc(44 * var(--_px));
    margin-right: 24px;
  }
  .held {
    display: block;
    max-width: 100%;
    height: auto;
    border: 1px solid var(--_hair);
  }
  .outside {
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_sunk);
  }
  .outside > * + * {
    margin-top: 12px;
  }
  .address {
    overflow-wrap: break-word;
    overflow-wrap: anywhere;
    word-break: break-all;
  }
  .film video {
    display: block;
    width: 100%;
    max-width: calc(560 * var(--_px));
    max-height: 70vh;
    background: #000;
  }
  .film .bad {
    display: none;
    margin-top: 8px;
  }
  .film.unplayed .bad {
    display: block;
  }
  .film .link {
    min-height: calc(44 * var(--_px));
  }
  @media (forced-colors: active) {
    .bar .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .bar .done {
      fill: Highlight;
    }
  }
  @media print {
    .going,
    .after,
    .outside,
    .film {
      display: none;
    }
  }
`;
