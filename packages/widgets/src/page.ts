/**
 * What a page loads in one file: registers every element, takes the page's settings from the `data-*` of
 * its own script tag, and hands out `configure()`.
 */
import { settingsFrom } from '@y12355/core';
import './define.js';

export { configure, useTranslator, VERSION } from '@y12355/core';
export * from './index.js';

if (typeof document !== 'undefined') settingsFrom(document.currentScript as HTMLScriptElement | null);
