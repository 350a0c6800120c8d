import { css } from 'lit';

/** A tick with its text; the whole text opens below. */
export const consentStyles = css`
  .consent {
    margin-bottom: 12px;
  }
  .consent label {
    display: flex;
    min-height: calc(48 * var(--_px));
    padding: 6px 0 0;
    cursor: pointer;
  }
  .consent input {
    -webkit-appearance: none;
    appearance: none;
    position: relative;
    flex: none;
    width: calc(26 * var(--_px));
    height: calc(26 * var(--_px));
    margin: 0 14px 0 0;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
    cursor: pointer;
  }
  .consent input[aria-invalid='true'] {
    border: 2px solid var(--_brick);
  }
  .consent input:checked {
    border: 2px solid var(--_on-lamp);
    background: var(--_lamp);
  }
  .consent input:checked::after {
    content: '';
    position: absolute;
    top: 12%;
    left: 32%;
    width: 32%;
    height: 56%;
    border: solid var(--_on-lamp);
    border-width: 0 2.5px 2.5px 0;
    transform: rotate(45deg);
  }
  .consent input:focus {
    outline: 2px solid transparent;
    box-shadow: var(--_ring);
  }
  .consent input:focus:not(:focus-visible) {
    box-shadow: none;
  }
  .beside {
    margin-left: calc(40 * var(--_px));
  }
  .beside details:first-child {
    margin-top: -6px;
  }
  summary {
    display: inline-block;
    padding: 6px 0;
    color: var(--_act);
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  details p {
    margin-bottom: 8px;
  }

  @media (forced-colors: active) {
    .consent input {
      -webkit-appearance: auto;
      appearance: auto;
    }
    .consent input:checked::after {
      display: none;
    }
  }
`;
