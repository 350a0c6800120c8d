import { commonAttributes, elements } from '@y12355/widgets/elements';

/**
 * Of the page around, not of a frame: where an element stands, what that page tells search engines and keeps in its
 * address, and tiles from an address that anybody could write into a link.
 */
const ofPages = ['sticky', 'deep-link', 'structured-data', 'map', 'map-src', 'map-key', 'map-approval'];

/**
 * Attributes that the address of a frame may set. None of them is itself an address: a link to the operator's page
 * must not be able to send what is typed there, or who clicks there, anywhere else.
 */
export const allowed: readonly string[] = [
  ...new Set(
    [commonAttributes, ...elements.map(({ attributes }) => attributes)].flatMap((attributes) =>
      Object.keys(attributes).filter(
        (name) => attributes[name]?.kind !== 'address' && !ofPages.includes(name),
      ),
    ),
  ),
];
