import { css } from 'lit';

/** The box for a table, how far it is, what was made, and lists of rows. */
export const batchStyles = css`
  .batch {
    padding: 24px 16px 36px;
    border-top: 1px solid var(--_hair);
    background: var(--_surface);
  }
  .batch h2 {
    font-size: calc(18 * var(--_px));
  }
  .lead {
    max-width: 46em;
    margin: 4px 0 16px;
    color: var(--_soft);
    font-size: calc(15 * var(--_px));
  }
  .drop {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: 116px;
    padding: 16px;
    border: 2px dashed var(--_line);
    border-radius: 12px;
    background: var(--_paper);
    text-align: center;
    cursor: pointer;
  }
  .drop:hover,
  .dragging .drop {
    background: var(--_sunk);
  }
  .dragging .drop {
    border-style: solid;
    border-color: var(--_ink);
  }
  .drop input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .drop input:focus-visible + .drop-words::after {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    border-radius: 10px;
    outline: 2px solid transparent;
    box-shadow: var(--_ring);
    content: '';
    pointer-events: none;
  }
  .drop-words b,
  .drop-words span {
    display: block;
  }
  .drop-words span {
    margin-top: 4px;
    color: var(--_soft);
    font-size: calc(14 * var(--_px));
    line-height: 1.6;
  }
  .ways {
    margin-top: 8px;
  }
  .ways .link,
  .doing .link,
  .more-rows {
    min-height: 44px;
  }
  .paste summary {
    margin-bottom: 6px;
  }
  .paste textarea {
    box-sizing: border-box;
    font-family: ui-monospace, 'SFMono-Regular', Consolas, 'Noto Sans Mono CJK SC', monospace;
    font-size: calc(14 * var(--_px));
  }
  .paste .action {
    margin-top: 10px;
  }
  .told p {
    margin: 4px 0 8px;
  }
  .progress progress {
    display: block;
    width: 100%;
    height: 12px;
    margin: 12px 0 8px;
    border: 0;
    border-radius: 6px;
    background: var(--_sunk);
    overflow: hidden;
    appearance: none;
    -webkit-appearance: none;
  }
  .progress progress::-webkit-progress-bar {
    background: var(--_sunk);
  }
  .progress progress::-webkit-progress-value {
    background: var(--_act);
  }
  .progress progress::-moz-progress-bar {
    background: var(--_act);
  }
  .progress b {
    margin-right: 14px;
    font-variant-numeric: tabular-nums;
  }
  .progress .soft {
    font-size: calc(14 * var(--_px));
    font-variant-numeric: tabular-nums;
  }
  .doing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-top: 8px;
  }
  .doing .action,
  .doing .link {
    margin-right: 20px;
  }
  .results {
    margin: 8px 0;
    padding: 16px 18px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_paper);
  }
  .results .icon {
    margin-right: 8px;
  }
  .results ul {
    margin: 6px 0 0 28px;
    color: var(--_soft);
    list-style: disc;
  }
  .archives {
    display: flex;
    flex-wrap: wrap;
    margin: 12px 0 0;
  }
  .archives .action {
    margin: 0 12px 8px 0;
    overflow-wrap: anywhere;
  }
  .table {
    max-height: 420px;
    margin-top: 20px;
    overflow: auto;
  }
  .table h3 {
    margin: 0 0 6px;
    font-size: calc(16 * var(--_px));
    line-height: 1.45;
  }
  .table h3 .icon {
    margin-right: 8px;
    color: var(--_brick);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: calc(14 * var(--_px));
    line-height: 1.55;
  }
  th,
  td {
    padding: 8px 12px 8px 0;
    border-bottom: 1px solid var(--_hair);
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  thead th {
    color: var(--_soft);
    font-weight: 400;
    white-space: nowrap;
  }
  tbody th {
    width: 3em;
    font-variant-numeric: tabular-nums;
  }
  .cell {
    display: inline-block;
    margin-right: 8px;
    padding: 0 6px;
    border-radius: 4px;
    background: var(--_sunk);
  }
  @media (forced-colors: active) {
    .progress progress {
      border: 1px solid;
    }
  }
`;
