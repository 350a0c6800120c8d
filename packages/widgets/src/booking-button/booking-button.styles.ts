import { css } from 'lit';

/** The button takes the width of its words; the host page decides where it stands. */
export const buttonStyles = css`
  :host {
    display: inline-block;
    max-width: 100%;
    vertical-align: middle;
  }
  .unit {
    display: inline-flex;
    flex-direction: column;
    max-width: 100%;
    vertical-align: top;
    text-align: left;
  }
  .unit > .action {
    border-radius: var(--_radius) var(--_radius) 0 0;
  }
  .unit > .action:focus {
    /* Its ring lies over the line below. */
    position: relative;
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: 0 14px;
    border: 1px solid var(--_hair);
    border-top: 0;
    border-radius: 0 0 var(--_radius) var(--_radius);
    /* A ground of its own: nobody knows the page's. */
    background: var(--_surface);
    line-height: 1.4;
  }
  .alone > .now {
    border-top: 1px solid var(--_hair);
    border-radius: var(--_radius);
  }
  .now .small {
    margin-right: 16px;
    line-height: 1.4;
  }
  .now .number {
    display: inline-flex;
    align-items: center;
    min-height: calc(44 * var(--_px));
  }
  @media print {
    .now {
      padding: 0;
      border: 0;
      background: none;
    }
  }
`;
