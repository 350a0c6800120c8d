/**
 * Five made-up forms, each with a calculator of its own that was written from the description above it and knows
 * nothing of FHIR or of the kit: a filled-in sheet goes in, scores come out. Sums are whole numbers throughout.
 */
import {
  choice,
  display,
  form,
  group,
  type Json,
  part,
  scale,
  scored,
  slider,
  when,
  yesNo,
} from './build.js';
import type { Chance } from './random.js';

/** By linkId: place of the chosen option, several of them, a number, yes or no. What was left out is not there. */
export type Sheet = ReadonlyMap<string, Given>;
type Given = number | boolean | readonly number[];

/** `open`: something is left out. `none`: nothing of it was asked. Otherwise the score and the number of its band. */
export type Verdict = 'open' | 'none' | readonly [score: number, band: number];

export interface Specimen {
  name: string;
  file: Json;
  /** Of each scale, by its id. */
  verdicts(sheet: Sheet): Readonly<Record<string, Verdict>>;
  fillIn(chance: Chance): Sheet;
}

/** linkIds `a1`, `a2` … */
const ids = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);

/** In one sheet of three everything is filled in; in the others each answer is left out in one case of ten. */
function filler(rows: (chance: Chance) => readonly (readonly [string, Given])[]): Specimen['fillIn'] {
  return (chance) => {
    const gaps = chance.percent(33) ? 0 : 10;
    return new Map(rows(chance).filter(() => !chance.percent(gaps)));
  };
}

/** Nine questions, each 0 to 3 points. Added up. Bands begin at 0, 5, 10, 15 and 20. */
const nine: Specimen = {
  name: 'nine questions, 0 to 3, a sum with bands',
  file: form(
    ids('n', 9).map((id) => choice(id, [0, 1, 2, 3])),
    scored(scale({ id: 'sum', bands: [0, 5, 10, 15, 20] })),
  ),
  verdicts(sheet) {
    if (sheet.size < 9) return { sum: 'open' };
    const points = [...sheet.values()].map(Number);
    const total =
      points.filter((p) => p > 0).length +
      points.filter((p) => p > 1).length +
      points.filter((p) => p > 2).length;
    return { sum: [total, total < 5 ? 0 : total < 10 ? 1 : total < 15 ? 2 : total < 20 ? 3 : 4] };
  },
  fillIn: filler((chance) => ids('n', 9).map((id) => [id, chance.whole(4)])),
};

/** Five questions; the first answer is worth 5 points, the last 0. The sum times four. Bands at 0, 29 and 51. */
const five: Specimen = {
  name: 'five questions, 5 down to 0, times four',
  file: form(
    ids('f', 5).map((id) => choice(id, [5, 4, 3, 2, 1, 0])),
    scored(scale({ id: 'percent', items: ids('f', 5), multiplier: 4, bands: [0, 29, 51] })),
  ),
  verdicts(sheet) {
    let percent = 100;
    for (const id of ids('f', 5)) {
      const place = sheet.get(id);
      if (place === undefined) return { percent: 'open' };
      percent -= 4 * Number(place);
    }
    return { percent: [percent, percent > 50 ? 2 : percent > 28 ? 1 : 0] };
  },
  fillIn: filler((chance) => ids('f', 5).map((id) => [id, chance.whole(6)])),
};

/**
 * Twelve questions in three groups of four, 0 to 4 points each. `east`, `south` and `west` add up one group each;
 * `west` counts double. `all` adds up the twelve, once each. `corners` adds the first question of each group and
 * a slider from 0 to 10 that stands outside. Bands at 0 and 8; those of `all` at 0, 16 and 32; `corners` has none.
 */
const sides = ['east', 'south', 'west'];
const subscales: Specimen = {
  name: 'three subscales, one of them double, and a total',
  file: form(
    [
      ...sides.map((side) =>
        group(
          side,
          ids(side, 4).map((id) => choice(id, [0, 1, 2, 3, 4])),
        ),
      ),
      slider('wind', [0, 10]),
    ],
    scored(
      ...sides.map((id) =>
        scale({ id, items: ids(id, 4), bands: [0, 8], ...(id === 'west' && { multiplier: 2 }) }),
      ),
      scale({ id: 'all', bands: [0, 16, 32] }),
      scale({ id: 'corners', items: [...sides.map((side) => `${side}1`), 'wind'] }),
    ),
  ),
  verdicts(sheet) {
    const add = (names: readonly string[], times = 1): number | undefined =>
      names.every((name) => sheet.has(name))
        ? names.map((name) => times * Number(sheet.get(name))).reduce((a, b) => a + b)
        : undefined;
    const verdict = (total: number | undefined, starts: readonly number[]): Verdict =>
      total === undefined
        ? 'open'
        : [total, starts.findIndex((_, at) => total < (starts[at + 1] ?? Infinity))];
    return {
      east: verdict(add(ids('east', 4)), [0, 8]),
      south: verdict(add(ids('south', 4)), [0, 8]),
      west: verdict(add(ids('west', 4), 2), [0, 8]),
      all: verdict(add(sides.flatMap((side) => ids(side, 4))), [0, 16, 32]),
      corners: verdict(add(['east1', 'south1', 'west1', 'wind']), []),
    };
  },
  fillIn: filler((chance) => [
    ...sides.flatMap((side) => ids(side, 4)).map((id) => [id, chance.whole(5)] as const),
    ['wind', chance.whole(11)] as const,
  ]),
};

