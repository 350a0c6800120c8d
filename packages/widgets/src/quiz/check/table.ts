/** What scores a form can end with, and in how many ways: for its author, before anybody is asked. */
import type { Answer, Answers } from '../answers.js';
import { asked, questionsOf } from '../enabled.js';
import {
  type Band,
  type Form,
  isQuestion,
  type Item,
  pointsOf,
  type Question,
  type Scale,
  valuesOf,
} from '../form.js';
import { alarmsIn, scoresOf, turned } from '../score.js';

/** A path is one answer to every question that is shown on it; nothing is skipped. */
export interface Table {
  /** How many paths there are, or how many were walked for a sample. */
  paths: bigint;
  /** Whether `paths` are all of them. */
  complete: boolean;
  /** Paths on which an answer opens the help panel. */
  help: bigint;
  scales: readonly ScaleTable[];
}

export interface ScaleTable {
  scale: Scale;
  /** Ascending. */
  scores: readonly { value: number; band: Band | undefined; paths: bigint }[];
  /** Paths on which nothing of the scale is asked. */
  unasked: bigint;
}

/** Answers of deciding questions that are gone through one by one. */
const MOST_TURNS = 20_000;
/** Ways to answer one question with several options. */
const MOST_WAYS = 4096;
const SAMPLE = 20_000;

/**
 * All paths are counted, without walking each, where the questions that decide what is shown have few answers
 * together; otherwise a sample is walked.
 *
 * @param random from 0 up to 1, for a sample
 */
export function scoreTable(form: Form, random: () => number): Table {
  const questions = questionsOf(form);
  const ways = new Map<Question, readonly Answer[] | undefined>(questions.map((one) => [one, waysOf(one)]));
  if ([...ways.values()].every(Boolean)) {
    const counted = countAll(form, ways as ReadonlyMap<Question, readonly Answer[]>);
    if (counted) return counted;
  }
  return walkSome(form, random);
}

/** Every way to answer; undefined where they are too many to go through. */
function waysOf(question: Question): readonly Answer[] | undefined {
  if (question.kind !== 'choice') return valuesOf(question) as readonly Answer[];
  let ways: number[][] = [[]];
  question.options.forEach((_, at) => {
    if (ways.length > MOST_WAYS) return;
    ways = [...ways, ...ways.filter((way) => way.length < question.most).map((way) => [...way, at])];
  });
  return ways.length > MOST_WAYS ? undefined : ways.filter((way) => way.length > 0);
}

/** Questions on which it depends whether another question is shown. */
function deciders(form: Form): ReadonlySet<Question> {
  const asks = (item: Item): boolean => isQuestion(item) || (item.kind === 'group' && item.items.some(asks));
  return new Set(form.order.filter(asks).flatMap(({ when }) => when.map(({ question }) => question)));
}

type Sums = ReadonlyMap<number, bigint>;

/** Scores are exact to four decimals: as whole numbers their sums are exact. */
const TENTHS = 1e4;

function countAll(form: Form, ways: ReadonlyMap<Question, readonly Answer[]>): Table | undefined {
  const deciding = deciders(form);
  const order = form.order.filter((item): item is Question => isQuestion(item) && deciding.has(item));
  const turns: Answers[] = [];
  const walk = (at: number, answers: Answers): boolean => {
    const question = order[at];
    if (!question) return turns.push(answers) <= MOST_TURNS;
    if (!asked(form, answers).includes(question)) return walk(at + 1, answers);
    return (ways.get(question) ?? []).every((way) =>
      walk(at + 1, new Map([...answers, [question.linkId, way]])),
    );
  };
  if (!walk(0, new Map())) return undefined;
  const tally = new Tally(form);
  for (const answers of turns) countTurn(form, answers, deciding, ways, tally);
  return tally.table(true);
}

