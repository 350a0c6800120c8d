import { css } from 'lit';

/** Labels, choices, ticks and rows of the desk's forms. */
export const formStyles = css`
  form > label:not(.tick),
  fieldset {
    display: block;
    margin: 16px 0 6px;
  }
  fieldset label,
  legend {
    font-weight: 400;
  }
  legend {
    padding: 0;
    font-weight: 700;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    margin: 6px -4px 0;
  }
  .choice {
    position: relative;
    flex: 1;
    margin: 0 4px 8px;
  }
  .choice input {
    position: absolute;
    opacity: 0;
  }
  .choice span {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: 48px;
    padding: 4px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    white-space: nowrap;
    cursor: pointer;
  }
  .choice input:checked + span {
    border: 2px solid var(--_on-lamp);
    background: var(--_lamp);
    color: var(--_on-lamp);
    font-weight: 700;
  }
  .choice input:focus-visible + span {
    box-shadow: var(--_ring);
  }
  .choice input[aria-invalid='true'] + span {
    border: 2px solid var(--_brick);
  }
  .tick {
    display: flex;
    align-items: flex-start;
    min-height: 44px;
    padding: 8px 0;
    line-height: 1.5;
    cursor: pointer;
  }
  .tick input[type='checkbox'] {
    margin: 0 12px 0 0;
  }
  .tick input[aria-invalid='true'] {
    border: 2px solid var(--_brick);
  }
  select.field {
    padding-right: 34px;
    text-overflow: ellipsis;
  }
  @media (forced-colors: active) {
    .choice input:checked + span {
      border: 3px solid Highlight;
    }
  }
`;
