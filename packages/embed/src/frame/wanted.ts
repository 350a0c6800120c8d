import { commonAttributes, type ElementFacts } from '@y12355/widgets/elements';
import { allowed } from './attributes.js';

export interface Wanted {
  /** Tag of the element; undefined where the address names none of the kit's. */
  tag: string | undefined;
  attributes: readonly (readonly [name: string, value: string])[];
  /** What was left out and why, a sentence each. */
  faults: readonly string[];
}

/**
 * What the query of a frame's address asks for: an element, and attributes of it that a frame may set.
 */
export function wantedBy(query: string, elements: readonly ElementFacts[]): Wanted {
  const asked = new URLSearchParams(query);
  const name = asked.get('widget') ?? '';
  asked.delete('widget');
  const facts = elements.find((element) => element.name === name);
  if (!facts) {
    const names = elements.map((element) => element.name).join(', ');
    return { tag: undefined, attributes: [], faults: [`embed.html?widget=${name}: allowed are ${names}.`] };
  }
  const known = Object.keys({ ...commonAttributes, ...facts.attributes }).filter((one) =>
    allowed.includes(one),
  );
  const attributes: [string, string][] = [];
  const faults: string[] = [];
  for (const [attribute, value] of asked) {
    if (!known.includes(attribute)) {
      faults.push(`embed.html?${attribute}=…: allowed are widget, ${known.join(', ')}; it is left out.`);
    } else if (attribute === 'variant' && value === 'floating') {
      faults.push(
        'embed.html?variant=floating: a corner of a frame is no corner of the page; card is taken.',
      );
    } else attributes.push([attribute, value]);
  }
  return { tag: `y12355-${name}`, attributes, faults };
}
