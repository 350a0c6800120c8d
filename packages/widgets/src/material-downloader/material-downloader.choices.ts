/** Values of attributes and of documents, apart from what is made of them. */

export const kinds = ['all', 'file', 'template'] as const;
export type Kind = (typeof kinds)[number];

export const modes = ['page', 'qr'] as const;
export type Mode = (typeof modes)[number];

/** What a poster can be saved as. */
export const formats = ['png', 'svg', 'pdf'] as const;
export type Format = (typeof formats)[number];

/** Kinds of materials, in the order in which they are listed. */
export const materialKinds = ['guide', 'poster', 'video', 'table', 'image'] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** Languages by their own names, the same in every language. */
export const languageNames = { 'zh-CN': '简体', 'zh-HK': '繁體', en: 'English' } as const;
