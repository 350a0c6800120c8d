import { css } from 'lit';

/** The button takes the width of its words; the host page decides where it stands. */
export const buttonStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
`;
