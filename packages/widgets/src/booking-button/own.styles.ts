import { css } from 'lit';

/** A booking of one's own: what can be done with it, its picture, what goes and what stays. */
export const ownStyles = css`
  .keep .link {
    display: inline-flex;
    align-items: center;
    padding: 8px 0;
    white-space: nowrap;
  }
  .keep .icon {
    width: calc(16 * var(--_px));
    height: calc(16 * var(--_px));
    margin-right: 4px;
  }
  .said:empty {
    display: none;
  }
  .said {
    margin-bottom: 12px;
  }
  .after {
    margin-top: 8px;
    text-align: center;
  }
  .after li {
    display: inline-block;
  }
  .after .link {
    padding: 12px;
  }
  figure {
    margin: 0 0 20px;
  }
  figure:focus {
    border-radius: var(--_radius);
  }
  figcaption {
    margin-bottom: 8px;
  }
  figure img {
    display: block;
    width: calc(240 * var(--_px));
    max-width: 100%;
    height: auto;
    border: 1px solid var(--_hair);
    border-radius: 4px;
    /* What a long press offers is the picture, not a selection of the page. */
    -webkit-touch-callout: default;
  }
  .big {
    font-size: calc(22 * var(--_px));
  }
  .stack dt {
    font-weight: 700;
  }
  .stack dd {
    margin-bottom: 16px;
  }
`;
