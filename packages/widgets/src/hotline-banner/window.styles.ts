import { css } from 'lit';

/** The window of a panel: from below on a phone, 480 wide on a desk. */
export const windowStyles = css`
  dialog {
    top: auto;
    max-height: calc(100% - 24px);
    border: 0;
    overflow-x: hidden;
    overflow-y: auto;
    overscroll-behavior: contain;
    background: var(--_surface);
    text-align: left;
  }
  .window {
    padding: 20px 24px;
    padding-bottom: calc(16px + env(safe-area-inset-bottom, 8px));
  }
  .head {
    display: flex;
    align-items: flex-start;
    margin-bottom: 12px;
  }
  h2 {
    flex: 1 1 auto;
    margin-top: 6px;
    font-size: calc(22 * var(--_px));
    line-height: 1.4;
    word-break: keep-all;
  }
  #title:focus {
    outline: none;
  }
  .head .close {
    margin-right: -14px;
  }
  .window > .say {
    margin: 12px 0 16px;
  }
  .window p + .ways,
  .window p + .action,
  .window .action + p {
    margin-top: 12px;
  }
  .points li {
    margin-bottom: 10px;
    padding-left: 18px;
    background: radial-gradient(circle 3px at 5px calc(13.6 * var(--_px)), var(--_act) 95%, transparent)
      no-repeat;
  }
  .name {
    margin: 8px 0 12px;
    font-size: calc(22 * var(--_px));
    font-weight: 700;
  }

  .lines li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: calc(80 * var(--_px));
    padding: 10px 0;
    border-top: 1px solid var(--_hair);
  }
  .digits {
    flex: none;
    width: calc(100 * var(--_px));
    font-size: calc(24 * var(--_px));
    line-height: 1.2;
  }
  li:nth-child(-n + 2) > .digits {
    font-size: calc(32 * var(--_px));
  }
  .who {
    flex: 1 1 calc(92 * var(--_px));
    min-width: 0;
    padding: 0 8px 0 4px;
    line-height: 1.4;
  }
  .who b,
  .who .small {
    display: block;
  }
  .lines .action {
    flex: none;
    margin-left: auto;
    padding: 10px 16px;
    white-space: nowrap;
  }
  .safe {
    text-align: center;
  }
  .safe .link {
    min-height: calc(48 * var(--_px));
    margin-top: 8px;
    font-weight: 700;
  }

  @media (min-width: 600px) {
    dialog {
      top: 0;
      height: -moz-fit-content;
      height: fit-content;
      max-height: calc(100% - 48px);
      margin: auto;
    }
    .window {
      padding: 28px 32px 24px;
    }
  }
  .dark dialog {
    box-shadow: inset 0 0 0 1px var(--_hair);
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid;
    }
  }
  @media print {
    dialog {
      display: none;
    }
  }
`;
