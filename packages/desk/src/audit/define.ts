import { defineElement } from '@y12355/core';
import { DeskAudit } from './audit.js';

defineElement('desk-audit', DeskAudit);

declare global {
  interface HTMLElementTagNameMap {
    'desk-audit': DeskAudit;
  }
}
