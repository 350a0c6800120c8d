import { css } from 'lit';

/** A word about what stands beside it, such as `示例`. */
export const tagStyles = css`
  .tag {
    display: inline-block;
    padding: 0 6px;
    border: 1px dashed var(--_line);
    border-radius: 4px;
    color: var(--_soft);
    font-size: calc(13 * var(--_px));
    font-weight: 400;
    line-height: 1.6;
    white-space: nowrap;
    vertical-align: 2px;
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px dashed;
    }
  }
`;
