import { defineElement } from '@y12355/core';
import { StudioCode } from '../code-block.js';
import { pickLanguage } from '../words.js';
import { ScreenFrame } from './screen-frame.js';
import { StudioScreens } from './screens-page.js';

defineElement('studio-code', StudioCode);
defineElement('studio-screen', ScreenFrame);
defineElement('y12355-studio-screens', StudioScreens);

document.documentElement.lang = pickLanguage(document.documentElement.lang, navigator.languages);
