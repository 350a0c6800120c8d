import type { PlaylistFault } from '@y12355/domain';
import { languageNames } from '../language-names.js';
import { idOf, type Path } from './draft.js';
import { isKey, type Key, type Translate } from './words.js';

/**
 * What is to be done about a fault, in the words of the page, by what the check itself says to do: one sentence stands
 * for one rule, and a test asks each of them.
 */
const cures: readonly (readonly [starts: string, key: Key])[] = [
  ['give it as "scenes"', 'fault.scenes'],
  ['give it as {', 'fault.object'],
  ['correct the name', 'fault.unknown'],
  ['take one of these', 'fault.oneOf'],
  ['make the file smaller', 'fault.bytes'],
  ['say how often', 'fault.weight'],
  ['say which choice', 'fault.answer'],
  ['say which of the two', 'fault.flag'],
  ['change how many', 'fault.count'],
  ['write it as YYYY', 'fault.day'],
  ['exchange the two days', 'fault.order'],
  ['write them as 07:00', 'fault.hours'],
  ['leave hours out', 'fault.sameHours'],
  ['write one', 'fault.empty'],
  ['type the text anew', 'fault.signs'],
  ['shorten it', 'fault.long'],
  ['name it of letters', 'fault.version'],
  ['take an id that y12355-server', 'fault.screen'],
  ['take the last ones out', 'fault.most'],
  ['give the second one', 'fault.twice'],
  ['take an id of the list', 'fault.center'],
  ['give it one of small letters', 'fault.id'],
  ['sign the playlist anew', 'fault.sha256'],
  ['put the file beside', 'fault.src'],
  ['save it in one of these', 'fault.ending'],
];

/** What is wrong and what helps. A rule that has no words here yet speaks for itself. */
export function faultWords({ expected, cure, value }: PlaylistFault, t: Translate): string {
  const [, key] = cures.find(([starts]) => cure.startsWith(starts)) ?? [];
  if (!key) return `${expected}; ${cure}`;
  const [a = '', b = ''] = expected.match(/\d[\d-]*/g) ?? [];
  const list = /^(?:one of|a name that ends with) (.*)$/.exec(expected)?.[1] ?? '';
  return t(key, { a, b, found: /found (\d+)$/.exec(expected)?.[1] ?? '', list, value });
}

/** Steps of a fault's path. */
export const pathOf = ({ path }: PlaylistFault): Path =>
  path
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** Where it is, as the form calls it: `第 2 幕「winter-note」· 文字 · 简体`. */
export function faultPlace(fault: PlaylistFault, scenes: readonly unknown[], t: Translate): string {
  const path = pathOf(fault);
  const [first, index] = path;
  if (first !== 'scenes' || typeof index !== 'number') return stepWords(path, t) || t('wholeFile');
  const id = idOf(scenes[index]);
  const scene = id ? t('sceneOf', { count: index + 1, id }) : t('sceneAt', { count: index + 1 });
  return [scene, stepWords(path.slice(2), t)].filter(Boolean).join(' · ');
}

function stepWords(path: Path, t: Translate): string {
  return path
    .filter((step) => step !== 'data')
    .map((step) => {
      if (typeof step === 'number') return String(step + 1);
      if (step in languageNames) return languageNames[step as keyof typeof languageNames];
      const key = `field.${step}`;
      return isKey(key) ? t(key) : step;
    })
    .join(' · ');
}
