import type { makeSheet as make } from './make.js';

/** As `makeSheet`, whose writer, fonts and canvas come when somebody takes a sheet along: a preview needs none of them. */
export const makeSheet: typeof make = async (...wish) => (await import('./make.js')).makeSheet(...wish);
