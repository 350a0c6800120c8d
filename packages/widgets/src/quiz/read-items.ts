import type { Condition, Group, Item, Option, Question, Slider, Total } from './form.js';
import {
  below,
  each,
  extended,
  extensions,
  fault,
  HL7,
  KIT,
  needText,
  needWords,
  scoreAt,
  SDC,
  type Spot,
  textAt,
  words,
} from './spot.js';

/** How far groups may stand in one another. */
const DEEPEST = 8;
/** More places on a slider than a finger can find. */
const MOST_PLACES = 1000;

/** What was read of an item, and what of it waits until all items are known. */
export interface Row {
  item: Item;
  spot: Spot;
  /** The item's own list, still empty. */
  when: Condition[];
}

/** By linkId; undefined where the item is there and cannot be read, so that nothing else is said of it. */
export type Rows = Map<string, Row | undefined>;

export const CALCULATED = `${SDC}calculatedExpression`;
const totals: readonly unknown[] = ['integer', 'decimal', 'quantity'];
const taken: readonly unknown[] = ['group', 'display', 'choice', 'boolean', 'integer'];

/** What would change what a visitor is asked, and is not done here. */
const elsewhere = ['modifierExtension', 'answerValueSet', 'initial'];
const elsewhereByUrl = [`${SDC}enableWhenExpression`, `${SDC}initialExpression`, CALCULATED];
const HIDDEN = `${HL7}questionnaire-hidden`;

/** Items of one level; those that cannot be read are noted and left out. */
export function readItems(around: Spot, parent: Group | undefined, depth: number, rows: Rows): Item[] {
  const list = each(around, 'item');
  if (list.length === 0) fault(around, 'missing', 'item');
  if (depth <= DEEPEST) return list.flatMap((spot) => readItem(spot, parent, depth, rows) ?? []);
  fault(around, 'deep', 'item', depth, [DEEPEST]);
  return [];
}

function readItem(place: Spot, parent: Group | undefined, depth: number, rows: Rows): Item | undefined {
  const { raw } = place;
  const linkId = needText({ ...place, item: '' }, 'linkId');
  const spot: Spot = { ...place, item: linkId };
  const twice = rows.has(linkId);
  if (twice) fault(spot, 'twice', 'linkId');
  else if (linkId) rows.set(linkId, undefined);
  const { type } = raw;
  const total = totals.includes(type) && extensions(spot, CALCULATED).length > 0;
  const asks = !total && type !== 'group' && type !== 'display';
  refuse(spot, total, asks);
  const when: Condition[] = [];
  const common = {
    linkId,
    text: (asks || type === 'display' ? needWords : words)(spot, 'text') ?? { own: '' },
    parent,
    when,
    any: raw['enableBehavior'] === 'any',
  };
  const item: Item | undefined = total
    ? { ...common, kind: 'total', type: type as Total['type'] }
    : make(spot, common, depth, rows);
  if (item && linkId && !twice) rows.set(linkId, { item, spot, when });
  return item;
}

/** Everything about an item that is not done here, by name. */
function refuse(spot: Spot, total: boolean, asks: boolean): void {
  const { raw } = spot;
  const { type } = raw;
  if (!total && !taken.includes(type)) fault(spot, 'type', 'type', type, taken);
  for (const key of elsewhere) if (raw[key] !== undefined) fault(spot, 'notTaken', key);
  for (const one of extensions(spot)) {
    const url = textAt(one, 'url');
    const hidden = url === HIDDEN && one.raw['valueBoolean'] === true;
    if ((hidden && !total) || (elsewhereByUrl.includes(url) && !(total && url === CALCULATED))) {
      fault(one, 'notTaken', 'url');
    }
  }
  if (asks && raw['readOnly'] === true) fault(spot, 'notTaken', 'readOnly');
  if (type !== 'choice' && raw['repeats'] === true) fault(spot, 'notTaken', 'repeats');
  if (type !== 'group' && raw['item'] !== undefined) fault(spot, 'notTaken', 'item', '');
}

function make(
  spot: Spot,
  common: Omit<Question, 'kind' | 'required'>,
  depth: number,
  rows: Rows,
): Item | undefined {
  const { type } = spot.raw;
  const required = spot.raw['required'] === true;
  if (type === 'group') {
    const items: Item[] = [];
    const group: Group = { ...common, kind: type, items };
    items.push(...readItems(spot, group, depth + 1, rows));
    return group;
  }
  if (type === 'display') {
    const [source] = extensions(spot, `${KIT}quiz-source`);
    return { ...common, kind: type, source: source && needWords(source, 'valueString') };
  }
  if (type === 'choice') {
    const options = readOptions(spot);
    return { ...common, required, kind: type, options, most: readMost(spot, options.length) };
  }
  if (type === 'boolean') return { ...common, required, kind: type };
  return type === 'integer' ? { ...common, required, kind: 'slider', ...readRange(spot) } : undefined;
}

function readOptions(spot: Spot): Option[] {
  const options: Option[] = [];
  const list = each(spot, 'answerOption');
  if (list.length === 0) fault(spot, 'missing', 'answerOption');
  for (const one of list) {
    const coding = below(one, 'valueCoding');
    const code = needText(coding, 'code');
    const system = textAt(coding, 'system');
    if (options.some((other) => other.code === code && other.system === system))
      fault(coding, 'twice', 'code');
    if (one.raw['initialSelected'] === true) fault(one, 'notTaken', 'initialSelected');
    // R4's element, and that of R5 and of Structured Data Capture; each stands at either place.
    const scores = [one, coding]
      .flatMap((place) => [
        ...extensions(place, `${HL7}ordinalValue`),
        ...extensions(place, `${HL7}itemWeight`),
      ])
      .map(scoreAt);
    if (new Set(scores).size > 1) fault(one, 'scoreTwice', '', scores.join(', '));
    options.push({ system, code, text: needWords(coding, 'display'), score: scores[0] });
  }
  const isOpen = ({ score }: Option): boolean => score === undefined;
  if (!options.every(isOpen)) {
    list.forEach((one, at) => {
      const option = options[at];
      if (option && isOpen(option)) fault(one, 'scoreMissing', 'valueCoding', option.code);
    });
  }
  return options;
}

/** How many options may be chosen. */
function readMost(spot: Spot, options: number): number {
  const [occurs] = extensions(spot, `${HL7}questionnaire-maxOccurs`);
  if (!occurs) return spot.raw['repeats'] === true ? options : 1;
  const most = occurs.raw['valueInteger'] as number;
  if (Number.isSafeInteger(most) && most > 0) return Math.min(most, options);
  fault(occurs, 'value', 'valueInteger', most, ['1, 2, 3 …']);
  return 1;
}

function readRange(spot: Spot): Pick<Slider, 'min' | 'max' | 'step'> {
  const number = (name: string) => extended(spot, HL7 + name, 'valueInteger') as number;
  const min = number('minValue');
  const max = number('maxValue');
  const step = number('questionnaire-sliderStepValue') ?? 1;
  const places = (max - min) / step;
  const fits = [min, max, step, places].every(Number.isSafeInteger) && step > 0 && places > 0;
  if (fits && places < MOST_PLACES) return { min, max, step };
  fault(spot, 'range', 'extension', { min, max, step });
  return { min: 0, max: 1, step: 1 };
}
