import { defineElement } from '@y12355/core';
import { DeskScreens } from './screens.js';

defineElement('desk-screens', DeskScreens);

declare global {
  interface HTMLElementTagNameMap {
    'desk-screens': DeskScreens;
  }
}
