import { css } from 'lit';

/** The page of quizzes: file and manifest at the left, look and findings at the right. */
export const quizStyles = css`
  .root {
    padding-bottom: 0;
  }
  .form h2 {
    font-size: calc(18 * var(--_px));
  }
  h2[tabindex]:focus {
    box-shadow: none;
  }
  .form .lead {
    margin-bottom: 16px;
  }
  .taken {
    overflow-wrap: anywhere;
  }
  .taken .link {
    min-height: 44px;
    margin-left: 12px;
  }
  .form .told p {
    margin: 12px 0 0;
  }
  .form > .group {
    margin-top: 20px;
  }
  .version {
    margin: -14px 0 22px;
  }
  .sum {
    margin-bottom: 20px;
    color: var(--_soft);
    font-size: calc(13 * var(--_px));
    overflow-wrap: anywhere;
  }
  code {
    font-family: ui-monospace, 'SFMono-Regular', Consolas, 'Noto Sans Mono CJK SC', monospace;
    font-size: calc(13 * var(--_px));
  }
  .save {
    display: flex;
    flex-wrap: wrap;
  }
  .save .action {
    margin: 0 12px 8px 0;
  }
  .field[aria-invalid='true'] {
    border-color: var(--_brick);
    box-shadow: inset 0 0 0 1px var(--_brick);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -12px 4px 0;
  }
  .choices .block {
    flex: 1 1 240px;
    max-width: 360px;
    margin: 0 12px 12px 0;
  }
  .preview .stage {
    align-items: center;
    min-height: 200px;
  }
  .report {
    padding: 24px 16px 36px;
    border-top: 1px solid var(--_hair);
    background: var(--_surface);
  }
  .report h2 {
    font-size: calc(18 * var(--_px));
  }
  .report h3 {
    margin: 24px 0 6px;
    font-size: calc(16 * var(--_px));
    line-height: 1.45;
  }
  .verdict {
    margin-top: 8px;
  }
  .verdict .icon {
    margin-right: 8px;
  }
  .table {
    max-height: 520px;
    margin-top: 14px;
  }
  .table caption {
    padding: 4px 0;
    font-weight: 700;
    text-align: left;
  }
  tbody th {
    width: auto;
    white-space: nowrap;
  }
  .fault th {
    color: var(--_brick);
  }
  .note th,
  .warning th {
    color: var(--_ink);
  }
  tr.note {
    background: none;
  }
  .report details {
    margin-top: 6px;
  }
  .scores {
    font-variant-numeric: tabular-nums;
  }
  .scores span {
    display: inline-block;
    margin-right: 14px;
    white-space: nowrap;
  }
  @media (min-width: 720px) {
    .report {
      padding-right: 24px;
      padding-left: 24px;
    }
  }
  @media (min-width: 960px) {
    .side {
      position: static;
      align-self: stretch;
      height: auto;
      min-height: 0;
    }
    .preview {
      display: block;
      flex: none;
    }
    .preview .stage {
      min-height: 320px;
    }
    studio-preview {
      height: 660px;
    }
    .report {
      flex: 1;
      padding-right: 40px;
      padding-left: 40px;
    }
  }
`;
