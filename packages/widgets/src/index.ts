export { BookingButton } from './booking-button/booking-button.js';
export { BookingChangeEvent } from './booking-button/booking-button.events.js';
export { CenterLocator } from './center-locator/center-locator.js';
export { CenterSelectEvent } from './center-locator/center-locator.events.js';
export { HotlineBanner } from './hotline-banner/hotline-banner.js';
