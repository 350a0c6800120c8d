import './define.js';
import { pickLanguage } from './words.js';

document.documentElement.lang = pickLanguage(document.documentElement.lang, navigator.languages);
