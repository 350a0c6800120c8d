import { basicStyles } from './basic.styles.js';
import { doorStyles } from './door.styles.js';
import { dotsStyles } from './dots.styles.js';
import { fieldStyles } from './field.styles.js';
import { tagStyles } from './tag.styles.js';

/**
 * All controls that elements draw alike, for pages of many. Parts and classes are the words of the visual
 * language. An element takes the sheets of what it draws.
 */
export const controlStyles = [basicStyles, fieldStyles, doorStyles, tagStyles, dotsStyles];
