import type { ElementFacts } from '@y12355/widgets/elements';

/** Width of a page, px, from which its elements take their wide form: theirs is 720, and pages have margins. */
const WIDE = 760;

/**
 * `y12355.css`: keeps the space of elements free until their script is here. Nothing of it holds once an element is
 * defined. Syntax of Chrome 63.
 */
export function reserveCss(elements: readonly Pick<ElementFacts, 'name' | 'reserve'>[]): string {
  const rules = (width: 'narrow' | 'wide') =>
    elements.flatMap(({ name, reserve }) =>
      reserve
        .filter(({ narrow, wide }) => width === 'narrow' || wide !== narrow)
        .map(({ when, [width]: height }) => {
          // A tag that no script named yet is a part of a line.
          const block = width === 'narrow' && when === '' ? 'display:block;' : '';
          return `y12355-${name}${when}:not(:defined){${block}min-height:${height}px}`;
        }),
    );
  return [...rules('narrow'), `@media(min-width:${WIDE}px){`, ...rules('wide'), '}\n'].join('');
}
