import type { ActionEvent } from '@y12355/core';
import { HotlineBanner } from './hotline-banner.js';

HotlineBanner.define('y12355-hotline-banner');

declare global {
  interface HTMLElementTagNameMap {
    'y12355-hotline-banner': HotlineBanner;
  }
  interface HTMLElementEventMap {
    'y12355-action': ActionEvent;
  }
}
