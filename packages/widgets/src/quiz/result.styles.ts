import { css } from 'lit';

export const resultStyles = css`
  .scene {
    padding-top: 20px;
    overflow: hidden;
    border-radius: 15px 15px 0 0;
    background: var(--_rain);
  }
  .umbrella {
    display: block;
    height: calc(176 * var(--_px));
    margin: 0 auto;
  }
  .umbrella path,
  .umbrella circle {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .umbrella .rain path {
    stroke: #fff;
    stroke-width: 3;
  }
  .umbrella .roof {
    fill: #ffc85a;
    stroke: #14332d;
    stroke-width: 4;
  }
  .umbrella .stick {
    stroke: #14332d;
    stroke-width: 5;
  }
  .umbrella circle {
    fill: var(--_lychee);
  }
  .umbrella .one {
    fill: #0f5c4c;
  }
  .umbrella .other {
    fill: var(--_leaf);
  }
  .result {
    padding-top: 24px;
  }
  .result h3 {
    font-size: calc(26 * var(--_px));
    line-height: 1.4;
    word-break: keep-all;
  }
  .result > p {
    margin-top: 8px;
  }
  .result .missing {
    margin-top: 8px;
  }
  .result .missing .link {
    min-height: calc(44 * var(--_px));
    text-align: left;
  }
  .result .ways {
    margin: 20px 0;
    border-top: 1px solid var(--_hair);
  }
  .result .ways li {
    border-bottom: 1px solid var(--_hair);
  }
  .way {
    display: flex;
    align-items: center;
    width: 100%;
    min-height: calc(56 * var(--_px));
    padding: 8px 0;
    border: 0;
    background: none;
    color: var(--_ink);
    text-align: left;
    text-decoration: none;
  }
  button.way:hover,
  a.way:hover {
    background: var(--_sunk);
  }
  .way b {
    flex: none;
    min-width: calc(60 * var(--_px));
    padding-right: 12px;
    font-size: calc(18 * var(--_px));
    color: var(--_act);
  }
  .way > span:not(.sr) {
    flex: 1;
    min-width: 0;
  }
  .way .icon {
    flex: none;
    color: var(--_soft);
  }
  .result > .action.wide {
    margin-bottom: 20px;
  }
  .keep ul {
    display: flex;
    flex-wrap: wrap;
  }
  .keep li {
    margin-right: 24px;
  }
  .keep figure {
    margin: 12px 0;
  }
  .keep img {
    display: block;
    max-width: 100%;
    height: auto;
    margin-top: 8px;
    border: 1px solid var(--_hair);
  }
  .again {
    padding-bottom: 20px;
  }

  .breathing {
    margin-top: 20px;
    padding: 20px;
    border: 1px solid var(--_hair);
    border-radius: 16px;
    background: var(--_surface);
    text-align: center;
  }
  .breathing h4 {
    font-size: calc(18 * var(--_px));
  }
  .air {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    height: calc(208 * var(--_px));
    margin: 8px 0;
  }
  .air i {
    position: absolute;
    top: 50%;
    left: 50%;
    width: calc(192 * var(--_px));
    height: calc(192 * var(--_px));
    margin: calc(-96 * var(--_px)) 0 0 calc(-96 * var(--_px));
    border: 2px solid var(--_act);
    border-radius: 50%;
    background: var(--_sunk);
    transform: scale(0.5);
    animation: breathe 10s ease-in-out 12;
  }
  .air span {
    position: relative;
    font-weight: 700;
  }
  .air .count {
    display: none;
  }
  @keyframes breathe {
    40% {
      transform: scale(1);
    }
  }
  .breathing .link {
    min-height: calc(44 * var(--_px));
    padding: 0 12px;
  }
  /* Who wants no movement counts. */
  @media (prefers-reduced-motion: reduce) {
    .air {
      height: auto;
    }
    .air i {
      display: none;
    }
    .air .count {
      display: inline;
      min-width: 2em;
      font-size: calc(32 * var(--_px));
    }
  }
  @media print {
    .scene,
    .breathing,
    .result .ways .icon {
      display: none;
    }
  }
`;
