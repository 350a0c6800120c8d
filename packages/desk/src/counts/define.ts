import { defineElement } from '@y12355/core';
import { DeskCountsView } from './counts.js';

defineElement('desk-counts-view', DeskCountsView);

declare global {
  interface HTMLElementTagNameMap {
    'desk-counts-view': DeskCountsView;
  }
}
