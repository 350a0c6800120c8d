/** Every element of the kit, as pages have to know it: one line each. */
import { bookingButton } from './booking-button/booking-button.facts.js';
import { centerLocator } from './center-locator/center-locator.facts.js';
import type { ElementFacts } from './facts.js';
import { hotlineBanner } from './hotline-banner/hotline-banner.facts.js';
import { materialDownloader } from './material-downloader/material-downloader.facts.js';
import { quiz } from './quiz/quiz.facts.js';

export { type Attribute, type Attributes, commonAttributes, type ElementFacts, languages } from './facts.js';

export const elements: readonly ElementFacts[] = [
  hotlineBanner,
  centerLocator,
  bookingButton,
  materialDownloader,
  quiz,
];
