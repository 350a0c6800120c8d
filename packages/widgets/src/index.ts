export { BookingChangeEvent } from './booking-button/booking-button.events.js';
export { BookingButton } from './booking-button/booking-button.js';
export { CenterSelectEvent } from './center-locator/center-locator.events.js';
export { CenterLocator } from './center-locator/center-locator.js';
export { HotlineBanner } from './hotline-banner/hotline-banner.js';
export { DownloadEvent } from './material-downloader/material-downloader.events.js';
export { MaterialDownloader } from './material-downloader/material-downloader.js';
