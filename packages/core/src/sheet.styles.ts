import { css } from 'lit';

/**
 * The window over a page that booking and banner open: it rises from below on a phone; from 600 px on it is
 * 480 wide with round corners. Its content, height and grounds are the element's own.
 */
export const sheetStyles = css`
  :host {
    display: block;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  dialog {
    display: none;
    position: fixed;
    z-index: 2147483000;
    right: 0;
    bottom: 0;
    left: 0;
    width: 100%;
    max-width: none;
    height: auto;
    margin: 0;
    padding: 0;
    border-radius: 20px 20px 0 0;
    color: var(--_ink);
    animation: rise 200ms cubic-bezier(0.2, 0, 0, 1);
  }
  dialog[open] {
    display: block;
  }
  dialog::backdrop {
    background: rgba(9, 24, 22, 0.55);
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(16px);
    }
  }
  #title:focus {
    box-shadow: none;
  }
  @media (min-width: 600px) {
    dialog {
      width: calc(480 * var(--_px));
      max-width: calc(100% - 48px);
      border-radius: 20px;
    }
  }
  /* The rule of the element around it does not reach into this shadow root. */
  @media (prefers-reduced-motion: reduce) {
    dialog {
      animation: none;
    }
    .action {
      transition-duration: 0s;
    }
  }
`;
