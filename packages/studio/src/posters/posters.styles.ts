import { css } from 'lit';

/** The page of posters: gallery and fields at the left, the sheet and the batch at the right. */
export const postersStyles = css`
  .root {
    padding-bottom: 0;
  }
  legend {
    padding: 0;
  }
  legend h2 {
    margin-bottom: 8px;
    font-size: calc(18 * var(--_px));
  }
  .gallery {
    max-height: 470px;
    margin: 0 -8px;
    padding: 4px 8px 8px;
    border-bottom: 1px solid var(--_hair);
    overflow-y: auto;
  }
  .gallery h3 {
    margin: 10px 0 8px;
    color: var(--_soft);
    font-size: calc(14 * var(--_px));
    line-height: 1.4;
  }
  .sheets {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -6px;
  }
  .sheet {
    position: relative;
    box-sizing: border-box;
    width: 33.33%;
    padding: 0 6px 12px;
    cursor: pointer;
  }
  .sheet input {
    position: absolute;
    width: 1px;
    height: 1px;
    opacity: 0;
  }
  .look {
    display: flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    height: 132px;
    padding: 6px;
    border: 1px solid var(--_hair);
    background: var(--_stage);
  }
  .look img {
    width: auto;
    max-width: 100%;
    height: auto;
    max-height: 100%;
  }
  .sheet:hover .look {
    border-color: var(--_line);
  }
  .sheet input:checked + .look {
    padding: 4px;
    border: 3px solid var(--_ink);
  }
  .sheet input:focus-visible + .look {
    box-shadow: var(--_ring);
  }
  .caption {
    display: block;
    margin-top: 4px;
    font-size: calc(13 * var(--_px));
    line-height: 1.4;
  }
  .caption b,
  .caption .soft {
    display: block;
  }
  .caption b {
    font-weight: 400;
  }
  .sheet input:checked ~ .caption b {
    font-weight: 700;
  }
  .optional {
    color: var(--_soft);
    font-weight: 400;
  }
  .tick {
    margin-bottom: 6px;
  }
  .preview .stage {
    align-items: center;
    min-height: 240px;
    padding: 24px 16px;
  }
  .preview h2 {
    margin-bottom: 12px;
  }
  .drawing {
    display: block;
    width: auto;
    max-width: 100%;
    height: auto;
    max-height: 480px;
    box-shadow: 0 1px 3px rgba(20, 51, 45, 0.24);
  }
  .take {
    padding: 0 16px 20px;
  }
  .take .checks {
    margin: 4px 0 8px;
  }
  .said {
    min-height: 24px;
    margin-top: 8px;
  }
  .said.small {
    color: var(--_soft);
  }

  @media (max-width: 719px) {
    .wide-only {
      display: none;
    }
    .take .action,
    .doing .action,
    .archives .action {
      width: 100%;
      margin-right: 0;
    }
  }
  @media (min-width: 720px) {
    .take,
    .batch {
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
    .preview,
    .take {
      flex: none;
    }
    .batch {
      flex: 1;
    }
    .preview {
      display: block;
    }
    .preview .stage {
      min-height: 400px;
    }
    .take,
    .batch {
      padding-right: 40px;
      padding-left: 40px;
    }
  }
  @media (forced-colors: active) {
    .sheet input:checked + .look {
      border-color: Highlight;
    }
  }
`;
