import { css } from 'lit';

/** The page of screens: playlist and scene at the left, screens at the right, then hours, findings and what is taken. */
export const screensStyles = css`
  .root {
    padding-bottom: 0;
  }
  .form h2,
  .preview h2,
  .when h2,
  .check-all h2,
  .result h2 {
    font-size: calc(18 * var(--_px));
  }
  [tabindex='-1']:focus {
    box-shadow: none;
  }
  .form .lead {
    margin-bottom: 16px;
  }
  .begin {
    margin-bottom: 16px;
  }
  .closed .told p {
    margin: 0 0 12px;
  }
  .taken,
  .beside,
  code {
    overflow-wrap: anywhere;
  }
  .taken .link,
  .form .ways .link,
  .leaving .link {
    min-height: 44px;
    margin: 0 16px 0 0;
  }
  .taken .link {
    margin-left: 12px;
  }
  .form .note {
    margin: 12px 0 0;
  }
  .form > .group {
    margin-top: 20px;
  }
  .hint.below {
    margin: -14px 0 22px;
  }
  code {
    font-family: ui-monospace, 'SFMono-Regular', Consolas, 'Noto Sans Mono CJK SC', monospace;
    font-size: calc(13 * var(--_px));
  }

  /* The list. */
  .scene {
    margin-bottom: 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .scene.on {
    border-color: var(--_ink);
    box-shadow: 0 0 0 1px var(--_ink);
  }
  .row {
    display: flex;
    align-items: stretch;
    border-radius: 9px;
  }
  .on > .row {
    background: var(--_glow);
  }
  .pick {
    display: flex;
    flex: 1;
    min-width: 0;
    min-height: 56px;
    padding: 8px 4px 8px 12px;
    border: 0;
    border-radius: 9px;
    background: none;
    text-align: left;
    line-height: 1.4;
  }
  .pick:hover .what b {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .nth {
    flex: none;
    min-width: 26px;
    color: var(--_soft);
    font-variant-numeric: tabular-nums;
  }
  .what {
    flex: 1;
    min-width: 0;
  }
  .what b {
    display: block;
    font-size: calc(15 * var(--_px));
  }
  .what > span {
    display: block;
    overflow: hidden;
    color: var(--_soft);
    font-size: calc(13 * var(--_px));
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .what > .tell {
    margin-top: 2px;
    color: var(--_brick);
    font-weight: 700;
  }
  .tell .icon {
    width: 16px;
    height: 16px;
    margin-right: 6px;
    vertical-align: -3px;
  }
  .step {
    flex: none;
    width: 44px;
    min-height: 44px;
    padding: 0;
    border: 0;
    border-radius: 9px;
    background: none;
  }
  .step:hover {
    background: var(--_sunk);
  }
  .step.up .icon {
    transform: rotate(180deg);
  }
  .step[aria-disabled='true'] {
    background: none;
    color: var(--_hair);
    cursor: default;
  }
  .done p {
    margin: 0 0 8px;
  }
  .done .link {
    min-height: 44px;
    margin-left: 8px;
  }
  .none {
    margin-bottom: 14px;
  }
  .add {
    display: flex;
    align-items: flex-end;
    margin-top: 16px;
  }
  .add .block {
    flex: 1;
    min-width: 0;
    margin: 0 12px 0 0;
  }
  .add .action {
    flex: none;
  }

  /* The scene. */
  .editor {
    padding: 14px 14px 0;
  }
  .editor h4 {
    margin: 0;
    font-size: calc(15 * var(--_px));
    line-height: 1.45;
  }
  .editor .ways {
    margin: 0 0 10px;
  }
  .text {
    margin-bottom: 22px;
  }
  .text .block {
    margin-bottom: 8px;
  }
  .others summary {
    margin: 0;
    padding: 10px 0;
    color: var(--_act);
    font-size: calc(14 * var(--_px));
    font-weight: 400;
  }
  .others .label {
    font-size: calc(14 * var(--_px));
    font-weight: 400;
  }
  .choices > .hint {
    margin: -4px 0 12px;
  }
  .choice {
    margin-bottom: 14px;
    padding: 12px 14px 4px;
    border: 1px solid var(--_hair);
    border-radius: var(--_radius);
  }
  .choice .text {
    margin-bottom: 0;
  }
  .of-choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  .of-choice .link,
  .choices .more {
    min-height: 44px;
    font-size: calc(14 * var(--_px));
  }
  .common {
    margin-top: 22px;
    padding-top: 20px;
    border-top: 1px solid var(--_hair);
  }
  .editor .pair .field {
    padding-right: 8px;
    padding-left: 10px;
  }
  .choose {
    position: relative;
    cursor: pointer;
  }
  .choose input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .choose:focus-within {
    outline: 2px solid transparent;
    box-shadow: var(--_ring);
  }
  .raw {
    max-height: 320px;
    margin: 12px 0 0;
    padding: 12px;
    border: 1px solid var(--_hair);
    border-radius: var(--_radius);
    background: var(--_sunk);
    font-family: ui-monospace, 'SFMono-Regular', Consolas, 'Noto Sans Mono CJK SC', monospace;
    font-size: calc(13 * var(--_px));
    line-height: 1.6;
    white-space: pre-wrap;
    overflow: auto;
    overflow-wrap: anywhere;
  }

  /* The screens. */
  .side .choices,
  .when .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    margin: 0 -12px 8px 0;
  }
  .side .choices .block {
    flex: 0 1 auto;
    margin: 0 12px 8px 0;
  }
  .side .choices .segments span {
    min-height: 44px;
    padding: 4px 14px;
  }
  .side .choices .check {
    margin: 0 16px 8px 4px;
  }
  .preview .stage {
    align-items: center;
    min-height: 200px;
  }
  .shapes {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    max-width: 860px;
    margin-right: -16px;
  }
  .screen {
    box-sizing: border-box;
    flex: 1 1 100%;
    min-width: 0;
    margin: 0;
    padding: 0 16px 14px 0;
  }
  .shapes.all .wide {
    /* Both as high: widths as 16:9 to 9:16, each with its margin. */
    flex: 0 0 75%;
  }
  .shapes.all .tall {
    flex: 0 0 25%;
  }
  .screen figcaption {
    margin-bottom: 4px;
    color: var(--_soft);
    white-space: nowrap;
  }

  /* The day. */
  .when,
  .check-all {
    padding: 24px 16px 28px;
    border-top: 1px solid var(--_hair);
    background: var(--_surface);
  }
  .when .block {
    flex: 0 1 260px;
    margin: 0 12px 12px 0;
  }
  .day {
    display: block;
    width: 100%;
    height: 20px;
    border-radius: 4px;
  }
  .day .rest {
    fill: var(--_sunk);
  }
  .day .run {
    fill: var(--_act);
    stroke: var(--_surface);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  .when .table {
    margin-top: 8px;
  }
  .when tbody th {
    width: 8em;
    white-space: nowrap;
  }
  .when .empty th,
  .when .empty td {
    background: var(--_glow);
  }
  .when .empty th {
    padding-left: 8px;
  }
  .when h3 {
    margin: 20px 0 4px;
    font-size: calc(16 * var(--_px));
  }
  .never li {
    padding: 4px 0;
  }
  .verdict {
    margin-top: 8px;
  }
  .verdict .icon {
    margin-right: 8px;
  }
  .faults li {
    padding: 10px 0;
    border-bottom: 1px solid var(--_hair);
    line-height: 1.6;
  }
  .faults b,
  .faults span {
    margin-right: 10px;
  }
  .faults code {
    display: block;
    color: var(--_soft);
  }
  .faults .link {
    min-height: 44px;
    margin-right: 16px;
  }

  /* What is taken. */
  .take {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-top: 16px;
  }
  .take .action {
    margin: 0 16px 8px 0;
    background: var(--_lamp);
    color: var(--_on-lamp);
  }
  .take .action:hover {
    background: #ffd98c;
  }
  .take .aside {
    margin-top: 0;
  }
  .beside li {
    padding: 4px 0;
  }
  @media (min-width: 720px) {
    .when,
    .check-all,
    .result {
      padding-right: 24px;
      padding-left: 24px;
    }
  }
  @media (min-width: 960px) {
    .form {
      width: 440px;
    }
    .side {
      height: auto;
      min-height: calc(100vh - 65px);
    }
    .preview {
      display: block;
      flex: none;
    }
    .preview .stage {
      min-height: 420px;
    }
    .when,
    .check-all,
    .result {
      padding-right: 40px;
      padding-left: 40px;
    }
    .result {
      overflow: visible;
    }
  }
  @media (forced-colors: active) {
    .scene.on {
      border: 3px solid Highlight;
    }
    .day .run {
      fill: Highlight;
    }
    .day {
      border: 1px solid;
    }
  }
`;
