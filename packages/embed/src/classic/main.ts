/** The beginning of every classic file: what old engines lack, then the settings on the file's own script tag. */
import '../polyfills/main.js';
import { settingsFrom } from '@y12355/core';

settingsFrom(document.currentScript as HTMLScriptElement | null);
