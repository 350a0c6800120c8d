/** Every element of the kit, found by its folder: one to come is on every host page without a line here. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../lib/files.js';

const folder = join(root, 'packages/widgets/src');

/** Elements that look different by their attributes; any other is tested as it is. */
const looks: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  'hotline-banner': [{ variant: 'card' }, { variant: 'bar' }, { variant: 'inline' }, { variant: 'floating' }],
  'center-locator': [{ region: '440100' }],
  'booking-button': [
    { center: 'gz' },
    {},
    { center: 'gz', mode: 'inline' },
    { center: 'gz', provider: 'phone' },
    { provider: 'mini-program' },
  ],
  'material-downloader': [{}, { kind: 'file', mode: 'qr' }],
  quiz: [{}, { layout: 'page' }, { pack: 'mood-weather', mode: 'qr' }],
};

export const elementNames: readonly string[] = readdirSync(folder).filter((name) =>
  existsSync(join(folder, name, 'define.ts')),
);

export interface Subject {
  tag: string;
  /** `hotline-banner variant=bar` */
  look: string;
  attributes: Readonly<Record<string, string>>;
  /** What the snippet puts inside of the tag. */
  fallback: string;
}

interface Facts {
  fallback?: Readonly<Record<string, string>>;
  page?: string;
}

/** What the element's own file says it has inside; a sentence with the number where there is none. */
async function fallbackOf(name: string): Promise<string> {
  const file = join(folder, name, `${name}.facts.ts`);
  if (!existsSync(file)) return '可以拨打 12355：<a href="tel:12355">拨打 12355</a>';
  const module = (await import(pathToFileURL(file).href)) as Record<string, Facts>;
  const facts = Object.values(module).find((value) => value.fallback);
  const text = facts?.fallback?.['zh-CN'];
  if (!text) throw new Error(`${file} has no fallback in zh-CN`);
  return text.split('{{page}}').join(facts.page ?? '/');
}

export const subjects: readonly Subject[] = (
  await Promise.all(
    elementNames.map(async (name) => {
      const fallback = await fallbackOf(name);
      return (looks[name] ?? [{}]).map((attributes) => ({
        tag: `y12355-${name}`,
        look: [name, ...Object.entries(attributes).map((pair) => pair.join('='))].join(' '),
        attributes,
        fallback,
      }));
    }),
  )
).flat();

/** Markup of an element as a snippet writes it. */
export function markupOf({ tag, look, attributes, fallback }: Subject, more = ''): string {
  const written = Object.entries({ 'data-look': look, ...attributes })
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  return `<${tag}${written}${more}>${fallback}</${tag}>`;
}
