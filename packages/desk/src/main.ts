import './define.js';
import { pickLanguage } from './kit/words.js';

document.documentElement.lang = pickLanguage(document.documentElement.lang, navigator.languages);
