import { css } from 'lit';

/** What every element has: one filled action, outlined ones beside it, links, the mark, the ring of the focus. */
export const basicStyles = css`
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input,
  select,
  textarea {
    margin: 0;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
  }
  a {
    color: var(--_act);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .soft {
    color: var(--_soft);
  }
  .small {
    font-size: calc(14 * var(--_px));
    line-height: 1.6;
  }
  .number {
    font-weight: 700;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'tnum';
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }

  .action {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: calc(48 * var(--_px));
    padding: 10px 20px;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    background: var(--_call);
    color: var(--_on-call);
    font-weight: 700;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    transition: background-color 120ms;
  }
  .action:hover,
  .action:active {
    background: var(--_call-press);
  }
  .action.outlined {
    border-color: var(--_line);
    background: transparent;
    color: var(--_ink);
  }
  .action.outlined:hover,
  .action.outlined:active {
    background: var(--_sunk);
  }
  .action.wide {
    display: flex;
    width: 100%;
    font-size: calc(18 * var(--_px));
    min-height: calc(54 * var(--_px));
  }
  .action .icon {
    flex: none;
    margin-right: 10px;
  }
  .action[aria-disabled='true'] {
    border: 1px dashed var(--_line);
    background: transparent;
    color: var(--_soft);
    font-weight: 400;
    cursor: default;
  }
  .action[aria-busy='true'] {
    cursor: progress;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_act);
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .icon {
    display: inline-block;
    width: calc(20 * var(--_px));
    height: calc(20 * var(--_px));
    vertical-align: -4px;
  }
  .mark {
    display: block;
    /* The ink begins 8 of 354 inside the box: the 1 stands on the text edge. */
    transform: translateX(-2.26%);
  }
  .mark .lamp {
    stroke: var(--_lamp);
  }
  .contrast .mark .lamp {
    stroke: currentColor;
  }
  @media (prefers-contrast: more) {
    .auto .mark .lamp {
      stroke: currentColor;
    }
  }
  a,
  .link,
  summary {
    border-radius: 4px;
  }
  button:focus,
  a:focus,
  summary:focus,
  input:focus,
  select:focus,
  textarea:focus,
  [tabindex]:focus {
    /* Shadows are gone in forced colors, and there this outline is drawn. */
    outline: 2px solid transparent;
    box-shadow: var(--_ring);
  }
  button:focus:not(:focus-visible),
  a:focus:not(:focus-visible),
  summary:focus:not(:focus-visible),
  [tabindex]:focus:not(:focus-visible) {
    box-shadow: none;
  }

  @media (forced-colors: active) {
    .action {
      border: 1px solid;
    }
    .action[aria-disabled='true'] {
      border-style: dashed;
    }
    .mark,
    .mark .lamp {
      color: CanvasText;
      stroke: CanvasText;
    }
  }

  @media print {
    .action {
      border-color: currentColor;
      background: none;
      color: var(--_ink);
      transition: none;
    }
    .mark .lamp {
      stroke: currentColor;
    }
  }
`;
