import { commonAttributes, elements } from '@y12355/widgets/elements';

/** Says where an element stands on a page, and a frame stands where it stands. */
const ofPages = ['sticky'];

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
