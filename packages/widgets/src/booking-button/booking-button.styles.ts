import { css } from 'lit';

/** The button takes the width of its words, a panel that of its place; the host page decides where it stands. */
export const buttonStyles = css`
  :host {
    display: inline-block;
    max-width: 100%;
    vertical-align: middle;
  }
  :host([mode='inline']) {
    display: block;
  }
  .unit {
    display: inline-flex;
    flex-direction: column;
    max-width: 100%;
    vertical-align: top;
    text-align: left;
  }
  .coming {
    /* About as high as the panel that is on its way. */
    min-height: calc(773 * var(--_px));
  }
  /* The same for phone and hours of a center. */
  .calls {
    min-height: calc(509 * var(--_px));
  }
  .unit > .action {
    border-radius: var(--_radius) var(--_radius) 0 0;
  }
  .unit > .action:focus {
    /* Its ring lies over the line below. */
    position: relative;
  }
  .now,
  .way {
    padding: 0 14px;
    border: 1px solid var(--_hair);
    border-top: 0;
    border-radius: 0 0 var(--_radius) var(--_radius);
    /* A ground of its own: nobody knows the page's. */
    background: var(--_surface);
    line-height: 1.4;
  }
  .alone > .now,
  .way {
    border-top: 1px solid var(--_hair);
    border-radius: var(--_radius);
  }
  .now p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  .now p + p {
    border-top: 1px solid var(--_hair);
  }
  .now .small {
    margin-right: 16px;
    line-height: 1.4;
  }
  .now a,
  .now .link {
    display: inline-flex;
    align-items: center;
    min-height: calc(44 * var(--_px));
    font-weight: 700;
  }

  /* Ways without a form: a code, the mini program, the phone. */
  .way {
    max-width: calc(360 * var(--_px));
    padding: 18px 20px;
    border-radius: var(--_radius) var(--_radius) 0 0;
  }
  .way:last-child {
    border-radius: var(--_radius);
  }
  .way > * + * {
    margin-top: 12px;
  }
  .way > .action {
    display: flex;
  }
  .way > [role='status'] {
    margin: 0;
  }
  .way > [role='status'] > span {
    display: block;
    padding-top: 8px;
  }
  .way .small {
    line-height: 1.5;
  }
  .way > .address {
    margin-top: 2px;
    overflow-wrap: break-word;
    overflow-wrap: anywhere;
  }
  .frame {
    width: calc(264 * var(--_px));
    max-width: 100%;
    border: 1px solid var(--_hair);
    background: #fff;
  }
  .code {
    display: block;
    width: 100%;
    height: auto;
  }
  .way dl {
    padding-top: 12px;
    border-top: 1px solid var(--_hair);
  }
  .way dt {
    color: var(--_soft);
    font-size: calc(14 * var(--_px));
  }
  .way dd {
    margin: 0 0 12px;
  }
  .phone {
    display: block;
    padding: 6px 0;
    font-variant-numeric: tabular-nums;
  }
  .way li {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    padding: 3px 0;
    font-size: calc(14 * var(--_px));
    line-height: 1.5;
  }
  .way li > span:first-child {
    white-space: nowrap;
  }
  .spans {
    padding-left: 16px;
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .spans span {
    margin-left: 8px;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .frame {
      forced-color-adjust: none;
    }
  }
  @media print {
    .now {
      padding: 0;
      border: 0;
      background: none;
    }
    .way {
      border: 0;
      background: none;
    }
  }
`;