/** Adds all paths on which the deciding questions are answered so. */
function countTurn(
  form: Form,
  answers: Answers,
  deciding: ReadonlySet<Question>,
  ways: ReadonlyMap<Question, readonly Answer[]>,
  tally: Tally,
): void {
  const shown = asked(form, answers);
  const waysNow = (question: Question): readonly Answer[] => {
    const given = answers.get(question.linkId);
    return deciding.has(question) && given !== undefined ? [given] : (ways.get(question) ?? []);
  };
  const times = (
    questions: readonly Question[],
    count = (question: Question) => waysNow(question).length,
  ): bigint => questions.reduce((all, question) => all * BigInt(count(question)), 1n);
  const paths = times(shown);
  const quiet = times(
    shown,
    (question) =>
      waysNow(question).filter(
        (way) => alarmsIn(form, new Map([...answers, [question.linkId, way]])).has(question) === false,
      ).length,
  );
  tally.add(paths, paths - quiet);
  form.scales.forEach((scale, at) => {
    const items = scale.items.filter(({ question }) => shown.includes(question));
    if (items.length === 0) {
      tally.unasked(at, paths);
      return;
    }
    const rest = times(shown.filter((question) => !items.some((one) => one.question === question)));
    const sums = items.reduce<Sums>(
      (before, { question, reverse }) => {
        const after = new Map<number, bigint>();
        for (const way of waysNow(question)) {
          const sum = (Array.isArray(way) ? (way as readonly number[]) : [way as number])
            .map((value) => pointsOf(question, value))
            .reduce((a, b) => a + b);
          const points = Math.round((reverse ? turned(question, sum) : sum) * TENTHS);
          for (const [total, count] of before) {
            after.set(total + points, (after.get(total + points) ?? 0n) + count);
          }
        }
        return after;
      },
      new Map([[0, 1n]]),
    );
    for (const [total, count] of sums) {
      tally.score(at, Math.round((total / TENTHS) * scale.multiplier * 1e6) / 1e6, count * rest);
    }
  });
}

/** Walks paths by chance, each answer as likely as the next. */
function walkSome(form: Form, random: () => number): Table {
  const tally = new Tally(form);
  const below = (count: number): number => Math.floor(random() * count);
  for (let path = 0; path < SAMPLE; path += 1) {
    // What is given to a hidden question counts for nothing.
    const answers = new Map(
      form.order.filter(isQuestion).map((one): [string, Answer] => [one.linkId, anyAnswer(one, below)]),
    );
    tally.add(1n, alarmsIn(form, answers).size > 0 ? 1n : 0n);
    scoresOf(form, answers).forEach(({ state, value }, at) => {
      if (state === 'complete' && value !== undefined) tally.score(at, value, 1n);
      else tally.unasked(at, 1n);
    });
  }
  return tally.table(false);
}

function anyAnswer(question: Question, below: (count: number) => number): Answer {
  if (question.kind === 'boolean') return below(2) === 0;
  if (question.kind === 'slider') {
    return question.min + question.step * below((question.max - question.min) / question.step + 1);
  }
  const places = question.options.map((_, at) => at);
  return Array.from(
    { length: 1 + below(question.most) },
    () => places.splice(below(places.length), 1)[0] as number,
  );
}

/** Counts that grow. */
class Tally {
  #paths = 0n;
  #help = 0n;
  readonly #unasked: bigint[];
  readonly #scores: Map<number, bigint>[];

  constructor(private readonly form: Form) {
    this.#unasked = form.scales.map(() => 0n);
    this.#scores = form.scales.map(() => new Map<number, bigint>());
  }

  add(paths: bigint, help: bigint): void {
    this.#paths += paths;
    this.#help += help;
  }

  unasked(scale: number, paths: bigint): void {
    this.#unasked[scale] = (this.#unasked[scale] ?? 0n) + paths;
  }

  score(scale: number, value: number, paths: bigint): void {
    const scores = this.#scores[scale];
    scores?.set(value, (scores.get(value) ?? 0n) + paths);
  }

  table(complete: boolean): Table {
    return {
      paths: this.#paths,
      complete,
      help: this.#help,
      scales: this.form.scales.map((scale, at) => ({
        scale,
        unasked: this.#unasked[at] ?? 0n,
        scores: [...(this.#scores[at] ?? [])]
          .sort(([a], [b]) => a - b)
          .map(([value, paths]) => ({
            value,
            band: scale.bands.filter(({ from }) => value >= from).pop(),
            paths,
          })),
      })),
    };
  }
}
