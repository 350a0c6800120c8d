/** Values of attributes, apart from what is made of them: a page that describes elements needs no more. */

export const modes = ['dialog', 'inline', 'link', 'qr'] as const;
export type Mode = (typeof modes)[number];

export const providers = ['api', 'mini-program', 'phone'] as const;
export type Provider = (typeof providers)[number];
