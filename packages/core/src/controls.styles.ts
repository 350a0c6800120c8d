import { css } from 'lit';

/**
 * Controls that elements draw alike. Parts and classes are the words of the visual language. Each element takes
 * the sheets of what it draws.
 */

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

/** A field, and the sentence about a mistake in it. */
export const fieldStyles = css`
  .field {
    display: block;
    width: 100%;
    min-height: calc(48 * var(--_px));
    padding: 10px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    line-height: 1.5;
  }
  .field::placeholder {
    color: var(--_soft);
    opacity: 1;
  }
  .field[aria-invalid='true'] {
    padding: 9px 13px;
    border: 2px solid var(--_brick);
  }
  .mistake {
    display: flex;
    margin-top: 6px;
    color: var(--_brick);
    font-size: calc(14 * var(--_px));
    line-height: 1.6;
  }
  .mistake .icon {
    flex: none;
    margin: 1px 8px 0 0;
  }
  @media (forced-colors: active) {
    .field {
      border: 1px solid;
    }
    .field[aria-invalid='true'] {
      border-width: 2px;
    }
  }
`;

/** A door, open or shut. */
export const doorStyles = css`
  .door {
    flex: none;
    fill: var(--_sunk);
    stroke: var(--_line);
    stroke-width: 2;
  }
  .door.open {
    fill: var(--_lamp);
    stroke: var(--_on-lamp);
  }
  .door circle {
    fill: var(--_on-lamp);
    stroke: none;
  }
  @media (forced-colors: active) {
    .door,
    .door.open {
      fill: Canvas;
      stroke: CanvasText;
    }
    .door circle {
      fill: CanvasText;
    }
  }
`;

/** A word about what stands beside it, such as `示例`. */
export const tagStyles = css`
  .tag {
    display: inline-block;
    padding: 0 6px;
    border: 1px dashed var(--_line);
    border-radius: 4px;
    color: var(--_soft);
    font-size: calc(13 * var(--_px));
    font-weight: 400;
    line-height: 1.6;
    white-space: nowrap;
    vertical-align: 2px;
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px dashed;
    }
  }
`;

/** Something is on its way. */
export const dotsStyles = css`
  .dots {
    flex: none;
    width: 26px;
    height: 10px;
    margin-right: 10px;
    background:
      radial-gradient(circle 5px at 5px 5px, currentColor 95%, transparent) no-repeat,
      radial-gradient(circle 5px at 21px 5px, currentColor 95%, transparent) no-repeat;
  }
`;

/** All of them, for pages of many controls. */
export const controlStyles = [basicStyles, fieldStyles, doorStyles, tagStyles, dotsStyles];
