import { css } from 'lit';

/** A list with the chosen one beside it; on a phone one of the two. */
export const columnsStyles = css`
  [hidden] {
    display: none !important;
  }
  .list {
    min-width: 0;
    padding: 20px 0 8px;
  }
  .pick {
    padding: 32px 28px;
  }
  @media (min-width: 720px) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
      min-height: calc(100vh - var(--_head, 65px));
    }
    .columns.alone {
      display: block;
    }
    .list {
      padding: 32px 0 72px;
    }
    .side {
      min-width: 0;
      border-left: 1px solid var(--_hair);
      background: var(--_surface);
    }
    .side > * {
      position: sticky;
      top: 0;
      max-height: 100vh;
      overflow-y: auto;
    }
  }
  @media (min-width: 1100px) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(400px, 34.4%);
    }
  }
`;
