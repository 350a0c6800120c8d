import { css } from 'lit';

export const screenFrameStyles = css`
  :host {
    display: block;
  }
  .box {
    position: relative;
    border-radius: 6px;
    background: var(--_stage);
    /* A screen has an edge even where its ground is that of this page. */
    box-shadow: 0 0 0 1px var(--_line);
    overflow: hidden;
  }
  iframe {
    display: block;
    border: 0;
    background: #c4dcd6;
    transform-origin: 0 0;
    /* A screen follows the time of day, not the theme of this page. */
    color-scheme: light;
  }
  .noted iframe {
    visibility: hidden;
  }
  .note {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    margin: 0;
    padding: 8px;
    color: var(--_ink);
    font-size: calc(14 * var(--_px));
    line-height: 1.5;
    text-align: center;
  }
  @media (forced-colors: active) {
    .box {
      border: 1px solid;
    }
  }
`;
