/** Forms as nobody would write them, that are right all the same. */
import { choice, display, form, group, type Json, letter, slider, when, yesNo } from './build.js';
import type { Chance } from './random.js';

export interface RandomForm {
  file: Json;
  /** Answers by linkId, as FHIR has them. */
  fillIn(chance: Chance): Map<string, Json[]>;
}

interface Made {
  id: string;
  json: Json;
  kind: 'group' | 'display' | 'boolean' | 'slider' | 'choice';
  /** Scores of a choice, where it has some. */
  scores: readonly number[] | number;
  /** Largest number of answers. */
  most: number;
  children: Made[];
}

/**
 * Up to fourteen items in groups, with conditions of every operator and both behaviors on every kind of question,
 * in any order: a condition may ask what stands further down.
 */
export function randomForm(chance: Chance): RandomForm {
  const made: Made[] = [];
  const roots: Made[] = [];
  const count = 4 + chance.whole(11);
  while (made.length < count) {
    const one = makeItem(`i${made.length}`, chance);
    // Whatever an item hangs on was made before it, so nothing can wait for itself.
    const questions = made.filter(({ kind }) => kind !== 'group' && kind !== 'display');
    if (questions.length > 0 && chance.percent(65)) {
      const conditions = Array.from({ length: 1 + chance.whole(3) }, () =>
        condition(chance.pick(questions), chance),
      );
      one.json['enableWhen'] = conditions;
      if (conditions.length > 1 || chance.percent(30))
        one.json['enableBehavior'] = chance.pick(['all', 'any']);
    }
    const groups = made.filter(({ kind }) => kind === 'group');
    const around = groups.length > 0 && chance.percent(45) ? chance.pick(groups).children : roots;
    around.splice(chance.whole(around.length + 1), 0, one);
    made.push(one);
  }
  const written = ({ json, kind, children, id }: Made): Json =>
    kind === 'group'
      ? { ...json, item: children.length > 0 ? children.map(written) : [display(`${id}x`)] }
      : json;
  const questions = made.filter(({ kind }) => kind !== 'group' && kind !== 'display');
  return {
    file: form(roots.map(written)),
    fillIn: (luck) =>
      new Map(
        questions.filter(() => luck.percent(75)).map((question) => [question.id, answer(question, luck)]),
      ),
  };
}

function makeItem(id: string, chance: Chance): Made {
  const kind = chance.pick([
    'group',
    'display',
    'boolean',
    'slider',
    'slider',
    'choice',
    'choice',
    'choice',
  ] as const);
  const base = { id, kind, scores: 0, most: 1, children: [] };
  if (kind === 'group') return { ...base, json: group(id, []) };
  if (kind === 'display') return { ...base, json: display(id) };
  if (kind === 'boolean') return { ...base, json: yesNo(id) };
  if (kind === 'slider') return { ...base, json: slider(id, [-2, 4, 2]) };
  const options = 2 + chance.whole(4);
  const scores = chance.percent(70)
    ? Array.from({ length: options }, () => chance.whole(4) - 1 + chance.pick([0, 0.5]))
    : options;
  const several = chance.percent(40);
  return {
    ...base,
    scores,
    most: several ? options : 1,
    json: choice(id, scores, several ? { repeats: true } : {}),
  };
}

const optionsOf = ({ scores }: Made): number => (typeof scores === 'number' ? scores : scores.length);

function condition(question: Made, chance: Chance): Json {
  const { id, kind, scores } = question;
  if (chance.percent(20)) return when(id, 'exists', chance.percent(50));
  const ordered = kind === 'slider' || (kind === 'choice' && typeof scores !== 'number');
  const operator = chance.pick(ordered ? ['=', '!=', '>', '<', '>=', '<='] : ['=', '!=']);
  if (kind === 'boolean') return when(id, operator, chance.percent(50));
  if (kind === 'choice') return when(id, operator, letter(chance.whole(optionsOf(question))));
  // A bound may lie between the places of the slider, or outside of it.
  return when(
    id,
    operator,
    /=$/.test(operator) && operator.length < 3 && !/[<>]/.test(operator)
      ? chance.pick([-2, 0, 2, 4])
      : chance.whole(9) - 3,
  );
}

function answer(question: Made, chance: Chance): Json[] {
  if (question.kind === 'boolean') return [{ valueBoolean: chance.percent(50) }];
  if (question.kind === 'slider') return [{ valueInteger: chance.pick([-2, 0, 2, 4]) }];
  const places = Array.from({ length: optionsOf(question) }, (_, at) => at);
  const chosen = chance.shuffled(places).slice(0, question.most > 1 ? 1 + chance.whole(places.length) : 1);
  return chosen.map((at) => ({ valueCoding: { system: 'urn:made-up', code: letter(at) } }));
}
