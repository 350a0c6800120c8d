import { css } from 'lit';

/** A view that is one column to read: its edges, its title, the sentence below it. */
export const pageStyles = css`
  .page {
    padding: 20px 16px 8px;
  }
  .lead {
    max-width: 38em;
    margin: 4px 0 16px;
  }
  @media (min-width: 720px) {
    .page {
      padding: 32px 24px 72px;
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
`;
