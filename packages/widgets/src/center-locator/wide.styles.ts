import { css } from 'lit';

/** From 720 px of the element on: list left, the chosen center right. */
export const wideStyles = css`
  .wide {
    display: grid;
    grid-template-columns: 49% 51%;
    grid-template-rows: 1fr auto;
  }
  .action.wide {
    display: flex;
  }
  .wide .head {
    padding: 32px 28px 20px;
  }
  .wide h2 {
    font-size: calc(26 * var(--_px));
  }
  .wide .row,
  .wide .block {
    padding: 24px 28px;
  }
  .wide .waiting {
    min-height: calc(461 * var(--_px));
  }
  .wide .row .door,
  .wide .block .door {
    width: 38px;
    height: 52px;
    margin-right: 18px;
  }
  .wide .card {
    background: none;
  }
  .wide .chosen {
    background: var(--_surface);
    box-shadow: inset 4px 0 var(--_act);
  }
  .wide .foot {
    grid-column: 1 / -1;
    padding: 14px 28px;
  }
  .wide .own,
  .wide .map-page {
    padding-left: 28px;
    padding-right: 28px;
  }
  .wide.alone {
    display: block;
  }
  /* Without a list the words stand where the chosen center would. */
  .wide.alone .head {
    display: grid;
    grid-template-columns: 1fr 1fr;
    grid-template-rows: auto auto 1fr;
    grid-column-gap: 56px;
    column-gap: 56px;
    padding-bottom: 32px;
  }
  .wide.alone .note {
    grid-column: 2;
    grid-row: 1 / 4;
    align-self: center;
    margin-top: 0;
  }
  .beside {
    border-left: 1px solid var(--_hair);
    border-radius: 0 15px 0 0;
    background: var(--_surface);
  }
  .inner {
    position: sticky;
    top: 0;
    padding: 36px 32px 32px;
  }
  h3 {
    font-size: calc(22 * var(--_px));
    line-height: 1.4;
  }
  .inner > .state {
    margin: 4px 0 20px;
    font-size: calc(18 * var(--_px));
    line-height: 1.5;
  }
  .inner .actions .action {
    flex: 0 1 auto;
    min-width: calc(100 * var(--_px));
    padding-left: 20px;
    padding-right: 20px;
  }
  .inner .actions .action:first-child {
    min-width: calc(132 * var(--_px));
  }
  .inner dl {
    margin-bottom: 24px;
  }
  .inner dt,
  .inner .week:not(.coming) th {
    width: 68px;
  }
`;
