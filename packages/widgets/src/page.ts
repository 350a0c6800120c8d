/** What a page loads in one file: registers every element and hands out `configure()`. */
import './define.js';

export { configure, useTranslator, VERSION } from '@y12355/core';
export * from './index.js';
