import { css } from 'lit';

/** A door, open or shut. */
export const doorStyles = css`
  .door {
    flex: none;
    fill: var(--_sunk);
    stroke: var(--_line);
    stroke-width: 2;
  }
  .door.open {
    fill: var(--_lamp);
    stroke: var(--_on-lamp);
  }
  .door circle {
    fill: var(--_on-lamp);
    stroke: none;
  }
  @media (forced-colors: active) {
    .door,
    .door.open {
      fill: Canvas;
      stroke: CanvasText;
    }
    .door circle {
      fill: CanvasText;
    }
  }
`;
