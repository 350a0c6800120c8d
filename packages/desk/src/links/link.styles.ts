import { css } from 'lit';
import { tableStyles } from './table.styles.js';

export const linkStyles = [
  tableStyles,
  css`
    .address,
    .target {
      overflow-wrap: anywhere;
    }
    .address {
      margin-right: 10px;
    }
    .aim {
      margin-top: 20px;
    }
    .aim .action {
      margin-top: 16px;
    }
    .aim select.field {
      padding-right: 34px;
      text-overflow: ellipsis;
    }
    .switch-hint {
      margin: 16px 0 8px;
    }
    .days {
      margin-top: 28px;
      padding-top: 16px;
      border-top: 1px solid var(--_hair);
    }
  `,
];
