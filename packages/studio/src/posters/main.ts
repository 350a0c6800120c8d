import { defineElement } from '@y12355/core';
import { pickLanguage } from '../words.js';
import { StudioPosters } from './posters.js';

defineElement('y12355-studio-posters', StudioPosters);
StudioPosters.folder = new URL('./', import.meta.url).href;

document.documentElement.lang = pickLanguage(document.documentElement.lang, navigator.languages);
