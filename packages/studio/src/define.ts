import { defineElement } from '@y12355/core';
import { StudioCode } from './code-block.js';
import { StudioPreview } from './preview-frame.js';
import { Studio } from './studio.js';

defineElement('studio-code', StudioCode);
defineElement('studio-preview', StudioPreview);
Studio.define('y12355-studio');

declare global {
  interface HTMLElementTagNameMap {
    'studio-code': StudioCode;
    'studio-preview': StudioPreview;
    'y12355-studio': Studio;
  }
}
