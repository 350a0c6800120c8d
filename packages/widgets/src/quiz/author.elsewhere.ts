import type { tell as full } from './author.js';
import { type Fault, faultLine } from './fault.js';

/** Stands for `author.ts` in a file that is one whole: what helps is said by the command. */
export const tell: typeof full = (fault: Fault) =>
  `${faultLine(fault)}; what helps: npm exec --no -- y12355-quiz check FILE`;
