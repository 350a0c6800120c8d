/** What a person would say about the words of a quiz before others read them. */
import type { Language } from '@y12355/core';
import { isRegistered } from '@y12355/domain';
import type { Form } from '../form.js';
import banned from './banned.json';
import { type Grade, gradeOf, sentencesOf } from './grade.js';
import type { Table } from './table.js';
import { type Place, textsOf } from './texts.js';

export type Level = 'fault' | 'warning' | 'note';

/** The kinds of words on the list, and what else is looked at. */
export const remarkCodes = [
  'diagnosis',
  'method',
  'sensation',
  'stigma',
  'order',
  'promise',
  'tone',
  'number',
  'untranslated',
  'grade',
  'sentence',
  'helpAlone',
  'bandUnreached',
] as const;
export type RemarkCode = (typeof remarkCodes)[number];

export interface Remark {
  code: RemarkCode;
  level: Level;
  /** Where in the quiz, as {@link Place.at}; `''` for the whole of it. */
  at: string;
  language: Language | '';
  /** The word, number, sentence or characters. */
  value: string;
}

/** Children of the sixth school year are to read it. */
const MOST_GRADE = 6;
/** Chinese characters of a sentence. */
const LONGEST = 45;

/**
 * @param languages in which the quiz is said to be
 */
export function lintForm(form: Form, languages: readonly Language[], table: Table): readonly Remark[] {
  const places = textsOf(form);
  return [
    ...languages.flatMap((language) => [
      ...places.flatMap((place) => lintPlace(place, language)),
      ...lintGrade(places, language),
    ]),
    ...lintScores(form, table),
  ];
}

function lintPlace({ text, role, at }: Place, language: Language): Remark[] {
  const words = text[language];
  const remark = (code: RemarkCode, level: Level, value: string): Remark => ({
    code,
    level,
    at,
    language,
    value,
  });
  if (!words) return [remark('untranslated', 'warning', text.own)];
  const wrong = banned.kinds.flatMap((list) =>
    found(words, list[language], list.except, language).map((word) => {
      const code = list.kind as RemarkCode;
      // What a result calls somebody stays with them.
      const grave = code === 'method' || (code === 'diagnosis' && role === 'result');
      return remark(code, grave ? 'fault' : 'warning', word);
    }),
  );
  const long = sentencesOf(words).filter((one) => (one.match(/\p{Script=Han}/gu)?.length ?? 0) > LONGEST);
  return [
    ...wrong,
    ...strangeNumbers(words).map((number) => remark('number', 'fault', number)),
    ...long.map((sentence) => remark('sentence', 'warning', sentence)),
  ];
}

/** The words of a list that a text holds. */
function found(
  text: string,
  list: readonly string[],
  except: readonly string[],
  language: Language,
): string[] {
  const rest = except.reduce((left, phrase) => left.split(phrase).join(' '), text);
  if (language !== 'en') return list.filter((word) => rest.includes(word));
  const plain = ` ${rest.toLowerCase().replace(/[^a-z0-9'!-]+/g, ' ')} `;
  return list.filter((word) =>
    /\w/.test(word) ? plain.includes(` ${word.toLowerCase()} `) : rest.includes(word),
  );
}

/** Numbers that somebody might dial and that are not in the registry. */
export function strangeNumbers(text: string): string[] {
  const digits =
    text
      .normalize('NFKC')
      .replace(/(\d)[ \u2010-\u2015-](?=\d)/g, '$1')
      .match(/\d+/g) ?? [];
  return digits.filter((number) => (number.length > 4 || /^1[12]\d$/.test(number)) && !isRegistered(number));
}

/** School year after which the whole quiz can be read in a language; undefined for English. */
export function readingGrade(places: readonly Place[], language: Language): Grade | undefined {
  const all = places.flatMap(({ text }) => text[language] ?? []).join('\n');
  return language === 'en' ? undefined : gradeOf(all);
}

function lintGrade(places: readonly Place[], language: Language): Remark[] {
  const grade = readingGrade(places, language);
  if (!grade || grade.grade <= MOST_GRADE) return [];
  return [{ code: 'grade', level: 'warning', at: '', language, value: grade.rare.slice(0, 20).join('') }];
}

function lintScores(form: Form, table: Table): Remark[] {
  const remark = (code: RemarkCode, at: string): Remark => ({
    code,
    level: 'warning',
    at,
    language: '',
    value: '',
  });
  const unreached = table.scales.flatMap(({ scale, scores }) =>
    scale.bands
      .filter((band) => table.complete && scores.every((one) => one.band !== band))
      .map(({ from }) => remark('bandUnreached', `${scale.id} ${from}`)),
  );
  // One answer is missed by many who would want help.
  const [alarm, ...more] = new Set(form.alarms.map(({ question }) => question.linkId));
  const helpful = form.scales.some(({ bands }) => bands.some(({ help }) => help));
  return alarm !== undefined && more.length === 0 && !helpful
    ? [...unreached, remark('helpAlone', alarm)]
    : unreached;
}
