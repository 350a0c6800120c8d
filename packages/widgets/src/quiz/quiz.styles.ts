import { css } from 'lit';
import { footStyles } from '../foot.styles.js';
import { answerStyles } from './answers.styles.js';
import { compactStyles } from './compact.styles.js';
import { helpStyles } from './help.styles.js';

const frameStyles = css`
  .quiz {
    direction: ltr;
    position: relative;
    border: 1px solid var(--_hair);
    border-radius: 16px;
    background: var(--_paper);
    text-align: left;
  }
  .column {
    max-width: calc(608 * var(--_px));
    margin: 0 auto;
    padding: 0 24px;
  }
  .leave {
    padding-top: 12px;
    text-align: right;
    font-size: calc(14 * var(--_px));
  }
  .exit {
    display: inline-block;
  }
  .exit .note {
    display: inline;
    margin-left: 8px;
  }
  .head {
    padding-top: 24px;
  }
  .head h2 {
    font-size: calc(18 * var(--_px));
    line-height: 1.45;
    color: var(--_act);
  }
  h2[tabindex]:focus,
  h3[tabindex]:focus,
  h4[tabindex]:focus,
  figure[tabindex]:focus {
    box-shadow: none;
  }

  .bar {
    display: flex;
    align-items: center;
    min-height: calc(48 * var(--_px));
    padding-top: 8px;
  }
  .back {
    flex: none;
    width: calc(44 * var(--_px));
    height: calc(44 * var(--_px));
    margin-left: -12px;
    padding: 0;
    border: 0;
    border-radius: 10px;
    background: none;
    color: var(--_ink);
  }
  span.back {
    width: 12px;
  }
  button.back:hover {
    background: var(--_sunk);
  }
  .marks {
    display: flex;
    flex: 1;
    margin: 0 12px 0 0;
  }
  .marks i {
    flex: 1;
    height: calc(5 * var(--_px));
    margin-right: 4px;
    border-radius: 3px;
    background: var(--_hair);
  }
  .marks .on {
    background: var(--_act);
  }

  .question {
    padding-top: 20px;
  }
  .question h3,
  .asked {
    font-size: calc(22 * var(--_px));
    font-weight: 700;
    line-height: 1.45;
    word-break: keep-all;
  }
  .asked {
    padding: 20px 0;
    font-size: calc(18 * var(--_px));
  }
  .hint p {
    margin-top: 6px;
  }
  .after .note,
  .after .why {
    margin-top: 12px;
    padding: 14px 16px;
    border-radius: 10px;
    background: var(--_sunk);
  }
  .why p + p {
    margin-top: 4px;
  }
  .skip {
    margin: 16px 0;
    text-align: center;
  }
  .skip .link,
  .ways .link,
  .summary .link,
  .safe .link,
  .again .link,
  .keep .link {
    min-height: calc(44 * var(--_px));
  }
  .skip .link {
    padding: 0 12px;
    color: var(--_soft);
  }
  .column > .action.wide {
    margin-bottom: 24px;
  }

  .page .head {
    padding-bottom: 4px;
  }
  .page .head h2 {
    font-size: calc(26 * var(--_px));
    color: var(--_ink);
  }
  .page .question h3 {
    font-size: calc(18 * var(--_px));
  }
  .page .question {
    padding: 24px 0;
    border-bottom: 1px solid var(--_hair);
  }
  .page .column > .action.wide {
    margin-top: 24px;
  }
  .summary {
    margin-top: 20px;
    padding: 20px;
    border: 2px solid var(--_line);
    border-radius: 16px;
    background: var(--_surface);
  }
  .summary h3 {
    font-size: calc(18 * var(--_px));
  }
  .summary h3 .icon {
    margin-right: 8px;
  }
  .summary ul {
    margin: 8px 0 12px;
  }
  .summary .link {
    text-align: left;
  }

  .trouble {
    padding-top: 24px;
    padding-bottom: 20px;
  }
  .trouble .ways {
    margin-top: 8px;
  }
  .trouble .link {
    margin-right: 20px;
  }
  .own {
    margin-top: 12px;
  }
  .phone,
  .lead {
    padding: 24px 0;
  }
  .waiting {
    min-height: calc(560 * var(--_px));
    padding-top: 84px;
    animation: appear 1ms 300ms both;
  }
  .waiting i {
    display: block;
    height: calc(60 * var(--_px));
    margin-bottom: 12px;
    border-radius: 12px;
    background: var(--_sunk);
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
    to {
      visibility: visible;
    }
  }

  .foot {
    display: flex;
    align-items: center;
    padding: 14px 20px;
    border-top: 1px solid var(--_hair);
    border-radius: 0 0 15px 15px;
    background: var(--_sunk);
  }
  .foot p {
    margin: 0 6px 0 14px;
    font-size: calc(14 * var(--_px));
  }
  /* Its words stand under those of the quiz; where there is no room beside them, the width is none. */
  .foot:not(.help)::before,
  .foot:not(.help)::after {
    content: '';
    flex: none;
    width: calc(50% - 280 * var(--_px));
  }
  @media (max-width: 359px) {
    .large .foot:not(.help) p {
      display: none;
    }
    .large .foot {
      justify-content: space-between;
    }
  }
  /* The number stays in sight along a quiz of any length. */
  @media screen and (min-height: 480px) {
    .foot {
      position: sticky;
      z-index: 1;
      bottom: 0;
    }
    /* What has the focus is not behind it. */
    input,
    .column .link,
    .column .action,
    .way {
      scroll-margin-bottom: calc(136 * var(--_px));
    }
  }
`;

const modeStyles = css`
  @media print {
    .quiz {
      border: 0;
      background: none;
    }
    .bar,
    .skip,
    .leave,
    .keep,
    .again,
    .safe,
    .column > button.action {
      display: none;
    }
    .question,
    .row {
      page-break-inside: avoid;
      break-inside: avoid;
    }
    .foot {
      position: static;
      background: none;
    }
  }
`;

/** Later ones win: print over all. */
export const quizStyles = [footStyles, frameStyles, answerStyles, compactStyles, helpStyles, modeStyles];
