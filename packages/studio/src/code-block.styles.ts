import { css } from 'lit';

export const codeStyles = css`
  :host {
    display: block;
    color: var(--_on-deep);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .head {
    display: flex;
    align-items: center;
    min-height: 48px;
  }
  .titles {
    flex: 1;
    min-width: 0;
    margin-right: 16px;
  }
  h2,
  h3 {
    display: inline-block;
    margin-right: 14px;
    font-size: calc(16 * var(--_px));
    line-height: 1.45;
  }
  .remark {
    display: inline-block;
    color: var(--_soft-deep);
    font-size: calc(14 * var(--_px));
    line-height: 1.5;
  }
  .action {
    flex: none;
    min-width: calc(120 * var(--_px));
    min-height: 46px;
    padding: 8px 18px;
    background: var(--_lamp);
    color: var(--_on-lamp);
  }
  .action:hover,
  .action:active {
    background: #ffd98c;
  }
  .action.outlined {
    border: 1px solid var(--_line-deep);
    background: transparent;
    color: var(--_on-deep);
  }
  .action.outlined:hover,
  .action.outlined:active {
    background: rgba(255, 255, 255, 0.08);
  }
  pre {
    margin: 10px 0 0;
    padding: 4px 0;
    border-radius: 4px;
    font:
      400 calc(13.5 * var(--_px)) / 1.75 ui-monospace,
      'SFMono-Regular',
      Consolas,
      'Noto Sans Mono CJK SC',
      monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    tab-size: 2;
  }
  .name {
    color: #8fd3bf;
  }
  .value {
    color: var(--_lamp);
  }
  .comment {
    color: var(--_soft-deep);
  }
  button:focus,
  pre:focus {
    outline: 2px solid transparent;
    box-shadow:
      0 0 0 2px var(--_deep),
      0 0 0 5px var(--_on-deep),
      0 0 0 8px var(--_lamp);
  }
  button:focus:not(:focus-visible),
  pre:focus:not(:focus-visible) {
    box-shadow: none;
  }
  @media (max-width: 719px) {
    /* The bar at the foot of the page copies it there. */
    :host([primary]) .action {
      display: none;
    }
  }
`;
