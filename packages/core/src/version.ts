/** Version of the kit; two versions on one page name themselves with it. */
export const VERSION = '0.1.0';
