/** Registers every element of the kit. */
import './booking-button/define.js';
import './center-locator/define.js';
import './hotline-banner/define.js';
import './material-downloader/define.js';
import './quiz/define.js';
