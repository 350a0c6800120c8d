import { css } from 'lit';

/** On a small phone a question, its answers and the way on have room above the foot. */
export const compactStyles = css`
  @media screen and (max-height: 700px) and (max-width: 480px) {
    .foot:not(.help) {
      padding-top: 8px;
      padding-bottom: 8px;
    }
    .steps .head {
      padding-top: 12px;
    }
    .steps .bar {
      min-height: calc(44 * var(--_px));
      padding-top: 0;
    }
    .steps .question {
      padding-top: 8px;
    }
    .steps .rows {
      margin-top: 12px;
    }
    .steps .rows .row + .row {
      margin-top: 8px;
    }
    .steps .face {
      min-height: calc(50 * var(--_px));
      padding-top: 6px;
      padding-bottom: 6px;
    }
    .steps .skip {
      margin: 4px 0;
    }
    .steps .column > .action.wide {
      margin-bottom: 12px;
    }
  }
`;
