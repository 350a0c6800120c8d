import { css } from 'lit';

export const centerStyles = css`
  .list.page {
    padding: 12px 16px 32px;
  }
  form {
    max-width: 44em;
  }
  .part {
    margin: 24px 0 0;
    padding: 8px 0 0;
    border-top: 1px solid var(--_hair);
  }
  legend {
    float: left;
    width: 100%;
    padding: 8px 0;
    font-size: calc(18 * var(--_px));
  }
  legend + * {
    clear: both;
  }
  .part .one {
    min-width: 0;
    padding-top: 12px;
  }
  .part legend + .one,
  .part legend + * > .one {
    padding-top: 0;
  }
  .one > .small {
    margin-bottom: 4px;
  }
  .part .tick {
    margin: 8px 0 0;
  }
  .part label:not(.tick):not(.sr) {
    display: block;
    margin: 0 0 4px;
  }
  .pair,
  .three {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-gap: 0 12px;
  }
  .three > :last-child:nth-child(3) {
    grid-column: 1 / -1;
  }
  .services .three > :first-child {
    grid-column: 1 / -1;
  }
  .services .three > :last-child:nth-child(3) {
    grid-column: auto;
  }
  .row-of {
    margin-top: 12px;
    padding: 4px 14px 10px;
    border: 1px solid var(--_hair);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .wide-one {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-gap: 8px;
    align-items: end;
  }
  .rule {
    padding: 8px 0 0;
    border-bottom: 1px solid var(--_hair);
  }
  .span-of {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 68px 12px 68px 48px;
    grid-gap: 6px;
    align-items: start;
  }
  .part .span-of .one {
    padding-top: 0;
  }
  .span-of .field {
    padding-right: 8px;
    padding-left: 8px;
  }
  .span-of .mistake .icon {
    display: none;
  }
  .dash {
    padding-top: 11px;
    text-align: center;
  }
  .checked {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-gap: 12px;
    align-items: end;
  }
  .look {
    margin: 16px 0 8px;
  }
  .inner {
    padding: 16px 16px 32px;
  }
  .inner h2 {
    margin-bottom: 8px;
    font-size: calc(22 * var(--_px));
  }
  .changes > div {
    padding: 8px 0;
    border-top: 1px solid var(--_hair);
  }
  .changes dt {
    color: var(--_soft);
    font-size: calc(14 * var(--_px));
  }
  .save {
    margin: 16px 0 8px;
  }
  .discard,
  .retire {
    display: block;
    margin-top: 8px;
  }
  .upcoming {
    margin-top: 16px;
  }
  .sure {
    margin: 8px 16px 8px 0;
  }
  @media (min-width: 720px) {
    .list.page {
      padding: 24px 24px 72px;
    }
    .inner {
      padding: 32px 28px;
    }
  }
  @media (min-width: 1100px) {
    .span-of {
      grid-template-columns: minmax(0, 160px) 88px 12px 88px 48px;
    }
    .three,
    .services .three {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .three > :last-child:nth-child(3),
    .services .three > :first-child {
      grid-column: auto;
    }
    .list.page {
      padding-left: 42px;
    }
    .inner {
      padding: 32px 36px;
    }
    h1 {
      font-size: calc(24 * var(--_px));
    }
  }
`;
