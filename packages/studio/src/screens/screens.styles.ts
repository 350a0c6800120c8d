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
    .day .run {
      fill: Highlight;
    }
    .day {
      border: 1px solid;
    }
  }
`;
