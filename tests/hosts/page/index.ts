/** What the tests run inside of a page, as one file. */
export { settled } from './settled.js';
export { cells } from './cells.js';
export { readings, traces } from './readings.js';
export { acts } from './acts.js';
export { countHeld } from './held.js';
