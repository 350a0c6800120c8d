import { css } from 'lit';

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
  /* Everything on one line from 320 px on. */
  .bar {
    padding: 0 12px 0 14px;
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
    margin-left: 12px;
    color: var(--_soft);
  }
  .bar.wide .danger {
    margin-left: 24px;
  }
  .bar .action {
    flex: none;
    margin-left: auto;
    min-height: calc(44 * var(--_px));
    padding: 6px 14px;
    white-space: nowrap;
  }
  .bar.wide .action {
    padding: 6px 16px;
  }
  .more {
    flex: none;
    margin: 0 -6px;
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
    margin: 4px 0;
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
