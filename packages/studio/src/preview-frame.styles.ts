import { css } from 'lit';

export const previewStyles = css`
  :host {
    display: block;
  }
  .stage {
    display: flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    height: 100%;
    padding: 20px 0;
    border-radius: 16px;
    background: var(--_stage);
    overflow: hidden;
  }
  .box {
    flex: none;
    border-radius: 14px;
    overflow: hidden;
  }
  iframe {
    display: block;
    border: 0;
    border-radius: 14px;
    background: #fff;
    transform-origin: 0 0;
    /* A light frame keeps its own ground on a dark page. */
    color-scheme: light;
  }
  @media (forced-colors: active) {
    .stage {
      border: 1px solid;
    }
  }
`;
