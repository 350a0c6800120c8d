/** Flags for every browser that a test starts. */
export const browserArgs: string[];
/** Path of a browser that starts, or one error that says the cure. */
export function findBrowser(): Promise<string>;
