/** Values of attributes, apart from what they do: a page that describes elements needs no more. */
export const filters = ['bookable', 'open', 'weekend', 'evening', 'accessible'] as const;
export type Filter = (typeof filters)[number];

/** What a center's services are of; `service` keeps the centers that have one such. */
export const serviceKinds = ['psychological', 'legal', 'social-work', 'other'] as const;
export type Kind = (typeof serviceKinds)[number];
export const services = ['any', ...serviceKinds] as const;
