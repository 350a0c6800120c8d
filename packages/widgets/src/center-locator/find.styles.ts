import { css } from 'lit';

/** The field for words and the conditions below it. */
export const findStyles = css`
  .search {
    position: relative;
    flex: 1 1 calc(150 * var(--_px));
    min-width: 0;
    margin: 10px 5px 0;
  }
  .search .field {
    padding-right: 46px;
    -webkit-appearance: none;
    appearance: none;
  }
  .search .field::-webkit-search-cancel-button {
    display: none;
  }
  .search > .icon {
    position: absolute;
    top: calc(50% - 10 * var(--_px));
    right: 14px;
    pointer-events: none;
  }
  .clear {
    position: absolute;
    top: 0;
    right: 0;
    width: 46px;
    height: 100%;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    margin: 9px -3px 0;
  }
  .chip {
    display: inline-flex;
    position: relative;
    align-items: center;
    max-width: 100%;
    min-height: calc(44 * var(--_px));
    margin: 3px 3px 0;
    padding: 4px 11px;
    border: 1px solid var(--_line);
    border-radius: 24px;
    background: var(--_surface);
    color: var(--_ink);
    font-size: calc(14 * var(--_px));
    line-height: 1.3;
    text-align: left;
  }
  .chip:hover {
    background: var(--_sunk);
  }
  .chip[aria-pressed='true'] {
    border: 2px solid var(--_ink);
    padding: 3px 10px;
    background: var(--_deep);
    color: var(--_on-deep);
    font-weight: 700;
  }
  .chip .icon {
    flex: none;
    width: calc(16 * var(--_px));
    height: calc(16 * var(--_px));
  }
  .chip[aria-pressed='true'] .icon {
    margin-right: 5px;
    color: var(--_lamp);
  }
  .chip.fold {
    border-color: transparent;
    background: none;
    color: var(--_act);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .chip.time {
    padding: 0;
  }
  .time select {
    min-height: calc(48 * var(--_px));
    max-width: 100%;
    margin: -2px 0;
    padding: 0 32px 0 11px;
    border: 0;
    border-radius: 24px;
    background: none;
    overflow: hidden;
    text-overflow: ellipsis;
    -webkit-appearance: none;
    appearance: none;
    cursor: pointer;
  }
  .time option {
    background: var(--_surface);
    color: var(--_ink);
  }
  .time.on {
    border-width: 2px;
    border-color: var(--_ink);
    font-weight: 700;
  }
  .time .icon {
    position: absolute;
    right: 9px;
    pointer-events: none;
  }
  .far {
    margin-left: 10px;
    white-space: nowrap;
  }
  .printed + .far {
    margin-left: 0;
  }
  .point {
    display: block;
    margin-top: 10px;
  }

  .told,
  .near {
    display: inline;
  }
  .told > p {
    display: inline;
  }
  .told > p.small,
  .near .link {
    margin-right: 12px;
  }
  .near .link {
    min-height: calc(32 * var(--_px));
  }
  .missing .near {
    display: block;
    margin-top: 4px;
  }
  .missing .near span {
    display: block;
  }
  .missing .chips {
    margin-bottom: 8px;
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'],
    .time.on {
      border: 3px solid Highlight;
    }
  }
  @media print {
    .chips,
    .near,
    .point {
      display: none;
    }
  }
`;
