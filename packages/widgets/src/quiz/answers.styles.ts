import { css } from 'lit';

/** What is chosen is lamp with an ink contour, and has a full dot: never told by color alone. */
export const answerStyles = css`
  .rows,
  .places,
  .range {
    margin-top: 20px;
  }
  .row {
    display: block;
    position: relative;
  }
  .rows .row + .row {
    margin-top: 12px;
  }
  .row input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .face {
    display: flex;
    align-items: center;
    min-height: calc(60 * var(--_px));
    padding: 10px 18px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_surface);
    font-weight: 700;
    line-height: 1.5;
    transition: background-color 120ms;
  }
  .row:hover .face {
    background: var(--_sunk);
  }
  input:checked + .face,
  .row:hover input:checked + .face {
    border-color: var(--_on-lamp);
    box-shadow: inset 0 0 0 1px var(--_on-lamp);
    background: var(--_lamp);
    color: var(--_on-lamp);
  }
  input:focus + .face {
    box-shadow: var(--_ring);
  }
  input:focus:not(:focus-visible) + .face {
    box-shadow: none;
  }
  input:checked:focus:not(:focus-visible) + .face {
    box-shadow: inset 0 0 0 1px var(--_on-lamp);
  }
  .dot,
  .box {
    position: relative;
    flex: none;
    width: calc(20 * var(--_px));
    height: calc(20 * var(--_px));
    margin-right: 14px;
    border: 2px solid currentColor;
    border-radius: 50%;
  }
  .box {
    border-radius: 5px;
  }
  input:checked + .face .dot::after,
  input:checked + .face .box::after {
    content: '';
    position: absolute;
    top: 3px;
    right: 3px;
    bottom: 3px;
    left: 3px;
    border-radius: inherit;
    background: currentColor;
  }
  input:checked + .face .box::after {
    top: 0;
    right: 5px;
    bottom: 4px;
    left: 5px;
    border: solid currentColor;
    border-width: 0 3px 3px 0;
    border-radius: 0;
    background: none;
    transform: rotate(45deg);
  }

  .sky {
    flex: none;
    width: calc(44 * var(--_px));
    height: calc(34 * var(--_px));
    margin: 0 14px 0 -4px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sky .sun {
    fill: var(--_lychee);
  }
  .sky .cloud {
    fill: var(--_rain);
  }
  .dark .sky .cloud,
  .contrast .sky .cloud {
    fill: none;
  }

  .places {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(44 * var(--_px)), 1fr));
    grid-gap: 6px;
  }
  .places .face {
    justify-content: center;
    min-height: calc(52 * var(--_px));
    padding: 4px;
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'tnum';
  }

  .range output {
    display: block;
    font-size: calc(32 * var(--_px));
    line-height: 1.35;
    text-align: center;
  }
  .range input {
    display: block;
    width: 100%;
    height: calc(48 * var(--_px));
    margin: 0;
    accent-color: var(--_act);
    border-radius: 10px;
  }
  .range .unset {
    opacity: 0.7;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    color: var(--_soft);
    font-weight: 400;
  }

  @media (forced-colors: active) {
    .dot,
    .box {
      forced-color-adjust: auto;
    }
    input:checked + .face {
      border-width: 3px;
    }
    input:focus + .face {
      outline: 3px solid;
    }
    input:checked + .face .dot::after {
      background: CanvasText;
    }
  }
  @media print {
    input:checked + .face {
      border-width: 3px;
    }
  }
`;
