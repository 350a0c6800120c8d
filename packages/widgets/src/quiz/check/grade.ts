/** How much schooling a Chinese text asks for, by its characters. */
import data from './characters.json';

export interface Grade {
  /** School year after which nearly all characters are known: 2, 4, 6, 9, or 12 for more than school teaches. */
  grade: number;
  /** Chinese characters of the text. */
  length: number;
  /** Its characters beyond the sixth year, the most frequent first. */
  rare: readonly string[];
}

/** Share of the running characters that has to be known. */
const KNOWN = 0.98;
/** Years beyond which a character is named. */
const PRIMARY = 6;
const BEYOND = 12;

let years: Map<string, number> | undefined;

function yearOf(character: string): number {
  years ??= new Map(
    Object.entries(data.grades).flatMap(([year, characters]) =>
      [...characters].map((one): [string, number] => [one, Number(year)]),
    ),
  );
  return years.get(character) ?? BEYOND;
}

/** The grade of a text in simplified or traditional characters; undefined where it has none. */
export function gradeOf(text: string): Grade | undefined {
  const characters = text.match(/\p{Script=Han}/gu) ?? [];
  if (characters.length === 0) return undefined;
  const steps = [...Object.keys(data.grades).map(Number), BEYOND].sort((a, b) => a - b);
  const needed = KNOWN * characters.length;
  const grade = steps.find((year) => characters.filter((one) => yearOf(one) <= year).length >= needed);
  const counts = new Map<string, number>();
  for (const one of characters) if (yearOf(one) > PRIMARY) counts.set(one, (counts.get(one) ?? 0) + 1);
  return {
    grade: grade ?? BEYOND,
    length: characters.length,
    rare: [...counts].sort(([, a], [, b]) => b - a).map(([one]) => one),
  };
}

/** The sentences of a text, without what ends them. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/[。？！；.?!;\n]+/)
    .map((one) => one.trim())
    .filter(Boolean);
}
