import { css } from 'lit';

export const detailStyles = css`
  article {
    padding: 12px 16px 24px;
  }
  .back {
    margin-bottom: 4px;
  }
  .back .icon {
    margin-right: 4px;
  }
  .ref {
    margin-right: 12px;
  }
  h2 {
    font-size: calc(26 * var(--_px));
    line-height: 1.4;
  }
  .when {
    font-size: calc(18 * var(--_px));
    line-height: 1.5;
  }
  .doubt {
    margin-top: 8px;
    font-size: calc(14 * var(--_px));
    line-height: 1.6;
  }
  dl {
    margin: 20px 0;
  }
  .fact {
    display: grid;
    grid-template-columns: 76px minmax(0, 1fr);
    grid-gap: 12px;
    padding: 4px 0;
  }
  dt {
    color: var(--_soft);
  }
  dd li + li {
    margin-top: 8px;
  }
  dd li .small {
    display: block;
  }
  .written {
    white-space: pre-wrap;
  }
  .reveal {
    min-width: 44px;
    margin: -8px 0;
  }
  .phone {
    margin-right: 10px;
  }
  .seats {
    margin-bottom: 24px;
  }
  .beside {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-gap: 12px;
    margin-top: 12px;
  }
  .beside .action {
    padding: 10px 8px;
  }
  .decline,
  .cancel,
  .remove {
    margin-top: 12px;
  }
  .when .state {
    display: inline-block;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    font-size: calc(14 * var(--_px));
    line-height: 1.6;
  }
  h2 .tag {
    vertical-align: 5px;
  }
  .duty {
    margin: 8px 0;
    padding: 10px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    line-height: 1.6;
  }
  .history {
    margin-top: 28px;
    padding-top: 16px;
    border-top: 1px solid var(--_hair);
  }
  .history li {
    display: grid;
    grid-template-columns: 128px minmax(0, 1fr);
    grid-gap: 12px;
    padding: 4px 0;
    font-size: calc(15 * var(--_px));
    line-height: 1.6;
  }
  .history .move {
    display: block;
  }
  .history q {
    display: block;
    padding-left: 10px;
    border-left: 2px solid var(--_hair);
    quotes: none;
  }
  .several {
    max-height: 240px;
    margin: 12px 0;
    overflow-y: auto;
  }
  .several li {
    display: flex;
    justify-content: space-between;
    padding: 6px 0;
    border-bottom: 1px solid var(--_hair);
  }
  .several .soft {
    margin-left: 12px;
  }
  form h3 {
    margin-top: 16px;
    font-size: calc(18 * var(--_px));
  }
  .others .chip {
    width: auto;
    margin-top: 8px;
  }
  .lead {
    margin-bottom: 16px;
  }
  .receipt .slip {
    padding: 8px 20px;
    border: 2px solid var(--_ink);
    border-radius: var(--_radius);
  }
  .receipt .slip div {
    padding: 8px 0;
  }
  .receipt .big {
    font-size: calc(32 * var(--_px));
    font-weight: 700;
    line-height: 1.3;
  }
  .sure {
    margin: 8px 16px 8px 0;
  }
  label {
    display: block;
    font-weight: 700;
  }
  .chips {
    margin: 8px 0 12px;
  }
  .chip {
    display: block;
    width: 100%;
    min-height: 44px;
    margin-bottom: 8px;
    padding: 8px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: calc(15 * var(--_px));
    line-height: 1.5;
    text-align: left;
  }
  .chip:hover {
    background: var(--_sunk);
  }
  form > label {
    margin: 16px 0 6px;
  }
  form > label:first-child {
    margin-top: 0;
  }
  textarea {
    resize: vertical;
  }
  .send {
    margin: 16px 0 8px;
  }
  @media print {
    .receipt .beside,
    .receipt .link {
      display: none;
    }
  }
  @media (min-width: 720px) {
    article {
      padding: 32px 28px;
    }
  }
  @media (min-width: 1100px) {
    article {
      padding: 32px 36px;
    }
  }
`;
