import { css } from 'lit';

export const fileStyles = css`
  .file {
    max-width: 38em;
    margin-bottom: 16px;
  }
  .file label {
    display: block;
    margin-bottom: 6px;
    font-weight: 700;
  }
  .file input {
    display: block;
    width: 100%;
    min-height: 48px;
    padding: 8px;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .file input::file-selector-button {
    min-height: 32px;
    margin-right: 12px;
    padding: 2px 12px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
  }
  .note {
    max-width: 44em;
  }
  .faults {
    max-height: 320px;
    overflow-y: auto;
  }
  .preview {
    max-width: 44em;
    margin-top: 24px;
  }
  .preview h2 {
    font-size: calc(22 * var(--_px));
  }
`;
