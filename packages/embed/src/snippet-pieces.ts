import { startTag } from './escape.js';
import type { Plan, PlannedElement } from './plan.js';

/** What a file of the kit carries where its version is pinned. */
export function pinned(plan: Plan, file: string): [name: string, value: string][] {
  const integrity = plan.integrityOf(file);
  return integrity === undefined
    ? []
    : [
        ['integrity', integrity],
        ['crossorigin', 'anonymous'],
      ];
}

/** The number in the page itself, for rungs without a tag of the kit. */
export function paragraph({ attributes, fallback }: PlannedElement): string {
  return `${startTag(
    'p',
    attributes.filter(([name]) => name === 'lang'),
  )}${fallback}</p>`;
}
