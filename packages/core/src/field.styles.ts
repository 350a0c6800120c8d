import { css } from 'lit';

/** A field, and the sentence about a mistake in it. */
export const fieldStyles = css`
  .field {
    display: block;
    width: 100%;
    min-height: calc(48 * var(--_px));
    padding: 10px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    line-height: 1.5;
  }
  .field::placeholder {
    color: var(--_soft);
    opacity: 1;
  }
  .field[aria-invalid='true'] {
    padding: 9px 13px;
    border: 2px solid var(--_brick);
  }
  .mistake {
    display: flex;
    margin-top: 6px;
    color: var(--_brick);
    font-size: calc(14 * var(--_px));
    line-height: 1.6;
  }
  .mistake .icon {
    flex: none;
    margin: 1px 8px 0 0;
  }
  @media (forced-colors: active) {
    .field {
      border: 1px solid;
    }
    .field[aria-invalid='true'] {
      border-width: 2px;
    }
  }
`;
