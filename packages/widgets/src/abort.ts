/**
 * Gives up a call: it goes with it as its options. Empty before Chrome 66, which has none; there who asked drops an
 * answer that comes too late.
 */
export const newAbort = (): Partial<AbortController> =>
  typeof AbortController === 'undefined' ? {} : new AbortController();
