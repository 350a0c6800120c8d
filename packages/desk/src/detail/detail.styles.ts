import { css } from 'lit';

export const detailStyles = css`
  article {
    padding: 12px 16px 24px;
  }
  .back {
    margin-bottom: 4px;
  }
  .back .icon {
    margin-right: 4px;
  }
  .ref {
    margin-right: 12px;
  }
  h2 {
    font-size: calc(26 * var(--_px));
    line-height: 1.4;
  }
  .when {
    font-size: calc(18 * var(--_px));
    line-height: 1.5;
  }
  .doubt {
    margin-top: 8px;
    font-size: calc(14 * var(--_px));
    line-height: 1.6;
  }
  dl {
    margin: 20px 0;
  }
  .fact {
    display: grid;
    grid-template-columns: 76px minmax(0, 1fr);
    grid-gap: 12px;
    padding: 4px 0;
  }
  dt {
    color: var(--_soft);
  }
  dd li + li {
    margin-top: 8px;
  }
  dd li .small {
    display: block;
  }
  .written {
    white-space: pre-wrap;
  }
  .reveal {
    min-width: 44px;
    margin: -8px 0;
  }
  .phone {
    margin-right: 10px;
  }
  .seats {
    margin-bottom: 24px;
  }
  .decline {
    margin-top: 12px;
  }
  label {
    display: block;
    font-weight: 700;
  }
  .chips {
    margin: 8px 0 12px;
  }
  .chip {
    display: block;
    width: 100%;
    min-height: 44px;
    margin-bottom: 8px;
    padding: 8px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: calc(15 * var(--_px));
    line-height: 1.5;
    text-align: left;
  }
  .chip:hover {
    background: var(--_sunk);
  }
  textarea {
    resize: vertical;
  }
  .send {
    margin: 16px 0 8px;
  }
  @media (min-width: 720px) {
    article {
      padding: 32px 28px;
    }
  }
  @media (min-width: 1100px) {
    article {
      padding: 32px 36px;
    }
  }
`;
