import { css } from 'lit';

/** What is copied, on deep ground. */
export const resultStyles = css`
  .result {
    padding: 24px 16px 28px;
    border-top: 1px solid transparent;
    background: var(--_deep);
    color: var(--_on-deep);
  }
  .result a,
  .result .link,
  .result summary {
    color: #8fd3bf;
  }
  .contrast .result a,
  .contrast .result .link,
  .contrast .result summary {
    color: var(--_act);
  }
  .dark .result,
  .contrast .result {
    border-top-color: var(--_line-deep);
  }
  @media (prefers-color-scheme: dark), (prefers-contrast: more) {
    .auto .result {
      border-top-color: var(--_line-deep);
    }
  }
  @media (prefers-contrast: more) {
    .auto .result a,
    .auto .result .link,
    .auto .result summary {
      color: var(--_act);
    }
  }
  .aside {
    margin-top: 12px;
    color: var(--_soft-deep);
    font-size: calc(14 * var(--_px));
  }
  .second {
    margin-top: 24px;
    padding-top: 16px;
    border-top: 1px solid var(--_wall);
  }
  .result details {
    margin-top: 12px;
  }
  .result summary {
    display: inline-block;
    padding: 10px 0;
    font-size: calc(14 * var(--_px));
    cursor: pointer;
  }
  .result summary::before {
    content: '＋ ';
  }
  .result details[open] summary::before {
    content: '－ ';
  }
  .csp li {
    padding: 4px 0;
  }
  code {
    font:
      400 calc(13.5 * var(--_px)) / 1.75 ui-monospace,
      Consolas,
      'Noto Sans Mono CJK SC',
      monospace;
    overflow-wrap: anywhere;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    margin: 16px 0 0;
  }
  .files .aside {
    width: 100%;
  }
  .file {
    min-height: 48px;
    margin: 0 12px 8px 0;
    padding: 8px 18px;
    border: 1px solid var(--_line-deep);
    border-radius: var(--_radius);
    background: none;
    color: var(--_on-deep);
    font-weight: 700;
  }
  .file:hover {
    background: rgba(255, 255, 255, 0.08);
  }
  .keep {
    margin-top: 12px;
    font-size: calc(14 * var(--_px));
  }
  .keep .link {
    min-height: 44px;
    margin-right: 12px;
  }
  .result a:focus,
  .result button:focus,
  .result summary:focus {
    box-shadow:
      0 0 0 2px var(--_deep),
      0 0 0 5px var(--_on-deep),
      0 0 0 8px var(--_lamp);
  }
  .result a:focus:not(:focus-visible),
  .result button:focus:not(:focus-visible),
  .result summary:focus:not(:focus-visible) {
    box-shadow: none;
  }
`;
