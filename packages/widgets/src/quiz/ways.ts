import type { Action } from './form.js';
import { given } from './answers.js';
import type { Score } from './score.js';
import type { Sitting } from './sitting.js';

/** Four groups of what can be done next: to read, to try, to talk, to meet. */
export type Group = 'read' | 'try' | 'talk' | 'book';

export interface Offer {
  group: Group;
  kind: 'materials' | 'breathe' | 'talk' | 'centers';
}

const groups: Readonly<Record<Action, Group>> = {
  materials: 'read',
  breathe: 'try',
  call: 'talk',
  adult: 'talk',
  center: 'book',
  book: 'book',
};
const kinds: Readonly<Record<Group, Offer['kind']>> = {
  read: 'materials',
  try: 'breathe',
  talk: 'talk',
  book: 'centers',
};

/**
 * What is offered with a result: first what its bands name, in their order, then the rest of the four. Where somebody
 * asked for help, a person comes first. Reading needs a page to go to, and breathing a quiz that has it.
 */
export function offersOf(
  sitting: Sitting,
  { materials }: { materials: string | undefined },
): readonly Offer[] {
  const { form, help } = sitting;
  const said = saidOf(sitting);
  const bands = typeof said === 'string' ? [] : said.map(({ band }) => band);
  const named = bands.flatMap((band) => band?.actions ?? []).map((action) => groups[action]);
  const breathes = form.scales.some(({ bands }) => bands.some(({ actions }) => actions.includes('breathe')));
  const all: readonly Group[] = [
    ...(help === 'none' ? [] : (['talk', 'book'] as const)),
    ...named,
    ...(['read', 'try', 'talk', 'book'] as const),
  ];
  const offered = all.filter(
    (group, at) =>
      all.indexOf(group) === at && (group !== 'read' || materials) && (group !== 'try' || breathes),
  );
  return offered.map((group) => ({ group, kind: kinds[group] }));
}

/**
 * Which scores may be told. An answer that asked for help outweighs every band but one that asks for help itself: no
 * result of such a sitting says that all is well.
 */
export function saidOf(sitting: Sitting): readonly Score[] | 'rung' | 'incomplete' | 'none' {
  const { scores, help } = sitting;
  const told = scores.filter(({ state }) => state === 'complete');
  if (help !== 'none') {
    const heavy = told.filter(({ band }) => band?.help);
    return heavy.length > 0 ? heavy : 'rung';
  }
  if (sitting.missing.length > 0) return 'incomplete';
  return told.length > 0 ? told : 'none';
}

/** Whether anything was answered: an empty sheet is not worth keeping. */
export const anyGiven = (sitting: Sitting): boolean =>
  sitting.steps.some(({ question }) => given(question, sitting.answers).length > 0);
