import { css } from 'lit';

/** The frame: a sheet from below on a phone, a window of 480 on a desk, a card as a part of the page. */
export const frameStyles = css`
  dialog {
    top: 8px;
    max-height: none;
    border: 1px solid var(--_hair);
    overflow: hidden;
    background: var(--_paper);
  }
  dialog::backdrop {
    animation: fade 200ms;
  }
  @keyframes fade {
    from {
      opacity: 0;
    }
  }
  @media (min-width: 600px) {
    dialog {
      top: 24px;
      bottom: 24px;
      left: 50%;
      right: auto;
      max-height: calc(880 * var(--_px));
      margin: auto 0 auto calc(-240 * var(--_px));
      box-shadow: 0 8px 28px rgba(9, 24, 22, 0.28);
    }
  }
  .panel {
    max-width: calc(560 * var(--_px));
    margin: 0 auto;
    border: 1px solid var(--_hair);
    border-radius: 16px;
    overflow: hidden;
    background: var(--_paper);
    color: var(--_ink);
  }
  /* In a page it is as large as text, like the number of every element. */
  .panel > form > .now .number {
    font-size: calc(16 * var(--_px));
  }
  .panel .blocks {
    min-height: calc(621 * var(--_px));
  }
  form {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .head {
    flex: none;
    display: flex;
    align-items: center;
    min-height: calc(56 * var(--_px));
    padding: 4px 8px 4px 20px;
  }
  h2 {
    flex: 1 1 auto;
    font-size: calc(18 * var(--_px));
    font-weight: 700;
    line-height: 1.4;
  }
  /* Forced colors draw what is transparent elsewhere. */
  h2:focus:not(:focus-visible) {
    outline: none;
  }
  h2 .small {
    margin-left: 8px;
    font-weight: 400;
    white-space: nowrap;
  }
  .close {
    flex: none;
    width: calc(48 * var(--_px));
    height: calc(48 * var(--_px));
    border: 0;
    background: none;
    line-height: 1;
  }
  .now {
    flex: none;
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: calc(48 * var(--_px));
    padding: 0 20px;
    border-bottom: 1px solid var(--_hair);
    background: var(--_sunk);
    font-size: calc(14 * var(--_px));
  }
  .now a {
    padding: 10px 0 10px 20px;
  }
  .body {
    flex: 1 1 auto;
    min-height: 0;
    padding: 20px 20px 28px;
    overflow-x: hidden;
    overflow-y: auto;
    overscroll-behavior: contain;
    -webkit-overflow-scrolling: touch;
  }
  .body p {
    text-wrap: pretty;
  }
  .foot {
    flex: none;
    padding: 14px 20px 18px;
    padding-bottom: calc(14px + env(safe-area-inset-bottom, 4px));
    border-top: 1px solid var(--_hair);
    background: var(--_surface);
  }
  .ask {
    margin-bottom: 12px;
    font-weight: 700;
    line-height: 1.5;
  }
  .two {
    display: flex;
    margin: 0 -5px;
  }
  .two .action {
    flex: 1 1 0;
    margin: 0 5px;
    padding: 10px 8px;
  }
  @media (prefers-reduced-motion: reduce) {
    dialog::backdrop {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid;
    }
    .foot {
      border-top: 1px solid;
    }
  }
`;
