/** Values of attributes, apart from what is made of them: a page that describes elements needs no more. */

export const variants = ['card', 'bar', 'inline', 'floating'] as const;
export type Variant = (typeof variants)[number];

export const entries = ['call', 'mini-program', 'center'] as const;
export type Entry = (typeof entries)[number];
