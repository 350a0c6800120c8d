import {
  actions,
  type Alarm,
  type Band,
  type Choice,
  type Item,
  isQuestion,
  type Scale,
  type Slider,
  valuesOf,
} from './form.js';
import type { Rows } from './read-items.js';
import { named, valueAt } from './read-when.js';
import { extensions, fault, KIT, needText, needWords, scoreAt, type Spot, words } from './spot.js';

/** What the block of a file says: its scales, and the answers that open the help panel. */
export function readScoring(file: Spot, rows: Rows): { scales: Scale[]; alarms: Alarm[] } {
  const [block, second] = extensions(file, `${KIT}quiz-scoring`);
  if (second) fault(second, 'twice', 'url');
  if (!block) return { scales: [], alarms: [] };
  const parts = partsOf(block, ['scale', 'help']);
  return {
    scales: parts('scale').map((one) => readScale(one, rows)),
    alarms: parts('help').flatMap((one) => readAlarm(one, rows) ?? []),
  };
}

/** The parts of an extension by name; any other is noted, so that a slip of the pen is not silence. */
function partsOf(spot: Spot, allowed: readonly string[]): (name: string) => Spot[] {
  const parts = extensions(spot);
  for (const one of parts) {
    const { url } = one.raw;
    if (!allowed.includes(url as string)) fault(one, 'value', 'url', url, allowed);
  }
  return (name) => parts.filter(({ raw }) => raw['url'] === name);
}

function readScale(spot: Spot, rows: Rows): Scale {
  const parts = partsOf(spot, ['id', 'title', 'item', 'reverse', 'multiplier', 'band']);
  const [id] = parts('id');
  const [title] = parts('title');
  const [times] = parts('multiplier');
  const multiplier = times ? scoreAt(times) : 1;
  if (times && multiplier <= 0) fault(times, 'value', '', multiplier, ['> 0']);
  const list = parts('item');
  const items = list.length > 0 ? list.flatMap((one) => scorable(one, rows) ?? []) : allScored(rows);
  if (list.length + items.length === 0) fault(spot, 'missing', 'item');
  if (new Set(items).size < items.length) fault(spot, 'twice', 'item', '');
  const turned = parts('reverse').flatMap((one) => {
    const question = scorable(one, rows);
    if (question && (!items.includes(question) || (question.kind === 'choice' && question.most > 1))) {
      fault(one, 'reverse', 'valueString');
    }
    return question ?? [];
  });
  return {
    id: id ? needText(id, 'valueCode') : needText(spot, 'id'),
    title: title && words(title, 'valueString'),
    items: items.map((question) => ({ question, reverse: turned.includes(question) })),
    multiplier,
    bands: readBands(spot, parts('band'), multiplier * items.reduce((sum, one) => sum + least(one), 0)),
  };
}

/** The question that a part names, where it has scores. */
function scorable(spot: Spot, rows: Rows): Choice | Slider | undefined {
  const item = named(spot, 'valueString', rows);
  if (!item || item.kind === 'slider' || hasScores(item)) return item;
  fault(spot, 'unscored', 'valueString');
  return undefined;
}

export const hasScores = (item: Item): item is Choice =>
  item.kind === 'choice' && item.options.some(({ score }) => score !== undefined);

function allScored(rows: Rows): Choice[] {
  return [...rows.values()].flatMap((row) => (row && hasScores(row.item) ? row.item : []));
}

/** @param lowest the lowest score there can be */
function readBands(around: Spot, spots: readonly Spot[], lowest: number): Band[] {
  let above = -Infinity;
  const bands = spots.map((spot) => {
    const parts = partsOf(spot, ['from', 'title', 'text', 'action', 'help']);
    const [start] = parts('from');
    const [title] = parts('title');
    const [text] = parts('text');
    const from = start ? scoreAt(start) : 0;
    if (!start) fault(spot, 'missing', 'from');
    if (from <= above) fault(spot, 'bandOrder', '', `${above}, ${from}`);
    above = from;
    return {
      from,
      title: title && words(title, 'valueString'),
      text: text ? needWords(text, 'valueString') : { own: needText(spot, 'text') },
      actions: parts('action').flatMap((one) => {
        const { valueCode } = one.raw;
        const action = actions.find((known) => known === valueCode);
        if (!action) fault(one, 'value', 'valueCode', valueCode, actions);
        return action ?? [];
      }),
      help: parts('help').some(({ raw }) => raw['valueBoolean'] === true),
    };
  });
  const [first] = bands;
  // Sums of binary numbers are a little off.
  if (first && first.from > lowest + 1e-6) fault(around, 'bandGap', '', `${lowest} < ${first.from}`);
  return bands;
}

/** The least that a question can add; 0 where it may be hidden and adds nothing then. */
function least(question: Choice | Slider): number {
  let lowest: number;
  if (question.kind === 'slider') lowest = question.min;
  else {
    const [first = 0, ...scores] = question.options.map(({ score = 0 }) => score).sort((a, b) => a - b);
    const more = scores.slice(0, question.most - 1).filter((score) => score < 0);
    lowest = more.reduce((sum, score) => sum + score, first);
  }
  return mayHide(question) ? Math.min(0, lowest) : lowest;
}

function mayHide({ when, parent }: Item): boolean {
  return when.length > 0 || (!!parent && mayHide(parent));
}

function readAlarm(spot: Spot, rows: Rows): Alarm | undefined {
  const parts = partsOf(spot, ['item', 'answer', 'from', 'to']);
  const [name] = parts('item');
  const question = name && named(name, 'valueString', rows);
  if (!name) fault(spot, 'missing', 'item');
  if (!name || !question) return undefined;
  if (!isQuestion(question)) {
    fault(name, 'whenKind', 'valueString');
    return undefined;
  }
  const key = question.kind === 'choice' ? 'valueCoding' : 'valueBoolean';
  const chosen = parts('answer').flatMap((one) => {
    const value = valueAt(question, one, key);
    if (value === undefined) fault(one, 'whenOption', key);
    return value ?? [];
  });
  const limit = (part: string, open: number): number => {
    const [one] = parts(part);
    return one ? scoreAt(one) : open;
  };
  const from = limit('from', -Infinity);
  const to = limit('to', Infinity);
  const bounded = question.kind === 'slider' && (from > -Infinity || to < Infinity);
  const places = bounded ? valuesOf(question).filter((at) => +at >= from && +at <= to) : [];
  const values = [...chosen, ...places];
  if (values.length === 0) fault(spot, 'missing', 'answer');
  return { question, values };
}
