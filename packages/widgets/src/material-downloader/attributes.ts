import { warnOnce } from '@y12355/core';
import { type Format, formats } from './material-downloader.choices.js';

/** Attributes as a webmaster wrote them; what is not allowed is named in the console once. */

/** All of them where none is named. */
export function formatsFrom(tag: string, written = ''): readonly Format[] {
  const words = written.split(/\s+/).filter(Boolean);
  for (const word of words) {
    if (!formats.some((format) => format === word)) {
      warnOnce(`<${tag} formats="${word}">: allowed are ${formats.join(', ')}; it is left out.`);
    }
  }
  const chosen = formats.filter((format) => words.includes(format));
  return chosen.length > 0 ? chosen : formats;
}

/** At most 40 characters on one line, as much as a poster has room for. */
export function schoolFrom(tag: string, school = ''): string {
  const name = school.replace(/\s+/g, ' ').trim();
  const signs = [...name];
  if (signs.length <= 40) return name;
  warnOnce(`<${tag} school="${name}">: allowed are up to 40 characters; the first 40 are taken.`);
  return signs.slice(0, 40).join('');
}
