import { css } from 'lit';

export const phoneStyles = css`
  .phone > * + * {
    margin-top: 12px;
  }
  .phone > .address {
    margin-top: 2px;
  }
  .code-frame {
    width: calc(264 * var(--_px));
    max-width: 100%;
    border: 1px solid var(--_hair);
    background: #fff;
  }
  .code {
    display: block;
    width: 100%;
    height: auto;
  }
  @media (forced-colors: active) {
    .code-frame {
      forced-color-adjust: none;
    }
  }
`;
