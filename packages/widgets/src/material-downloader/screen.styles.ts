import { css } from 'lit';

export const screenStyles = css`
  .screen {
    margin: 20px 20px 0;
    padding: 20px;
    border: 1px solid var(--_hair);
    border-radius: 16px;
    background: var(--_surface);
  }
  .screen > * + * {
    margin-top: 12px;
  }
  .screen > .address {
    margin-top: 2px;
    overflow-wrap: break-word;
    overflow-wrap: anywhere;
  }
  .code-frame {
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
  .action.picked,
  .action.picked:hover {
    border-color: var(--_ink);
    background: var(--_lamp);
    color: var(--_on-lamp);
  }
  .wide.screened {
    display: grid;
    grid-template-columns: minmax(0, 1fr) calc(360 * var(--_px));
    grid-template-rows: auto 1fr auto;
  }
  .screened > .foot {
    grid-column: 1 / -1;
  }
  .wide.screened .beside {
    grid-column: 2;
    grid-row: 1 / 3;
  }
  .wide .screen {
    position: sticky;
    top: 24px;
    margin: 32px 32px 32px 0;
    padding: 28px;
  }
  @media (forced-colors: active) {
    .code-frame {
      forced-color-adjust: none;
    }
  }
`;