/**
 * Ten questions, 1 to 5 points; the second, fifth, seventh and tenth are turned round, so that 5 points count 1. A
 * slider from 0 to 20 in steps of 5 is turned round, too. Bands at 10, 30 and 45.
 */
const reversed: Specimen = {
  name: 'reverse items and a reverse slider',
  file: form(
    [...ids('r', 10).map((id) => choice(id, [1, 2, 3, 4, 5])), slider('rain', [0, 20, 5])],
    scored(
      scale({
        id: 'sum',
        items: [...ids('r', 10), 'rain'],
        reverse: ['r2', 'r5', 'r7', 'r10', 'rain'],
        bands: [10, 30, 45],
      }),
    ),
  ),
  verdicts(sheet) {
    if (sheet.size < 11) return { sum: 'open' };
    let total = 20 - Number(sheet.get('rain'));
    for (const id of ['r1', 'r3', 'r4', 'r6', 'r8', 'r9']) total += Number(sheet.get(id)) + 1;
    for (const id of ['r2', 'r5', 'r7', 'r10']) total += [5, 4, 3, 2, 1][Number(sheet.get(id))] as number;
    return { sum: [total, Number(total >= 30) + Number(total >= 45)] };
  },
  fillIn: filler((chance) => [
    ...ids('r', 10).map((id) => [id, chance.whole(5)] as const),
    ['rain', 5 * chance.whole(5)] as const,
  ]),
};

/**
 * `out`: been out? yes or no. Only with yes: `where` (any of four places, worth 0.1, 0.2, 0.4 and 0.7 points, together),
 * and `far`, a slider from 1 to 9. Only where `far` is 4 or more, or the fourth place is among those of `where`:
 * `tired`, with 3, 1.5 or −2 points. Without yes instead: `home`, a group with `calm` and `warm`, 0.5 or 1 point
 * each. `day` adds everything but the slider; bands at −2, 0.8 and 2. `way` is `tired` alone. `out` is asked for by
 * the form, so that no score is complete without it. Answers to what is no longer asked count for nothing.
 */
const conditional: Specimen = {
  name: 'conditions, tenths, points below nothing, several answers',
  file: form(
    [
      yesNo('out', { required: true }),
      choice('where', [0.1, 0.2, 0.4, 0.7], { repeats: true, enableWhen: [when('out', '=', true)] }),
      slider('far', [1, 9], { enableWhen: [when('out', '=', true)] }),
      choice('tired', [3, 1.5, -2], {
        enableWhen: [when('far', '>=', 4), when('where', '=', 'd')],
        enableBehavior: 'any',
      }),
      group('home', [choice('calm', [0.5, 1]), choice('warm', [0.5, 1]), display('note')], {
        enableWhen: [when('out', '!=', true)],
      }),
    ],
    scored(
      scale({ id: 'day', bands: [-2, 0.8, 2] }),
      scale({ id: 'way', items: ['tired'], bands: [-2] }),
      part('help', { extension: [part('item', { valueString: 'far' }), part('from', { valueInteger: 8 })] }),
    ),
  ),
  verdicts(sheet) {
    const tenths: number[] = [];
    const out = sheet.get('out');
    let open = out === undefined;
    let tired: Verdict = 'none';
    const count = (id: string, worth: readonly number[]): void => {
      const chosen = sheet.get(id);
      const places = Array.isArray(chosen)
        ? (chosen as number[])
        : chosen === undefined
          ? []
          : [Number(chosen)];
      if (places.length === 0) open = true;
      for (const place of places) tenths.push(worth[place] as number);
    };
    if (out === true) {
      count('where', [1, 2, 4, 7]);
      const where = sheet.get('where');
      if (Number(sheet.get('far')) > 3 || (Array.isArray(where) && where.includes(3))) {
        const place = sheet.get('tired');
        count('tired', [30, 15, -20]);
        tired = place === undefined ? 'open' : [[3, 1.5, -2][Number(place)] as number, 0];
      }
    } else {
      count('calm', [5, 10]);
      count('warm', [5, 10]);
    }
    const sum = tenths.reduce((a, b) => a + b, 0);
    const day: Verdict = open ? 'open' : [sum / 10, sum < 8 ? 0 : sum < 20 ? 1 : 2];
    return { day, way: tired };
  },
  fillIn: filler((chance) => [
    ['out', chance.percent(70)],
    ['where', [0, 1, 2, 3].filter(() => chance.percent(50))],
    ['far', 1 + chance.whole(9)],
    ['tired', chance.whole(3)],
    ['calm', chance.whole(2)],
    ['warm', chance.whole(2)],
  ]),
};

export const specimens: readonly Specimen[] = [nine, five, subscales, reversed, conditional];
