/** Values of `only`, apart from what they do: a page that describes elements needs no more. */
export const filters = ['bookable', 'open', 'weekend', 'evening', 'accessible'] as const;
export type Filter = (typeof filters)[number];
