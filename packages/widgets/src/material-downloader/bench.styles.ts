import { css } from 'lit';

/** Gallery and panel; with both the list stands below the gallery where there is room. */
export const benchStyles = css`
  .gallery .group {
    min-width: 0;
    padding-bottom: 0;
  }
  legend {
    padding: 0;
    font-weight: 700;
  }
  .gallery legend {
    float: left;
    width: 100%;
    margin-bottom: 10px;
    font-size: calc(18 * var(--_px));
    line-height: 1.45;
  }
  .seasons .field {
    max-width: calc(240 * var(--_px));
    margin: 6px 0 20px;
  }
  .newsroom summary {
    padding: 10px 0;
    font-weight: 700;
    cursor: pointer;
  }
  .newsroom .words {
    margin: 12px 0 20px;
  }
  .newsroom .text {
    margin: 6px 0 10px;
    padding: 12px 14px;
    background: var(--_sunk);
    white-space: pre-line;
  }
  .sheets {
    display: flex;
    flex-wrap: wrap;
    clear: both;
    margin: 0 -8px;
  }
  .sheet {
    position: relative;
    flex: 0 1 calc(50% - 16px);
    min-width: 0;
    max-width: calc(200 * var(--_px));
    margin: 0 8px 18px;
    cursor: pointer;
  }
  .sheet input,
  .segment input {
    position: absolute;
    opacity: 0;
    width: 1px;
    height: 1px;
    margin: 0;
  }
  .look {
    display: inline-block;
    line-height: 0;
  }
  .sheet input:checked + .look {
    box-shadow:
      0 0 0 4px var(--_paper),
      0 0 0 7px var(--_ink);
  }
  .sheet input:focus + .look {
    box-shadow:
      0 0 0 2px var(--_surface),
      0 0 0 5px var(--_ink),
      0 0 0 8px var(--_lamp);
  }
  .sheet input:focus:not(:focus-visible):checked + .look {
    box-shadow:
      0 0 0 4px var(--_paper),
      0 0 0 7px var(--_ink);
  }
  .drawing {
    display: block;
    width: 100%;
    height: auto;
  }
  /* A roll-up is four times as high as a poster: all stand on one line and none makes the list long. */
  .look .drawing {
    width: auto;
    max-width: 100%;
    max-height: calc(280 * var(--_px));
  }
  .caption {
    display: block;
    padding-top: 14px;
    line-height: 1.5;
  }
  .caption .soft {
    display: inline-block;
  }
  .caption b {
    margin-right: 10px;
  }

  .panel {
    margin: 8px 20px 0;
    padding: 20px;
    border: 1px solid var(--_hair);
    border-radius: 16px;
    background: var(--_surface);
  }
  .panel > * + * {
    margin-top: 20px;
  }
  .frame {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: calc(280 * var(--_px));
    padding: 24px;
    border-radius: var(--_radius);
    background: var(--_sunk);
  }
  .frame .drawing {
    max-width: calc(212 * var(--_px));
  }
  .frame.lying .drawing {
    max-width: 100%;
  }
  .ask label,
  .ask legend {
    display: block;
    margin-bottom: 6px;
    line-height: 1.6;
  }
  .ask summary {
    min-height: calc(48 * var(--_px));
    line-height: calc(48 * var(--_px));
    color: var(--_act);
    cursor: pointer;
  }
  .more .ask {
    margin-top: 12px;
  }
  .ask.tick {
    display: flex;
    align-items: center;
    min-height: calc(48 * var(--_px));
    margin-bottom: 0;
  }
  .tick input {
    flex: none;
    width: calc(20 * var(--_px));
    height: calc(20 * var(--_px));
    margin: 0 10px 0 0;
  }
  .segments {
    display: flex;
    clear: both;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .ask .segment {
    position: relative;
    flex: 1 1 0;
    margin: 0;
    cursor: pointer;
  }
  .segment + .segment {
    border-left: 1px solid var(--_line);
  }
  .segment span {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: calc(46 * var(--_px));
    padding: 6px 4px;
    line-height: 1.3;
    text-align: center;
  }
  .segment:first-child span {
    border-radius: calc(var(--_radius) - 1px) 0 0 calc(var(--_radius) - 1px);
  }
  .segment:last-child span {
    border-radius: 0 calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0;
  }
  .segment input:checked + span {
    background: var(--_ink);
    color: var(--_surface);
    font-weight: 700;
  }
  .segment input:focus + span {
    position: relative;
    box-shadow: var(--_ring);
  }
  .segment input:focus:not(:focus-visible) + span {
    box-shadow: none;
  }
  .panel > .action {
    margin-top: 24px;
  }
  .panel > .result {
    min-height: calc(45 * var(--_px));
    margin-top: 12px;
    text-align: center;
  }
  .result .mistake {
    justify-content: center;
  }
  figure {
    margin: 0;
  }
  .panel .held {
    display: block;
    width: 100%;
    height: auto;
    margin-top: 8px;
    border: 1px solid var(--_hair);
  }
  .panel .outside {
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_sunk);
  }
  .panel .outside > * + * {
    margin-top: 12px;
  }
  .panel .address {
    word-break: break-all;
  }

  .wide .gallery .sheet {
    flex: 0 1 calc(33.33% - 22px);
    max-width: none;
    margin-left: 11px;
    margin-right: 11px;
  }
  .wide .sheets {
    margin: 0 -11px;
  }
  .wide.benched {
    display: grid;
    grid-template-columns: minmax(0, 1fr) calc(400 * var(--_px));
    grid-template-rows: auto auto 1fr auto;
  }
  .benched > .foot {
    grid-column: 1 / -1;
  }
  .wide .beside {
    grid-column: 2;
    grid-row: 1 / 4;
  }
  .wide .panel {
    position: sticky;
    top: 24px;
    margin: 32px 32px 32px 0;
    padding: 28px;
  }
  @media (forced-colors: active) {
    .sheet input:checked + .look,
    .segment input:checked + span {
      outline: 3px solid Highlight;
    }
    .sheet input:focus + .look,
    .segment input:focus + span {
      outline: 3px dashed CanvasText;
    }
  }
  @media print {
    .gallery,
    .panel {
      display: none;
    }
  }
`;
