import { css } from 'lit';

export const formStyles = css`
  .block {
    margin: 0 0 22px;
  }
  .label,
  .group h3 {
    display: block;
    margin: 0 0 6px;
    padding: 0;
    font-size: calc(15 * var(--_px));
    font-weight: 700;
    line-height: 1.45;
  }
  .hint {
    margin-top: 6px;
    color: var(--_soft);
    font-size: calc(13 * var(--_px));
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    grid-gap: 0 14px;
    align-items: end;
  }
  .group {
    margin: 0 0 22px;
    padding-top: 20px;
    border-top: 1px solid var(--_hair);
  }
  .group > :last-child {
    margin-bottom: 0;
  }
  .group h3 {
    margin-bottom: 14px;
    font-size: calc(16 * var(--_px));
  }

  /* The question. */
  .question {
    margin: 0 0 26px;
  }
  .question legend {
    margin: 0 0 12px;
    padding: 0;
  }
  .question h2 {
    font-size: calc(18 * var(--_px));
  }
  .answer {
    position: relative;
    display: flex;
    align-items: center;
    min-height: 60px;
    margin: 0 0 8px;
    padding: 8px 16px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    cursor: pointer;
  }
  .answer:hover {
    background: var(--_sunk);
  }
  .answer input,
  .segments input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .dot {
    flex: none;
    width: 18px;
    height: 18px;
    margin-right: 14px;
    border: 1px solid var(--_line);
    border-radius: 50%;
  }
  .words {
    line-height: 1.4;
  }
  .words b {
    display: block;
    font-size: calc(15 * var(--_px));
  }
  .words span {
    color: var(--_soft);
    font-size: calc(13 * var(--_px));
  }
  .answer.on {
    padding: 7px 15px;
    border: 2px solid var(--_on-lamp);
    background: var(--_lamp);
    color: var(--_on-lamp);
  }
  .answer.on .dot {
    border: 6px solid var(--_on-lamp);
    background: var(--_lamp);
  }
  .answer.on .words span {
    color: var(--_on-lamp);
  }
  .answer input:focus-visible ~ .dot::after,
  .segments input:focus-visible + span::after {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    z-index: 2;
    border-radius: 12px;
    outline: 2px solid transparent;
    box-shadow: var(--_ring);
    content: '';
    pointer-events: none;
  }

  /* Choices side by side. */
  .segments {
    display: flex;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .segments label {
    position: relative;
    display: flex;
    flex: 1 1 auto;
    min-width: 0;
    cursor: pointer;
  }
  .segments label + label {
    border-left: 1px solid var(--_line);
  }
  .segments span {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    min-height: calc(46 * var(--_px));
    padding: 4px 6px;
    font-size: calc(15 * var(--_px));
    line-height: 1.3;
    text-align: center;
    overflow-wrap: normal;
  }
  .segments label:first-child span {
    border-radius: 9px 0 0 9px;
  }
  .segments label:last-child span {
    border-radius: 0 9px 9px 0;
  }
  .segments label:hover span {
    background: var(--_sunk);
  }
  .segments input:checked + span {
    background: var(--_ink);
    color: var(--_surface);
    font-weight: 700;
  }
  .segments input:focus-visible + span::after {
    border-radius: 8px;
  }

  .select {
    position: relative;
    display: block;
  }
  .select .field {
    padding-right: 36px;
    appearance: none;
    -webkit-appearance: none;
    text-overflow: ellipsis;
  }
  .select .field:disabled {
    border-style: dashed;
    color: var(--_soft);
    opacity: 1;
  }
  .select .icon {
    position: absolute;
    top: 50%;
    right: 12px;
    margin-top: -10px;
    pointer-events: none;
  }

  .checks {
    display: flex;
    flex-wrap: wrap;
    margin: -4px 0;
  }
  .checks .check {
    margin-right: 20px;
  }
  .check {
    display: inline-flex;
    align-items: flex-start;
    min-height: 44px;
    padding: 9px 0;
    line-height: 1.6;
    cursor: pointer;
  }
  .check input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 3px 10px 0 0;
    border-radius: 4px;
    accent-color: var(--_act);
  }
  details > summary {
    margin: 0 0 14px;
    padding: 8px 0;
    font-weight: 700;
    cursor: pointer;
  }

  /* Color. */
  .color .row {
    display: flex;
    align-items: center;
  }
  .well {
    flex: none;
    width: 48px;
    height: 48px;
    margin-right: 10px;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    overflow: hidden;
    cursor: pointer;
  }
  .well::-webkit-color-swatch-wrapper {
    padding: 0;
  }
  .well::-webkit-color-swatch {
    border: 0;
  }
  .color .code {
    width: 126px;
  }
  .reset {
    min-height: 44px;
    margin-left: 14px;
    font-size: calc(14 * var(--_px));
  }
  .mistake .link {
    display: inline;
    color: inherit;
    text-align: left;
  }
  @media (forced-colors: active) {
    .answer.on {
      border: 3px solid Highlight;
    }
    .dot {
      forced-color-adjust: none;
      border-color: CanvasText;
    }
    .answer.on .dot {
      border-color: Highlight;
    }
    .segments input:checked + span {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
