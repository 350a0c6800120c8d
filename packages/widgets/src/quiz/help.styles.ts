import { css } from 'lit';

/** Deep ground that rises from below; the same on a light page and on a dark one. */
export const helpStyles = css`
  .deep {
    --_ring: 0 0 0 2px var(--_deep), 0 0 0 5px var(--_on-deep), 0 0 0 8px var(--_lamp);
    background: var(--_deep);
    color: var(--_on-deep);
  }
  .deep .soft {
    color: var(--_soft-deep);
  }
  .deep .link {
    color: var(--_on-deep);
  }
  .help {
    padding: 36px 0 28px;
    border-top: 1px solid var(--_line-deep);
    border-radius: 20px 20px 15px 15px;
    animation: rise 200ms cubic-bezier(0.2, 0, 0, 1);
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(16px);
    }
  }
  .help > .column {
    max-width: calc(528 * var(--_px));
  }
  .help h3 {
    font-size: calc(26 * var(--_px));
    max-width: calc(300 * var(--_px));
    line-height: 1.45;
    word-break: keep-all;
  }
  .help > .column > .mark {
    max-width: 100%;
    height: auto;
    margin: 24px 0 16px;
  }
  .action.lamp {
    margin-top: 20px;
    background: var(--_lamp);
    color: var(--_on-lamp);
  }
  .action.lamp:hover,
  .action.lamp:active {
    background: #ffd98c;
  }
  .deep .action.outlined {
    border: 1px solid var(--_line-deep);
    color: var(--_on-deep);
  }
  .deep .action.outlined:hover,
  .deep .action.outlined:active {
    background: rgba(255, 255, 255, 0.08);
  }
  .quiet {
    margin-top: 12px;
  }
  .quiet li {
    margin-top: 4px;
  }
  .quiet .link {
    min-height: calc(44 * var(--_px));
  }
  .danger {
    margin-top: 20px;
    padding-top: 12px;
    border-top: 1px solid rgba(111, 138, 129, 0.5);
  }
  .senders {
    display: flex;
    flex-wrap: wrap;
    margin: 4px -12px 0 0;
  }
  .senders .action {
    flex: 1 1 calc(128 * var(--_px));
    min-height: calc(60 * var(--_px));
    margin: 8px 12px 0 0;
    padding: 8px 10px;
    font-weight: 400;
  }
  .senders b {
    margin-right: 10px;
    font-size: calc(22 * var(--_px));
  }
  .safe {
    margin-top: 20px;
    text-align: center;
  }
  .safe .link {
    padding: 0 12px;
    font-weight: 700;
  }

  .foot.help.small {
    display: block;
    padding: 14px 24px;
    border-color: var(--_line-deep);
    border-radius: 0 0 15px 15px;
    background: var(--_deep);
    animation: none;
  }
  .small.help .line,
  .small.help .senders {
    max-width: calc(560 * var(--_px));
    margin: 0 auto;
  }
  .small.help .line {
    display: flex;
    align-items: center;
  }
  .small.help .action {
    min-height: calc(44 * var(--_px));
    margin-top: 0;
    padding: 8px 16px;
  }
  .small.help .senders {
    padding-top: 10px;
  }
  .small.help .senders .action {
    margin: 0;
    padding: 4px 8px;
  }
  .small.help .senders .action + .action {
    margin-left: 12px;
  }
  .small.help .senders b {
    margin-right: 8px;
    font-size: calc(16 * var(--_px));
  }
  .page > .column > .help {
    margin: 0 -24px;
    border-radius: 20px;
  }
  @media (min-width: 600px) {
    .page > .column > .help {
      margin: 0;
    }
  }
  @media (forced-colors: active) {
    .help {
      border: 1px solid;
    }
  }
  @media print {
    .help {
      background: none;
      color: var(--_ink);
      animation: none;
    }
    .deep .soft,
    .deep .action.outlined {
      color: var(--_ink);
    }
  }
`;
