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

/** The four variants. */
export const bannerStyles = css`
  :host([variant='bar'][sticky]) {
    position: sticky;
    z-index: 999;
    top: 0;
  }
  .card {
    max-width: calc(480 * var(--_px));
    overflow: hidden;
    border: 1px solid var(--_hair);
    border-radius: 16px;
    background: var(--_surface);
    text-align: left;
  }
  .house {
    display: block;
    width: 100%;
    height: calc(156 * var(--_px));
    background: var(--_rain);
  }
  .in {
    padding: 20px 20px 12px;
  }
  .strip {
    display: flex;
    align-items: center;
  }
  .strip .link,
  .quiet {
    flex: none;
    min-height: calc(44 * var(--_px));
    white-space: nowrap;
  }
  .bar {
    padding: 0 16px;
    text-align: left;
  }
  .bar.wide {
    padding: 0 24px;
  }
  .dark .bar,
  .dark .pill {
    box-shadow: inset 0 1px 0 var(--_line-deep);
  }
  .bar .strip {
    flex-wrap: wrap;
    min-height: calc(64 * var(--_px));
    padding: 6px 0;
  }
  .bar.wide .strip {
    flex-wrap: nowrap;
    min-height: calc(60 * var(--_px));
    padding: 0;
  }
  .bar .number {
    flex: none;
  }
  .bar .say {
    flex: 1 1 auto;
    min-width: 0;
  }
  .bar.wide .say {
    margin: 0 24px;
    line-height: 1.4;
  }
  .quiet {
    display: inline-flex;
    align-items: center;
    margin-right: 24px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_ink);
    font-size: calc(15 * var(--_px));
    text-decoration: none;
  }
  .quiet:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .quiet .icon {
    width: calc(17 * var(--_px));
    margin-right: 6px;
  }
  .link.danger {
    font-size: calc(14 * var(--_px));
  }
  .bar .danger {
    margin-left: 16px;
    color: var(--_soft);
  }
  .bar.wide .danger {
    margin-left: 24px;
  }
  .bar .action {
    flex: none;
    margin-left: auto;
    min-height: calc(44 * var(--_px));
    padding: 6px 16px;
    white-space: nowrap;
  }
  .more {
    flex: none;
    width: calc(44 * var(--_px));
    height: calc(44 * var(--_px));
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    line-height: 1;
  }
  .bar .exit {
    padding: 0 0 8px;
  }

  .plain {
    padding: 8px 0;
  }
  .deep + .plain,
  .card + .plain {
    padding: 8px 16px;
  }
  .plain .number {
    margin-right: 20px;
    padding: 8px 0;
    color: var(--_act);
    text-decoration: underline;
  }

  .inline {
    padding: 16px;
    border-top: 2px solid var(--_ink);
    border-bottom: 1px solid var(--_hair);
    /* Its own ground: a page that stays light while the visitor's device is dark would hide the words. */
    background: var(--_surface);
    text-align: left;
  }
  .inline .strip {
    flex-wrap: wrap;
    justify-content: space-between;
  }
  .inline .say {
    order: 1;
    width: 100%;
    margin-top: 8px;
    line-height: 1.5;
  }
  .inline .small {
    text-wrap: wrap;
  }
  .inline .danger {
    min-height: 0;
    padding: 4px 0;
    color: inherit;
  }
  .inline .action {
    flex: none;
  }
  .inline.wide .strip {
    flex-wrap: nowrap;
  }
  .inline.wide .say {
    flex: 1 1 auto;
    order: 0;
    width: auto;
    margin: 0 24px;
  }

  .pill,
  .pop {
    position: fixed;
    z-index: 999;
    right: 16px;
    bottom: 16px;
  }
  .pill {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    max-width: calc(100% - 32px);
    min-height: calc(60 * var(--_px));
    padding: 0 24px;
    border-radius: calc(30 * var(--_px));
    box-shadow: 0 8px 28px rgba(20, 51, 45, 0.28);
  }
  .pill .number {
    flex: none;
  }
  .pill[data-spot='1'],
  .pill[data-spot='4'] {
    bottom: calc(28px + 72 * var(--_px));
  }
  .pill[data-spot='2'],
  .pill[data-spot='5'] {
    bottom: calc(28px + 144 * var(--_px));
  }
  .pill[data-spot='3'],
  .pill[data-spot='4'],
  .pill[data-spot='5'] {
    right: auto;
    left: 16px;
  }
  .toggle {
    flex: 0 1 auto;
    max-width: calc(100% - 102px);
    min-height: calc(48 * var(--_px));
    line-height: 1.3;
    overflow-wrap: normal;
    text-align: left;
    margin-left: 16px;
    padding: 0 0 0 16px;
    border: 0;
    background: none;
    background: linear-gradient(var(--_line), var(--_line)) 0 50% / 1px 24px no-repeat;
    font-weight: 700;
  }
  .pill .exit {
    width: 100%;
    padding: 0 0 10px;
    text-align: center;
  }
  .pill .exit a {
    padding: 0;
  }
  .pop {
    width: calc(336 * var(--_px));
    max-width: calc(100% - 32px);
    max-height: calc(100vh - 32px);
    max-height: calc(100dvh - 32px);
    overflow-y: auto;
    border-radius: 20px;
    background: var(--_surface);
    box-shadow: 0 8px 28px rgba(20, 51, 45, 0.28);
    animation: rise 200ms cubic-bezier(0.2, 0, 0, 1);
  }
  .pop .close {
    position: absolute;
    top: 8px;
    right: 8px;
  }
  @media (min-width: 720px) {
    .pill,
    .pop {
      right: 28px;
      bottom: 28px;
    }
    .pill {
      max-width: calc(340 * var(--_px));
    }
    .pill[data-spot='3'],
    .pill[data-spot='4'],
    .pill[data-spot='5'] {
      left: 28px;
    }
    .in {
      padding: 24px 24px 14px;
    }
  }

  @media (forced-colors: active) {
    .root .deep .mark .lamp,
    .root .mark .lamp {
      stroke: CanvasText;
    }
    .card,
    .pill,
    .bar {
      border: 1px solid;
    }
    .row .icon,
    .quiet {
      color: inherit;
    }
  }
  @media print {
    .root .deep .mark .lamp,
    .root .mark .lamp {
      stroke: currentColor;
    }
    .root .deep {
      --_ink: #14332d;
      --_on-deep: #14332d;
      background: none;
      box-shadow: none;
    }
    .pill,
    .pop {
      position: static;
      padding: 0;
      border: 0;
      box-shadow: none;
    }
    .house,
    .row .icon,
    .asks,
    .row.soft,
    .danger,
    .more,
    .toggle,
    .close,
    .exit,
    .quiet,
    .root button.action {
      display: none;
    }
    .number .sr {
      position: static;
      width: auto;
      height: auto;
      margin: 0;
      clip: auto;
    }
  }
`;
