import { css } from 'lit';

/** What this map uses of Leaflet 1.9.4's own sheet, and its look. */
export const mapStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    border-top: 1px solid var(--_hair);
    background: var(--_sunk);
  }
  .canvas {
    position: relative;
    /* Its panes are stacked among themselves only. */
    z-index: 0;
    height: calc(240 * var(--_px));
    overflow: hidden;
  }
  .leaflet-pane,
  .leaflet-tile,
  .leaflet-tile-container,
  .leaflet-layer,
  .leaflet-marker-icon {
    position: absolute;
    left: 0;
    top: 0;
  }
  .leaflet-pane {
    z-index: 400;
  }
  .leaflet-tile-pane {
    z-index: 200;
  }
  .leaflet-marker-pane {
    z-index: 600;
  }
  .leaflet-tile {
    max-width: none;
    visibility: hidden;
    -webkit-user-select: none;
    user-select: none;
    -webkit-user-drag: none;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-tile-container {
    pointer-events: none;
    transform-origin: 0 0;
  }
  .leaflet-grab {
    cursor: grab;
  }
  .leaflet-dragging .leaflet-grab {
    cursor: grabbing;
  }
  .leaflet-touch-zoom {
    touch-action: pan-x pan-y;
  }
  .leaflet-touch-drag.leaflet-touch-zoom {
    touch-action: none;
  }
  .leaflet-interactive {
    cursor: pointer;
  }

  .pin,
  .many {
    display: flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    width: 44px;
    height: 44px;
    border: 2px solid var(--_line);
    border-radius: 22px;
    background: var(--_surface);
    color: var(--_ink);
    font-weight: 700;
    line-height: 1;
  }
  .pin .door {
    width: 20px;
    height: 27px;
  }
  .pin.chosen {
    border: 4px solid var(--_act);
  }
  .many {
    border-color: var(--_ink);
  }

  .zoom {
    position: absolute;
    z-index: 1;
    top: 8px;
    right: 8px;
  }
  .zoom button {
    display: flex;
    align-items: center;
    justify-content: center;
    width: calc(44 * var(--_px));
    height: calc(44 * var(--_px));
    margin-bottom: 8px;
    padding: 0;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
  }
  .approval {
    position: absolute;
    z-index: 1;
    bottom: 0;
    left: 0;
    margin: 0;
    padding: 0 8px;
    background: var(--_surface);
    color: var(--_ink);
    font-size: calc(13 * var(--_px));
    line-height: 1.6;
  }
  @media (forced-colors: active) {
    .pin.chosen {
      border-color: Highlight;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
