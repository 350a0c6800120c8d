/** Values of attributes, apart from what is made of them: a page that describes elements needs no more. */

export const kinds = ['all', 'file', 'template'] as const;
export type Kind = (typeof kinds)[number];

export const modes = ['page', 'qr'] as const;
export type Mode = (typeof modes)[number];

/** What a poster can be saved as. */
export const formats = ['png', 'svg', 'pdf'] as const;
export type Format = (typeof formats)[number];
