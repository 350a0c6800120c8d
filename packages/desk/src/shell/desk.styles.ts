import { css } from 'lit';

export const deskStyles = css`
  .root {
    --_head: 146px;
    position: relative;
    min-height: 100vh;
    background: var(--_paper);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 0 16px;
    border-bottom: 1px solid var(--_hair);
    background: var(--_surface);
  }
  .mark {
    flex: none;
    margin-right: 20px;
  }
  .whose {
    order: 2;
    width: 100%;
    padding: 4px 0 8px;
    font-weight: 700;
    line-height: 1.4;
  }
  .whose .name {
    margin-right: 8px;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    order: 3;
    width: calc(100% + 18px);
    margin: 0 -9px;
  }
  .rest {
    display: flex;
    width: 100%;
    border-top: 1px solid var(--_hair);
  }
  .rest.folded {
    display: none;
  }
  .tabs button {
    min-width: 44px;
    min-height: 48px;
    padding: 4px 9px;
    border: 0;
    border-bottom: 3px solid transparent;
    background: none;
    color: var(--_soft);
    white-space: nowrap;
  }
  .tabs button:hover {
    color: var(--_ink);
  }
  .tabs button[aria-current] {
    border-bottom-color: var(--_act);
    color: var(--_ink);
    font-weight: 700;
  }
  .more-tabs {
    margin-left: auto;
  }
  .me {
    display: flex;
    flex: none;
    align-items: center;
    margin: 0 -8px 0 auto;
    color: var(--_soft);
  }
  .me .staff {
    display: none;
  }
  .me .link {
    min-width: 44px;
    min-height: 48px;
    padding: 4px 8px;
    color: var(--_soft);
    text-decoration: none;
  }
  .languages {
    white-space: nowrap;
  }
  .languages .link[aria-pressed='true'] {
    color: var(--_ink);
    font-weight: 700;
  }
  .me .link:hover {
    color: var(--_ink);
    text-decoration: underline;
  }
  /* Over the page: what comes by itself moves nothing under anybody's hands. */
  .fresh p {
    position: fixed;
    z-index: 1;
    right: 16px;
    bottom: 16px;
    left: 16px;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 4px 16px;
    border: 1px solid var(--_ink);
    border-radius: var(--_radius);
    background: var(--_glow);
  }
  .return .link {
    min-height: 44px;
  }
  .fresh .link {
    min-height: 44px;
    margin-left: 12px;
  }
  .return {
    padding: 2px 16px;
    border-bottom: 1px solid var(--_hair);
    background: var(--_glow);
  }
  .alert {
    padding: 8px 16px;
    background: var(--_sunk);
  }
  .alert .link,
  .plain .link {
    min-height: 44px;
    margin-left: 12px;
  }
  .plain {
    max-width: 34em;
    padding: 48px 20px;
  }
  .plain h2 {
    margin-bottom: 8px;
    font-size: calc(22 * var(--_px));
    line-height: 1.4;
  }
  .plain .link {
    margin-left: 0;
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
  @media (min-width: 720px) {
    .root {
      --_head: 113px;
    }
    .head {
      padding: 0 24px;
    }
    .head .mark {
      margin: 8px 20px 8px 0;
    }
    .whose {
      order: 0;
      width: auto;
      min-width: 0;
      padding: 8px 0;
    }
    .tabs {
      width: calc(100% + 24px);
      margin: 0 -12px;
    }
    .tabs button {
      padding: 4px 12px;
    }
    .return {
      padding: 2px 24px;
    }
    .tabs .more-tabs {
      display: none;
    }
    .rest,
    .rest.folded {
      display: flex;
      width: auto;
      border: 0;
    }
    .fresh p {
      right: auto;
      left: 24px;
    }
    .foot {
      position: absolute;
      bottom: 0;
      left: 0;
      padding: 12px 24px;
    }
  }
  @media (min-width: 1100px) {
    .plain {
      padding-left: 42px;
    }
    .return {
      padding-left: 42px;
    }
    .fresh p {
      left: 42px;
    }
    .head {
      padding: 0 32px 0 42px;
    }
    .foot {
      padding-left: 42px;
    }
    .me .staff {
      display: block;
      padding: 0 8px;
    }
  }
  @media (min-width: 1280px) {
    .root {
      --_head: 65px;
    }
    .head {
      flex-wrap: nowrap;
      min-height: 64px;
    }
    .tabs {
      flex: 1;
      flex-wrap: nowrap;
      order: 0;
      width: auto;
      margin: 0 0 0 16px;
    }
    .tabs button {
      min-height: 64px;
      padding: 4px 9px;
    }
  }
  @media (min-width: 1440px) {
    .tabs {
      margin-left: 28px;
    }
    .tabs button {
      padding: 4px 12px;
    }
  }
  @media print {
    .head,
    .foot,
    .return,
    .fresh {
      display: none;
    }
  }
  @media (forced-colors: active) {
    :focus:not(:focus-visible) {
      outline: none;
    }
    .tabs button {
      border-bottom-color: Canvas;
    }
    .tabs button[aria-current] {
      border-bottom-color: Highlight;
    }
  }
`;
