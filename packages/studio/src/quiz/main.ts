import { defineElement } from '@y12355/core';
import { StudioPreview } from '../preview-frame.js';
import { pickLanguage } from '../words.js';
import { StudioQuiz } from './quiz-page.js';

defineElement('studio-preview', StudioPreview);
defineElement('y12355-studio-quiz', StudioQuiz);

document.documentElement.lang = pickLanguage(document.documentElement.lang, navigator.languages);
