import { css } from 'lit';

export const countsStyles = css`
  .page {
    padding: 20px 16px 32px;
  }
  .when {
    font-weight: 400;
    white-space: nowrap;
  }
  .lead {
    max-width: 38em;
    margin: 4px 0 12px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-bottom: 12px;
  }
  .tools > * {
    margin: 0 12px 8px 0;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    line-height: 1.5;
  }
  thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
  }
  /* On a phone a row is a card, and each cell says what it is. */
  table,
  tbody,
  tfoot,
  tr,
  tbody th,
  tfoot th,
  td {
    display: block;
  }
  tbody tr,
  tfoot tr {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-gap: 2px 32px;
    padding: 12px 0;
    border-top: 1px solid var(--_hair);
  }
  tbody th,
  tfoot th {
    grid-column: 1 / -1;
  }
  th {
    text-align: left;
  }
  td {
    display: flex;
    justify-content: space-between;
    padding: 2px 0;
  }
  td::before {
    content: attr(data-label);
    color: var(--_soft);
  }
  .few {
    color: var(--_soft);
    font-size: calc(14 * var(--_px));
    white-space: nowrap;
  }
  .beside {
    margin-top: 24px;
  }
  .beside section {
    max-width: 380px;
    margin-bottom: 24px;
  }
  h2 {
    font-size: calc(18 * var(--_px));
    line-height: 1.5;
  }
  .beside dl > div {
    display: flex;
    justify-content: space-between;
    padding: 6px 0;
    border-top: 1px solid var(--_hair);
  }
  .big {
    font-size: calc(32 * var(--_px));
    font-weight: 700;
    line-height: 1.3;
  }
  @media (min-width: 900px) {
    .page {
      padding: 32px 24px 72px;
    }
    table {
      display: table;
    }
    thead {
      position: static;
      display: table-header-group;
      width: auto;
      height: auto;
      clip: auto;
    }
    tbody {
      display: table-row-group;
    }
    tfoot {
      display: table-footer-group;
    }
    thead tr,
    tbody tr,
    tfoot tr {
      display: table-row;
    }
    tbody th,
    tfoot th,
    td {
      display: table-cell;
    }
    th,
    td {
      padding: 10px 12px 10px 0;
      border-top: 1px solid var(--_hair);
      vertical-align: baseline;
    }
    thead th {
      border: 0;
      color: var(--_soft);
      font-size: calc(14 * var(--_px));
      font-weight: 400;
    }
    th:not(:first-child),
    td {
      text-align: right;
    }
    td::before {
      content: none;
    }
    tfoot th,
    tfoot td {
      border-top: 2px solid var(--_ink);
      font-weight: 700;
    }
    .beside {
      display: grid;
      grid-template-columns: 380px 380px;
      grid-gap: 48px;
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
  @media print {
    .page {
      padding: 0;
    }
    .tools {
      display: none;
    }
    table {
      display: table;
      font-size: 9pt;
    }
    thead {
      position: static;
      display: table-header-group;
      clip: auto;
    }
    tbody {
      display: table-row-group;
    }
    tfoot {
      display: table-footer-group;
    }
    thead tr,
    tbody tr,
    tfoot tr {
      display: table-row;
      break-inside: avoid;
    }
    .few {
      font-size: inherit;
    }
    tbody th,
    tfoot th,
    td {
      display: table-cell;
    }
    td {
      text-align: right;
    }
    th,
    td {
      padding: 4pt 6pt 4pt 0;
      border-top: 0.5pt solid #888;
    }
    td::before {
      content: none;
    }
  }
`;
