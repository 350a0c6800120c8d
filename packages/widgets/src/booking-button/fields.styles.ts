import { css } from 'lit';

/** The form: its chosen time, labels, options and the open door. */
export const formStyles = css`
  .chosen {
    margin-bottom: 24px;
    padding: 14px 16px;
    border: 1px solid var(--_hair);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .chosen.kept {
    background: var(--_glow);
  }
  .chosen p:focus {
    outline: none;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
  }
  .row p {
    margin-right: 12px;
  }
  .chosen .link {
    margin: -12px 0;
    padding: 12px 0;
  }
  #held span {
    margin-right: 8px;
  }
  .mistake.calm {
    color: var(--_ink);
  }
  .label {
    margin-bottom: 6px;
    padding: 0;
    line-height: 1.5;
  }
  textarea.field {
    resize: vertical;
  }
  .group > .small {
    margin-top: 4px;
  }
  .group .link {
    padding: 8px 0;
  }
  .count {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -5px -8px;
  }
  .option {
    position: relative;
    flex: 1 1 30%;
    margin: 0 5px 8px;
  }
  .option input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .option span,
  .chip {
    display: flex;
    align-items: center;
    justify-content: center;
    height: 100%;
    min-height: calc(48 * var(--_px));
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.3;
    text-align: center;
    transition: background-color 120ms;
  }
  .option span {
    font-weight: 700;
  }
  .option:hover span,
  .chip:hover {
    border-color: var(--_ink);
  }
  .option input:checked + span,
  .chip[aria-pressed='true'] {
    padding: 7px 11px;
    border: 2px solid var(--_on-lamp);
    background: var(--_lamp);
    color: var(--_on-lamp);
    font-weight: 700;
  }
  .option input[aria-invalid='true']:not(:checked) + span {
    border-color: var(--_brick);
  }
  .option input:focus + span {
    box-shadow: var(--_ring);
  }
  .option input:focus:not(:focus-visible) + span {
    box-shadow: none;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -4px -8px;
  }
  .chip {
    height: auto;
    margin: 0 4px 8px;
    padding: 8px 18px;
    border-radius: 24px;
  }
  .chip[aria-pressed='true'] {
    padding: 7px 17px;
  }
  .chip:focus {
    border-radius: 24px;
  }

  .door-way {
    margin-bottom: 24px;
    padding: 14px 16px;
    border: 1px solid var(--_hair);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .door-way p + p {
    margin-top: 4px;
  }
  .door-way a {
    display: inline-block;
    padding: 10px 0;
  }

  @media (forced-colors: active) {
    .option span,
    .chip,
    .door-way,
    .chosen {
      border: 1px solid;
    }
    .option input:checked + span,
    .chip[aria-pressed='true'] {
      padding: 6px 10px;
      border-width: 3px;
    }
  }
`;
