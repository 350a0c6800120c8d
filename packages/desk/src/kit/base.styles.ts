import { controlStyles } from '@y12355/core';
import { css } from 'lit';

const base = css`
  :host {
    display: block;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1 {
    margin: 0;
    font-size: calc(22 * var(--_px));
    line-height: 1.4;
  }
  /* A heading that a view moves the focus to is no control: the reading goes on there, nothing can be pressed. */
  h1[tabindex]:focus,
  h2[tabindex]:focus,
  h3[tabindex]:focus {
    outline: none;
    box-shadow: none;
  }
  /* Seen in forced colors alone, which draw what is transparent elsewhere. */
  :focus:not(:focus-visible) {
    outline: none;
  }
  /* Drawn: a browser's own box is hardly seen on a dark ground. */
  input[type='checkbox'] {
    -webkit-appearance: none;
    appearance: none;
    position: relative;
    flex: none;
    width: 24px;
    height: 24px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
    cursor: pointer;
  }
  input[type='checkbox']:checked {
    border: 2px solid var(--_on-lamp);
    background: var(--_lamp);
  }
  input[type='checkbox']:checked::after {
    content: '';
    position: absolute;
    top: 10%;
    left: 32%;
    width: 32%;
    height: 58%;
    border: solid var(--_on-lamp);
    border-width: 0 2.5px 2.5px 0;
    transform: rotate(45deg);
  }
  input[type='checkbox']:focus {
    outline: 2px solid transparent;
    box-shadow: var(--_ring);
  }
  input[type='checkbox']:focus:not(:focus-visible) {
    box-shadow: none;
  }
  p,
  li,
  dd {
    text-wrap: pretty;
  }
  b {
    font-weight: 700;
  }
  .figures {
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'tnum';
  }
  /* What is said below a name, in pieces. */
  .under {
    display: block;
    color: var(--_soft);
    font-size: calc(14 * var(--_px));
  }
  .under > *:not(:last-child) {
    margin-right: 10px;
  }
  .nowrap {
    white-space: nowrap;
  }
  .small + .field {
    margin-top: 4px;
  }
  /* A text link that a finger can hit. */
  .tap {
    display: inline-block;
    min-width: 44px;
    min-height: calc(44 * var(--_px));
    padding: 8px 0;
    text-align: left;
    line-height: 1.6;
  }
  .note {
    margin-bottom: 16px;
    padding: 10px 16px;
    border: 1px solid var(--_hair);
    border-radius: var(--_radius);
    background: var(--_sunk);
  }
  .note:empty {
    display: none;
  }
  .note .link {
    margin: -10px 0;
  }
  /* One step on or back, or one row less. */
  .step {
    flex: none;
    width: 48px;
    height: 48px;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
  }
  .step:hover {
    background: var(--_sunk);
  }
  .step[aria-disabled='true'] {
    border-style: dashed;
    background: none;
    color: var(--_soft);
    cursor: default;
  }
  h3 {
    font-size: calc(16 * var(--_px));
    line-height: 1.5;
  }
  .changes del,
  .changes ins {
    display: block;
    padding: 2px 8px;
    border-radius: 4px;
  }
  .changes del {
    color: var(--_soft);
    text-decoration: line-through;
  }
  .changes ins {
    background: var(--_glow);
    text-decoration: none;
    font-weight: 700;
  }
  .faults {
    margin-top: 8px;
    font-size: calc(14 * var(--_px));
  }
  .faults li {
    padding: 6px 0;
    border-top: 1px solid var(--_hair);
    overflow-wrap: anywhere;
  }
  .said {
    display: block;
    color: var(--_soft);
    font-size: calc(13 * var(--_px));
  }
  .hits {
    margin: 16px 0;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .hits {
    padding-bottom: 4px;
  }
  .hits li {
    border-top: 1px solid var(--_hair);
  }
  .hits ul {
    margin-top: 8px;
  }
  .hit {
    display: block;
    width: 100%;
    min-height: 48px;
    padding: 8px 0;
    border: 0;
    background: none;
    text-align: left;
    line-height: 1.6;
  }
  .hit b {
    color: var(--_act);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .no-hits {
    margin: 12px 0;
  }
  .still {
    height: 72px;
    margin-bottom: 12px;
    border-radius: var(--_radius);
    background: var(--_sunk);
    animation: appear 1ms 300ms both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
    to {
      opacity: 1;
    }
  }
  .empty {
    max-width: 26em;
    padding: 16px 0;
  }
  .empty .picture {
    width: 160px;
    padding: 8px 16px 0;
    margin-bottom: 20px;
    border-radius: var(--_radius);
    background: var(--_rain);
  }
  .empty .motif {
    display: block;
    width: 100%;
    height: auto;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0s !important;
      transition-duration: 0s !important;
    }
  }
  @media (forced-colors: active) {
    .note,
    .still {
      border: 1px solid;
    }
    .action:not(.outlined) {
      border-width: 3px;
    }
    input[type='checkbox'] {
      -webkit-appearance: auto;
      appearance: auto;
    }
    input[type='checkbox']:checked::after {
      display: none;
    }
  }
`;

/** What every part of the desk shares; tokens come down from the desk's own root. */
export const baseStyles = [controlStyles, base];
