import { css } from 'lit';

/** Facts, notices, the first and the last page. */
export const stepStyles = css`
  .group {
    margin-bottom: 24px;
  }
  .lead {
    font-size: calc(18 * var(--_px));
  }
  .intro {
    margin-bottom: 16px;
  }
  .mark-row {
    margin: 28px 0;
  }
  .ways li {
    border-top: 1px solid var(--_hair);
  }
  .ways .link,
  .ways a {
    display: inline-block;
    padding: 12px 0;
  }
  .quiet {
    margin-top: 20px;
    font-size: calc(14 * var(--_px));
  }
  .quiet .link {
    padding: 12px 0;
  }
  .place + fieldset {
    margin-top: 14px;
  }
  .place {
    font-size: calc(16 * var(--_px));
    font-weight: 700;
    line-height: 1.5;
  }
  .tag {
    margin-left: 4px;
  }

  .facts {
    margin: 4px 0 16px;
    border-top: 1px solid var(--_hair);
  }
  .facts div {
    display: flex;
    align-items: baseline;
    padding: 8px 0;
    border-bottom: 1px solid var(--_hair);
    line-height: 1.5;
  }
  .facts dt {
    flex: 0 0 calc(92 * var(--_px));
    padding-right: 12px;
    color: var(--_soft);
    font-size: calc(14 * var(--_px));
  }
  .facts dd {
    flex: 1 1 auto;
    min-width: 0;
    white-space: pre-line;
  }
  .facts .edit {
    white-space: normal;
    flex: none;
    align-self: center;
  }
  .facts .link {
    margin: -8px 0;
    padding: 8px 0 8px 16px;
  }
  .big {
    font-size: calc(18 * var(--_px));
  }

  .notice {
    display: flex;
    margin-bottom: 20px;
    padding: 14px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.6;
  }
  .notice > .icon {
    flex: none;
    margin: 3px 10px 0 0;
  }
  .notice > div {
    flex: 1 1 auto;
    min-width: 0;
  }
  .notice .link,
  .notice a {
    display: inline-block;
    padding: 8px 0;
  }
  .notice h3 {
    margin: 10px 0 8px;
  }
  .alternatives li {
    margin-bottom: 8px;
  }

  .scene {
    margin: -20px -20px 24px;
    background: #c4dcd6;
    text-align: center;
  }
  .scene svg {
    display: block;
    width: 160px;
    height: 148px;
    margin: 0 auto;
  }
  .answer {
    margin-bottom: 6px;
    font-size: calc(22 * var(--_px));
    font-weight: 700;
    line-height: 1.4;
    white-space: pre-line;
  }
  .answer ~ .facts,
  [part='status'] + .facts {
    margin-top: 20px;
  }
  .keep {
    margin-bottom: 16px;
  }
  .center {
    margin-top: 8px;
    text-align: center;
  }
  .center .link {
    padding: 12px;
  }

  .blocks i {
    display: block;
    height: 72px;
    margin-bottom: 14px;
    border-radius: 36px 36px 4px 4px;
    background: var(--_sunk);
    animation: late 1ms 300ms backwards;
  }
  .blocks i + i {
    border-radius: 10px;
  }
  @keyframes late {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .notice {
      border: 1px solid;
    }
  }
`;
