import { css } from 'lit';

/** Inside of the foot with the number: what stands round it is the list's own. */
export const footStyles = css`
  .foot .mark {
    flex: none;
  }
  .foot p {
    flex: 1;
    min-width: 0;
    margin: 0 12px 0 18px;
    line-height: 1.4;
  }
  .dial {
    display: inline-flex;
    align-items: center;
    flex: none;
    min-height: calc(44 * var(--_px));
    padding: 0 10px;
    margin-right: -10px;
    font-weight: 700;
    text-decoration: none;
  }
  .dial:hover {
    text-decoration: underline;
  }
`;
