/** Values of attributes, apart from what is made of them: a page that describes elements needs no more. */

/** Quizzes that come with the kit. */
export const packs = ['know-12355', 'mood-weather', 'exam-season', 'how-to-listen'] as const;
export type Pack = (typeof packs)[number];

/** The one that asks nothing about whoever answers: it runs where others see the screen, and in place of a closed one. */
export const OPEN_PACK: Pack = 'know-12355';

export const layouts = ['steps', 'page'] as const;
export type Layout = (typeof layouts)[number];

export const modes = ['page', 'qr'] as const;
export type Mode = (typeof modes)[number];
