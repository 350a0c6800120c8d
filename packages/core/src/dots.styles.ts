import { css } from 'lit';

/** Something is on its way. */
export const dotsStyles = css`
  .dots {
    flex: none;
    width: 26px;
    height: 10px;
    margin-right: 10px;
    background:
      radial-gradient(circle 5px at 5px 5px, currentColor 95%, transparent) no-repeat,
      radial-gradient(circle 5px at 21px 5px, currentColor 95%, transparent) no-repeat;
  }
`;
