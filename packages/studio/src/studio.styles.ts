import { css } from 'lit';

/** The page: head, the form at the left, look and code at the right; one below the other on a phone. */
export const studioStyles = css`
  .root {
    --_stage: #dde2dc;
    min-height: 100vh;
    padding-bottom: 72px;
    background: var(--_paper);
  }
  .root.dark,
  .root.contrast {
    --_stage: var(--_sunk);
  }
  @media (prefers-color-scheme: dark), (prefers-contrast: more) {
    .root.auto {
      --_stage: var(--_sunk);
    }
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 10px 16px;
    border-bottom: 1px solid var(--_hair);
    background: var(--_surface);
  }
  .mark {
    flex: none;
  }
  h1 {
    order: 1;
    /* Too wide for the line of mark and languages. */
    flex: 1 1 58%;
    margin: 2px 12px 0 0;
    font-size: calc(16 * var(--_px));
    line-height: 1.4;
  }
  .tools {
    display: flex;
    order: 1;
    margin-left: -8px;
  }
  .tools a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 4px 8px;
    color: var(--_soft);
    font-size: calc(15 * var(--_px));
    line-height: 1.3;
    text-decoration: none;
    white-space: nowrap;
  }
  .tools a:hover {
    color: var(--_ink);
    text-decoration: underline;
  }
  .tools a[aria-current='page'] {
    color: var(--_ink);
    font-weight: 700;
    box-shadow: inset 0 -3px 0 var(--_ink);
    border-radius: 0;
  }
  .tools a:focus-visible {
    border-radius: 4px;
    box-shadow: var(--_ring);
  }
  .tongues {
    display: flex;
    flex: none;
    margin: 0 -8px 0 auto;
  }
  .tongues button {
    min-width: 40px;
    min-height: 44px;
    padding: 4px 8px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_soft);
    font-size: calc(15 * var(--_px));
  }
  .tongues button:hover {
    color: var(--_ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .tongues button[aria-pressed='true'] {
    color: var(--_ink);
    font-weight: 700;
  }
  h2 {
    font-size: calc(16 * var(--_px));
    line-height: 1.45;
  }
  .form {
    padding: 20px 16px 28px;
    background: var(--_surface);
  }
  .note {
    margin-bottom: 20px;
    padding: 10px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_glow);
    font-size: calc(14 * var(--_px));
  }
  .note .link {
    min-height: 32px;
  }
  .preview {
    padding: 20px 16px 24px;
  }
  .preview-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin-bottom: 16px;
  }
  .preview-head h2 {
    margin: 0 20px 8px 0;
  }
  .preview-head .block {
    flex: 0 1 360px;
    margin: 0;
  }
  .stage {
    display: flex;
    justify-content: center;
    padding: 28px 16px;
    border-radius: 16px;
    background: var(--_stage);
  }
  .paper {
    box-sizing: border-box;
    width: 100%;
    max-width: 400px;
    padding: 28px;
    background: #fff;
    color: #14332d;
    font-size: calc(15 * var(--_px));
    overflow-wrap: anywhere;
  }
  .paper .mark {
    max-width: 100%;
    margin-bottom: 16px;
  }
  .foot {
    padding: 12px 16px 20px;
    color: var(--_soft);
  }
  .foot a {
    display: inline-block;
    min-width: 44px;
    min-height: 44px;
    padding: 11px 4px;
    color: var(--_ink);
  }
  .copy-bar {
    position: fixed;
    right: 0;
    bottom: 0;
    left: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 10px 16px;
    border-top: 1px solid var(--_line-deep);
    background: var(--_deep);
    color: var(--_soft-deep);
    font-size: calc(13 * var(--_px));
    line-height: 1.5;
  }
  .copy-bar .action {
    flex: none;
    min-width: 104px;
    margin-left: 16px;
    background: var(--_lamp);
    color: var(--_on-lamp);
  }
  @media (min-width: 720px) {
    .root {
      padding-bottom: 0;
    }
    .copy-bar {
      display: none;
    }
    .head {
      flex-wrap: nowrap;
      min-height: 64px;
      padding: 0 24px;
    }
    h1 {
      order: 0;
      /* A long title has two lines before the languages leave the page. */
      flex: 0 1 auto;
      min-width: 0;
      margin: 0 0 0 20px;
    }
    .tools {
      flex: none;
      order: 0;
      margin-left: 16px;
    }
    .form,
    .preview,
    .result,
    .foot {
      padding-right: 24px;
      padding-left: 24px;
    }
    .preview-head h2 {
      margin-bottom: 0;
    }
  }
  @media (min-width: 960px) {
    .head {
      position: sticky;
      top: 0;
      z-index: 3;
      padding: 0 40px;
    }
    .bench {
      display: flex;
    }
    .form {
      flex: none;
      box-sizing: border-box;
      width: 400px;
      padding: 32px 36px 40px 40px;
      border-right: 1px solid var(--_hair);
    }
    .side {
      position: sticky;
      top: 65px;
      display: flex;
      align-self: flex-start;
      flex: 1;
      flex-direction: column;
      min-width: 0;
      height: calc(100vh - 65px);
      min-height: 560px;
    }
    .preview {
      display: flex;
      flex: 1 0 66%;
      flex-direction: column;
      min-height: 0;
      padding: 28px 40px 20px;
    }
    .preview-head {
      flex: none;
    }
    studio-preview,
    .preview .stage {
      flex: 1;
      min-height: 0;
    }
    .preview .stage {
      align-items: center;
      overflow: auto;
    }
    .result {
      flex: 0 1 auto;
      min-height: 200px;
      padding: 24px 40px 16px;
      overflow: auto;
    }
    .foot {
      padding: 12px 40px;
      border-top: 1px solid var(--_hair);
    }
  }
  @media (forced-colors: active) {
    .tools a[aria-current='page'] {
      text-decoration: underline;
    }
    .head,
    .form,
    .result,
    .copy-bar {
      border: 1px solid;
    }
    .tongues button[aria-pressed='true'] {
      text-decoration: underline;
    }
  }
`;
