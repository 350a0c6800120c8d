import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./template/', import.meta.url);

export interface NewElement {
  /** Tag without its prefix. */
  name: string;
  /** Last word of the name of its event; without it there is none. */
  event?: string | undefined;
}

const upper = (text: string) =>
  text.replace(/(^|-)(\w)/g, (_, _hyphen: string, letter: string) => letter.toUpperCase());

/** `MoodWeather` for `mood-weather`. */
export const classOf = ({ name }: NewElement): string => upper(name);
export const eventClassOf = ({ name, event = '' }: NewElement): string =>
  `${upper(name)}${upper(event)}Event`;
export const factsOf = ({ name }: NewElement): string =>
  upper(name).replace(/^./, (letter) => letter.toLowerCase());

/** Every file of a new widget folder by its name, not formatted yet. */
export function filesFor(element: NewElement): Map<string, string> {
  const files = new Map<string, string>();
  for (const file of readdirSync(folder).sort()) {
    if (!element.event && file.includes('.events.')) continue;
    const text = readFileSync(new URL(file, folder), 'utf8');
    files.set(file.replace('NAME', element.name).replace(/\.txt$/, ''), fill(text, element));
  }
  return files;
}

/** Lines that begin with `#event ` are for elements that have one, those with `#plain ` for the others. */
function fill(template: string, element: NewElement): string {
  const [kept, left] = element.event ? ['event', 'plain'] : ['plain', 'event'];
  return template
    .replace(new RegExp(`^#${left} .*\\n`, 'gm'), '')
    .replace(new RegExp(`^#${kept} `, 'gm'), '')
    .replaceAll('CLASSEVENT', eventClassOf(element))
    .replaceAll('CLASS', classOf(element))
    .replaceAll('CAMEL', factsOf(element))
    .replaceAll('NAME', element.name)
    .replaceAll('EVENT', element.event ?? '');
}
