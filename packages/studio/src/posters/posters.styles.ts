import { css } from 'lit';

/** The page of posters: gallery and fields at the left, the sheet and the batch at the right. */
export const postersStyles = css`
  .root {
    padding-bottom: 0;
  }
  legend {
    padding: 0;
  }
  legend h2 {
    margin-bottom: 8px;
    font-size: calc(18 * var(--_px));
  }
  .gallery {
    max-height: 470px;
    margin: 0 -8px;
    padding: 4px 8px 8px;
    border-bottom: 1px solid var(--_hair);
    overflow-y: auto;
  }
  .gallery h3 {
    margin: 10px 0 8px;
    color: var(--_soft);
    font-size: calc(14 * var(--_px));
    line-height: 1.4;
  }
  .sheets {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -6px;
  }
  .sheet {
    position: relative;
    box-sizing: border-box;
    width: 33.33%;
    padding: 0 6px 12px;
    cursor: pointer;
  }
  .sheet input {
    position: absolute;
    width: 1px;
    height: 1px;
    opacity: 0;
  }
  .look {
    display: flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    height: 132px;
    padding: 6px;
    border: 1px solid var(--_hair);
    background: var(--_stage);
  }
  .look img {
    width: auto;
    max-width: 100%;
    height: auto;
    max-height: 100%;
  }
  .sheet:hover .look {
    border-color: var(--_line);
  }
  .sheet input:checked + .look {
    padding: 4px;
    border: 3px solid var(--_ink);
  }
  .sheet input:focus-visible + .look {
    box-shadow: var(--_ring);
  }
  .caption {
    display: block;
    margin-top: 4px;
    font-size: calc(13 * var(--_px));
    line-height: 1.4;
  }
  .caption b,
  .caption .soft {
    display: block;
  }
  .caption b {
    font-weight: 400;
  }
  .sheet input:checked ~ .caption b {
    font-weight: 700;
  }
  .optional {
    color: var(--_soft);
    font-weight: 400;
  }
  .tick {
    margin-bottom: 6px;
  }
  .preview .stage {
    align-items: center;
    min-height: 240px;
    padding: 24px 16px;
  }
  .preview h2 {
    margin-bottom: 12px;
  }
  .drawing {
    display: block;
    width: auto;
    max-width: 100%;
    height: auto;
    max-height: 480px;
    box-shadow: 0 1px 3px rgba(20, 51, 45, 0.24);
  }
  .take {
    padding: 0 16px 20px;
  }
  .take .checks {
    margin: 4px 0 8px;
  }
  .said {
    min-height: 24px;
    margin-top: 8px;
  }
  .said.small {
    color: var(--_soft);
  }

  /* The batch. */
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
  @media (max-width: 719px) {
    .wide-only {
      display: none;
    }
    .take .action,
    .doing .action,
    .archives .action {
      width: 100%;
      margin-right: 0;
    }
  }
  @media (min-width: 720px) {
    .take,
    .batch {
      padding-right: 24px;
      padding-left: 24px;
    }
  }
  @media (min-width: 960px) {
    .side {
      position: static;
      align-self: stretch;
      height: auto;
      min-height: 0;
    }
    .preview,
    .take {
      flex: none;
    }
    .batch {
      flex: 1;
    }
    .preview {
      display: block;
    }
    .preview .stage {
      min-height: 400px;
    }
    .take,
    .batch {
      padding-right: 40px;
      padding-left: 40px;
    }
  }
  @media (forced-colors: active) {
    .sheet input:checked + .look {
      border-color: Highlight;
    }
    .progress progress {
      border: 1px solid;
    }
  }
`;
