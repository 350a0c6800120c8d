import { startTag } from './escape.js';
import { allowed } from './frame/attributes.js';
import type { Plan, PlannedElement } from './plan.js';
import { paragraph, pinned } from './snippet-pieces.js';

/**
 * A frame for each element, with its number below in the page itself: what stands inside the tag of a frame is shown
 * by no browser. One script gives all of them their height.
 */
export function frames(plan: Plan): { lines: string[]; left: string[] } {
  const file = 'embed-parent.min.js';
  const script = startTag('script', [['defer', true], ['src', plan.sdk + file], ...pinned(plan, file)]);
  return {
    lines: [...plan.elements.flatMap((element) => frame(plan, element)), `${script}</script>`],
    left: plan.elements.flatMap((element) => {
      const elsewhere = plan.api !== plan.base && element.attributes.every(([name]) => name !== 'api');
      const { name } = element.facts;
      return [...(elsewhere ? [`${name} api`] : []), ...refused(element).map((one) => `${name} ${one}`)];
    }),
  };
}

type Written = PlannedElement['attributes'][number];

/** What the page in the frame takes from its address; see `frame/wanted.ts`. */
const isCarried = ([name, value]: Written): boolean =>
  allowed.includes(name) && !(name === 'variant' && value === 'floating');

const refused = ({ attributes }: PlannedElement): string[] =>
  attributes.filter((attribute) => !isCarried(attribute)).map(([name]) => name);

function frame({ sdk, page }: Plan, element: PlannedElement): string[] {
  const { facts, attributes, language } = element;
  const query = new URLSearchParams({ widget: facts.name });
  const carried = attributes.filter(isCarried);
  for (const [name, value] of carried) query.set(name, value === true ? '' : value);
  for (const [name, value] of page) if (!query.has(name)) query.set(name, value);
  // Without the script, or before it: high enough for a phone.
  const heights = facts.reserve.filter(
    ({ when }) => when === '' || carried.some((one) => when === selector(one)),
  );
  return [
    `${startTag('iframe', [
      ['title', facts.title[language]],
      ...attributes.filter(([name]) => name === 'lang'),
      ['loading', 'lazy'],
      ['src', `${sdk}embed.html?${query}`],
      ['width', '100%'],
      ['height', String(heights.at(-1)?.narrow ?? 0)],
      // Old, and no policy on styles blocks it.
      ['frameborder', '0'],
      ['allow', 'clipboard-write'],
    ])}</iframe>`,
    paragraph(element),
  ];
}

const selector = ([name, value]: Written): string => `[${name}=${value}]`;
