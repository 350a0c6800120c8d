import { defineElement } from '@y12355/core';
import { DeskWaitingEntry } from './entry.js';
import { DeskWaiting } from './waiting.js';

defineElement('desk-waiting-entry', DeskWaitingEntry);
defineElement('desk-waiting', DeskWaiting);

declare global {
  interface HTMLElementTagNameMap {
    'desk-waiting-entry': DeskWaitingEntry;
    'desk-waiting': DeskWaiting;
  }
}
