import { css } from 'lit';
import { footStyles } from '../foot.styles.js';

const frameStyles = css`
  .materials {
    /* Both languages run left to right, whatever the page around them does. */
    direction: ltr;
    position: relative;
    border: 1px solid var(--_hair);
    border-radius: 16px;
    background: var(--_paper);
    text-align: left;
  }
  .head {
    padding: 20px 20px 0;
  }
  h2 {
    font-size: calc(22 * var(--_px));
    line-height: 1.4;
  }
  h2 > span:first-child,
  .name > span:first-child {
    margin-right: 4px;
  }
  .note .title {
    margin-top: 8px;
    font-weight: 700;
    /* Breaks at commas. */
    word-break: keep-all;
  }
  .note.nothing {
    padding-bottom: 20px;
  }
  .note.failed {
    margin: 16px 0 20px;
    padding: 20px;
    border: 1px solid var(--_hair);
    border-radius: 16px;
    background: var(--_surface);
  }
  .note.failed .title {
    margin-top: 0;
  }
  .note .call {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-top: 16px;
  }
  .own {
    padding: 0 20px 20px;
  }

  .group {
    padding: 24px 20px 8px;
  }
  .group + .group {
    padding-top: 8px;
  }
  .bar-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding-bottom: 4px;
  }
  h3 {
    margin-right: 16px;
    font-size: calc(18 * var(--_px));
    line-height: 1.45;
  }
  .bar-head .link {
    min-height: calc(44 * var(--_px));
  }
  .item {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 10px 0;
    border-top: 1px solid var(--_hair);
  }
  .thumb,
  .play {
    flex: none;
    width: calc(44 * var(--_px));
    height: calc(56 * var(--_px));
    margin-right: 12px;
    object-fit: cover;
    background: var(--_sunk);
  }
  .play {
    position: relative;
    padding: 0;
    border: 0;
  }
  .play .thumb {
    display: block;
    width: 100%;
    height: 100%;
    margin: 0;
  }
  .start {
    position: absolute;
    top: calc(50% - 13 * var(--_px));
    left: calc(50% - 13 * var(--_px));
    width: calc(26 * var(--_px));
    height: calc(26 * var(--_px));
    fill: var(--_surface);
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .start path {
    fill: var(--_ink);
    stroke: none;
  }
  .thumb.gone,
  .play .thumb.gone {
    display: none;
  }
  .lines {
    flex: 1 1 calc(96 * var(--_px));
    min-width: 0;
    margin-right: 10px;
    padding: 2px 0;
  }
  .name {
    font-weight: 700;
    line-height: 1.5;
  }
  .name:focus {
    border-radius: 4px;
  }
  .facts {
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'tnum';
  }
  .facts > span {
    display: inline-block;
    margin-right: 12px;
  }
  .facts > .told {
    display: inline;
    margin-right: 0;
    color: var(--_ink);
  }
  .take {
    display: flex;
    align-items: center;
    flex: none;
    margin-left: auto;
  }
  .take .action {
    min-height: calc(44 * var(--_px));
    padding: 8px 12px;
  }
  .take .icon {
    margin-right: 6px;
  }
  .below {
    width: 100%;
    padding: 8px 0 6px;
  }

  .foot {
    display: flex;
    align-items: center;
    padding: 14px 20px;
    border-top: 1px solid var(--_hair);
    border-radius: 0 0 15px 15px;
    background: var(--_sunk);
  }
  /* The number stays in sight along a list of any length. */
  @media screen and (min-height: 480px) {
    .foot {
      position: sticky;
      z-index: 1;
      bottom: 0;
    }
    .item a,
    .item button {
      scroll-margin-bottom: calc(90 * var(--_px));
    }
  }

  /* As high as six files are, so that a page moves once at most. */
  .waiting {
    min-height: calc(594 * var(--_px));
    padding: 24px 20px 0;
    animation: appear 1ms 300ms both;
  }
  .block {
    padding: 16px 0 20px;
    border-top: 1px solid var(--_hair);
  }
  .block span {
    display: block;
    width: 40%;
    height: 12px;
    border-radius: 6px;
    background: var(--_hair);
  }
  .block span + span {
    width: 60%;
    height: 10px;
    margin-top: 12px;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
    to {
      visibility: visible;
    }
  }
`;

/** From 880 px of the element on. */
const wideStyles = css`
  .wide .head {
    padding: 32px 32px 0;
  }
  .wide h2 {
    font-size: calc(26 * var(--_px));
  }
  .wide .group,
  .wide .waiting {
    padding-left: 32px;
    padding-right: 32px;
  }
  .wide .take .action {
    padding: 8px 20px;
  }
  .wide .take .icon {
    margin-right: 10px;
  }
  .wide .waiting {
    min-height: calc(578 * var(--_px));
  }
  .wide .own {
    padding: 0 32px 24px;
  }
  .wide .foot {
    padding: 14px 32px;
  }
`;

const modeStyles = css`
  @media print {
    .materials {
      border: 0;
      background: none;
    }
    .take,
    .bar-head .link,
    .waiting {
      display: none;
    }
    .item {
      page-break-inside: avoid;
      break-inside: avoid;
    }
    .foot {
      background: none;
    }
  }
`;

/** Later ones win: the wide layout over the narrow one, print over both. */
export const materialStyles = [frameStyles, footStyles, wideStyles, modeStyles];
