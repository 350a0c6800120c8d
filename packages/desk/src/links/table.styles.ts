import { css } from 'lit';

/** A table of counts, with a bar in each row. */
export const tableStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
    line-height: 1.5;
  }
  th,
  tbody td {
    padding: 6px 12px 6px 0;
    border-top: 1px solid var(--_hair);
    text-align: left;
    vertical-align: top;
  }
  tbody th {
    font-weight: 400;
  }
  thead th {
    border: 0;
    color: var(--_soft);
    font-size: calc(14 * var(--_px));
    font-weight: 400;
  }
  td.figures,
  .number-head {
    text-align: right;
    white-space: nowrap;
  }
  .drawn {
    width: 36%;
    padding-right: 0;
  }
  .bar {
    display: block;
    width: 100%;
    height: 10px;
    margin-top: calc((1.5em - 10px) / 2);
    background: var(--_sunk);
  }
  .bar rect {
    fill: var(--_act);
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid;
    }
    .bar rect {
      fill: CanvasText;
    }
  }
`;
