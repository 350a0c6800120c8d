import { CenterLocator } from './center-locator.js';
import type { CenterSelectEvent } from './center-locator.events.js';

CenterLocator.define('y12355-center-locator');

declare global {
  interface HTMLElementTagNameMap {
    'y12355-center-locator': CenterLocator;
  }
  interface HTMLElementEventMap {
    'y12355-center-select': CenterSelectEvent;
  }
}
