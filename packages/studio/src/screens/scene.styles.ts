import { css } from 'lit';

/** The list of scenes, and the fields of the chosen one. */
export const sceneStyles = css`
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
  @media (forced-colors: active) {
    .scene.on {
      border: 3px solid Highlight;
    }
  }
`;
