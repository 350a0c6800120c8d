import { css } from 'lit';

export const severalStyles = css`
  .box {
    display: flex;
    align-items: center;
    justify-content: center;
    flex: none;
    width: calc(44 * var(--_px));
    height: calc(44 * var(--_px));
    margin: 0 6px 0 -10px;
    cursor: pointer;
  }
  .box input {
    width: calc(22 * var(--_px));
    height: calc(22 * var(--_px));
    accent-color: var(--_act);
  }
  .box input:focus {
    border-radius: 4px;
  }
  .several {
    margin: 8px 20px 20px;
    padding: 14px 16px;
    border: 1px solid var(--_hair);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .doing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin-top: 8px;
  }
  .doing .link {
    min-height: calc(44 * var(--_px));
    margin-right: 16px;
  }
  .several .bad {
    color: var(--_brick);
  }
  .several .told:not(:empty) {
    margin-top: 8px;
  }
  .wide .several {
    margin: 8px 32px 24px;
  }
  @media print {
    .several,
    .box {
      display: none;
    }
  }
`;
