import { css } from 'lit';

/** Deep ground: the same on a light page and a dark one. */
export const deepStyles = css`
  .deep {
    --_surface: var(--_deep);
    --_sunk: #1c4a41;
    --_ink: var(--_on-deep);
    --_soft: var(--_soft-deep);
    --_line: var(--_line-deep);
    --_hair: #29463f;
    --_act: var(--_on-deep);
    --_call: var(--_lamp);
    --_on-call: var(--_on-lamp);
    --_call-press: #ffd98c;
    --_ring: 0 0 0 2px var(--_deep), 0 0 0 5px var(--_on-deep), 0 0 0 8px var(--_lamp);
    background: var(--_deep);
    color: var(--_ink);
  }
  .contrast .deep {
    --_sunk: #000;
    --_hair: #fff;
    --_call-press: #fff;
  }
  @media (prefers-contrast: more) {
    .auto .deep {
      --_sunk: #000;
      --_hair: #fff;
      --_call-press: #fff;
    }
  }
`;

/** The inside of a card, which the window draws too. */
export const pieceStyles = css`
  .number,
  .say b {
    color: inherit;
  }
  a.number {
    display: inline-block;
    color: var(--_ink);
    text-decoration: none;
  }
  .say {
    text-wrap: balance;
  }
  .exit {
    display: block;
    padding: 8px 0 0;
    font-size: calc(14 * var(--_px));
  }
  .exit a {
    display: inline-block;
    padding: 6px 0;
  }
  .note {
    font-size: calc(14 * var(--_px));
    color: var(--_soft);
  }
  .exit .note {
    margin-left: 8px;
  }

  /* The roof is a lamp on dark ground only. */
  .mark .lamp {
    stroke: currentColor;
  }
  .dark .mark .lamp,
  .light .deep .mark .lamp,
  .auto .deep .mark .lamp {
    stroke: var(--_lamp);
  }
  @media (prefers-color-scheme: dark) {
    .auto .mark .lamp {
      stroke: var(--_lamp);
    }
  }
  @media (prefers-contrast: more) {
    .auto .mark .lamp,
    .auto .deep .mark .lamp {
      stroke: currentColor;
    }
  }
  .in > .mark,
  .in > .number {
    margin-top: 4px;
  }
  .in .say {
    margin: 10px 0 16px;
  }
  .scan {
    display: flex;
    align-items: center;
    margin-bottom: 16px;
  }
  .scan p {
    text-wrap: pretty;
    margin-left: 16px;
    font-size: calc(16 * var(--_px));
  }
  .code {
    flex: none;
    width: calc(116 * var(--_px));
    height: calc(116 * var(--_px));
    border: 1px solid var(--_hair);
    border-radius: 8px;
    background: #fff;
    forced-color-adjust: none;
  }
  .in > .note:empty {
    display: none;
  }
  .close {
    flex: none;
    width: calc(48 * var(--_px));
    height: calc(48 * var(--_px));
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_soft);
    line-height: 1;
  }
  .asks {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    margin: 4px -10px 4px;
  }
  .asks .link {
    min-height: calc(44 * var(--_px));
    margin: 0 10px;
    color: var(--_soft);
    font-size: calc(14 * var(--_px));
    text-decoration: none;
  }
  .asks .link:hover {
    text-decoration: underline;
  }
  .ways li {
    border-top: 1px solid var(--_hair);
  }
  .row {
    display: flex;
    align-items: center;
    width: 100%;
    min-height: calc(48 * var(--_px));
    padding: 8px 0;
    border: 0;
    background: none;
    color: var(--_ink);
    line-height: 1.4;
    text-align: left;
    text-decoration: none;
  }
  .row:hover b,
  .row:hover > span:not(.sr) {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  /* The name of the mini program stays whole. */
  .row b {
    word-break: keep-all;
  }
  .row.soft {
    color: var(--_soft);
    font-size: calc(14 * var(--_px));
  }
  .row .icon {
    flex: none;
    margin-right: 12px;
    color: var(--_act);
  }
  .row .icon:last-of-type {
    width: calc(16 * var(--_px));
    margin: 0 0 0 auto;
    color: var(--_soft);
  }
`;
