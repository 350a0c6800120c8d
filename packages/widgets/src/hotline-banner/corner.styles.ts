import { css } from 'lit';

/** The corner: a pill, and what it opens to. */
export const cornerStyles = css`
  .pill,
  .pop {
    position: fixed;
    /* Over pictures and menus that a page lays high; it moves aside for fixed controls. */
    z-index: 2147482000;
    right: 16px;
    bottom: 16px;
  }
  .pill {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    max-width: calc(100% - 32px);
    min-height: calc(60 * var(--_px));
    padding: 0 24px;
    border-radius: calc(30 * var(--_px));
    box-shadow: 0 8px 28px rgba(20, 51, 45, 0.28);
  }
  .pill .number {
    flex: none;
  }
  .pill[data-spot='1'],
  .pill[data-spot='4'] {
    bottom: calc(28px + 72 * var(--_px));
  }
  .pill[data-spot='2'],
  .pill[data-spot='5'] {
    bottom: calc(28px + 144 * var(--_px));
  }
  .pill[data-spot='3'],
  .pill[data-spot='4'],
  .pill[data-spot='5'] {
    right: auto;
    left: 16px;
  }
  .toggle {
    flex: 0 1 auto;
    max-width: calc(100vw - 100px - 86 * var(--_px));
    min-height: calc(48 * var(--_px));
    line-height: 1.3;
    overflow-wrap: normal;
    text-align: left;
    margin-left: 16px;
    padding: 0 0 0 16px;
    border: 0;
    background: none;
    background: linear-gradient(var(--_line), var(--_line)) 0 50% / 1px 24px no-repeat;
    font-weight: 700;
  }
  .pill .exit {
    width: 100%;
    padding: 0 0 10px;
    text-align: center;
  }
  .pill .exit a {
    padding: 0;
  }
  .pop {
    width: calc(336 * var(--_px));
    max-width: calc(100% - 32px);
    max-height: calc(100vh - 32px);
    max-height: calc(100dvh - 32px);
    overflow-y: auto;
    border-radius: 20px;
    background: var(--_surface);
    box-shadow: 0 8px 28px rgba(20, 51, 45, 0.28);
    animation: rise 200ms cubic-bezier(0.2, 0, 0, 1);
  }
  .pop .close {
    position: absolute;
    top: 8px;
    right: 8px;
  }
`;
