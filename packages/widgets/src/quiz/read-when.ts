import {
  type Condition,
  isQuestion,
  type Item,
  type Operator,
  type Question,
  type Value,
  valuesOf,
} from './form.js';
import type { Row, Rows } from './read-items.js';
import { below, each, fault, type Spot, textAt } from './spot.js';

const operators: readonly Operator[] = ['exists', '=', '!=', '>', '<', '>=', '<='];
const behaviors: readonly unknown[] = ['all', 'any'];
const keys = { choice: 'answerCoding', boolean: 'answerBoolean', slider: 'answerInteger' } as const;

/** Fills in the conditions of every item, now that all items are known. */
export function readConditions(rows: Rows): void {
  for (const row of rows.values()) {
    if (!row) continue;
    const { spot, when } = row;
    const list = each(spot, 'enableWhen');
    const behavior = spot.raw['enableBehavior'];
    if (!behaviors.includes(behavior ?? (list.length > 1 ? '' : 'all'))) {
      fault(spot, 'value', 'enableBehavior', behavior, behaviors);
    }
    for (const one of list) {
      const condition = readCondition(one, rows);
      if (condition) when.push(condition);
    }
  }
}

/** The item that `key` names; undefined where there is none, or it cannot be read. */
export function named(spot: Spot, key: string, rows: Rows): Item | undefined {
  const id = textAt(spot, key);
  if (!rows.has(id)) fault(spot, 'unknownItem', key);
  return rows.get(id)?.item;
}

function readCondition(spot: Spot, rows: Rows): Condition | undefined {
  const { raw } = spot;
  const operator = operators.find((known) => known === raw['operator']);
  if (!operator) fault(spot, 'value', 'operator', raw['operator'], operators);
  const question = named(spot, 'question', rows);
  if (!question || !operator) return undefined;
  if (!isQuestion(question)) {
    fault(spot, 'whenKind', 'question');
    return undefined;
  }
  const exists = operator === 'exists';
  const key = exists ? 'answerBoolean' : keys[question.kind];
  const written = Object.keys(raw).filter((name) => /^answer[A-Z]/.test(name));
  if (`${written}` !== key) {
    fault(spot, 'whenAnswer', '', written.join(', '), [key]);
    return undefined;
  }
  if (/[<>]/.test(operator) && !isOrdered(question)) fault(spot, 'whenOrder', 'operator');
  // A bound need not be a place of the slider.
  const answer =
    exists || (question.kind === 'slider' && /[<>]/.test(operator))
      ? (raw[key] as Value)
      : valueAt(question, spot, key);
  if (answer !== undefined && typeof answer === (exists ? 'boolean' : typeof valuesOf(question)[0])) {
    return { question, operator, answer };
  }
  fault(spot, 'whenOption', key);
  return undefined;
}

/** The value of a question that stands at `key`; undefined where no answer can ever be that. */
export function valueAt(question: Question, spot: Spot, key: string): Value | undefined {
  const coding = below(spot, key);
  return valuesOf(question).find((value) => {
    if (question.kind !== 'choice') return value === spot.raw[key];
    const option = question.options[value as number];
    return option?.code === textAt(coding, 'code') && option.system === textAt(coding, 'system');
  });
}

const isOrdered = (question: Question): boolean =>
  question.kind === 'slider' ||
  (question.kind === 'choice' && question.options.every(({ score }) => score !== undefined));

type Needs = ReadonlyMap<Item, readonly Item[]>;

/**
 * All items, each behind its parent and the questions that its conditions ask. Items that wait for one another are
 * noted, each of them.
 */
export function inOrder(rows: Rows): Item[] {
  const all = [...rows.values()].filter((row): row is Row => row !== undefined);
  const needs: Needs = new Map(
    all.map(({ item, when }) => [
      item,
      [...(item.parent ? [item.parent] : []), ...when.map((one) => one.question)],
    ]),
  );
  const order = sorted(needs);
  const left = all.filter(({ item }) => !order.has(item));
  // What only hangs on a ring is no part of it: taken away from the other end, the ring is left.
  const hanging = new Map(left.map(({ item }) => [item, [] as Item[]]));
  for (const { item } of left) for (const need of needs.get(item) ?? []) hanging.get(need)?.push(item);
  const loose = sorted(hanging);
  const ring = left.filter(({ item }) => !loose.has(item));
  const names = ring.map(({ item }) => item.linkId).join(', ');
  for (const { spot } of ring) fault(spot, 'circular', 'enableWhen', names);
  return [...order];
}

/** Those that can be put in order, each behind all that it needs. */
function sorted(needs: Needs): Set<Item> {
  const waiting = new Map<Item, number>();
  const next = new Map<Item, Item[]>([...needs.keys()].map((item) => [item, []]));
  for (const [item, list] of needs) {
    const inside = list.filter((one) => needs.has(one));
    waiting.set(item, inside.length);
    for (const one of inside) next.get(one)?.push(item);
  }
  // A set that grows is walked to its end.
  const done = new Set<Item>([...needs.keys()].filter((item) => !waiting.get(item)));
  for (const item of done) {
    for (const one of next.get(item) ?? []) {
      const left = (waiting.get(one) ?? 0) - 1;
      waiting.set(one, left);
      if (left === 0) done.add(one);
    }
  }
  return done;
}
