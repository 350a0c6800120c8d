import { css } from 'lit';

export const keysStyles = css`
  .keys {
    display: none;
  }
  .switch {
    display: flex;
    align-items: center;
    min-height: 44px;
    cursor: pointer;
  }
  .switch input {
    margin-right: 10px;
  }
  .help {
    width: 420px;
    max-width: calc(100vw - 32px);
    padding: 24px;
    border: 1px solid var(--_hair);
    border-radius: 16px;
    background: var(--_surface);
    color: var(--_ink);
  }
  .help::backdrop {
    background: rgba(9, 24, 22, 0.6);
  }
  .help h2 {
    margin-bottom: 12px;
    font-size: calc(22 * var(--_px));
  }
  .help dl div {
    display: grid;
    grid-template-columns: 44px minmax(0, 1fr);
    align-items: center;
    min-height: 40px;
  }
  kbd {
    display: inline-block;
    min-width: 30px;
    padding: 1px 8px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    font: inherit;
    font-weight: 700;
    text-align: center;
  }
  .help .action {
    margin-top: 12px;
  }
  @media (min-width: 720px) {
    .keys {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      padding-top: 8px;
    }
    .keys > * {
      margin-right: 24px;
    }
  }
`;
