/** All that a page loads for its map. */
export { LocatorMap } from './locator-map.js';
export { tilesFrom } from './tiles.js';
