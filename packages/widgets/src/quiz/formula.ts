/**
 * Sums of scores as Structured Data Capture writes them, `calculatedExpression` in FHIRPath. A text is compared with
 * a closed grammar and never evaluated:
 *
 *     sum    = term { "+" term }
 *     term   = "%resource" step { step } ".answer" [ ".value" | ".valueCoding" ] score [ ".sum()" ]
 *     step   = ( ".item" | ".repeat(item)" | ".descendants()" ) [ ".where(" test ")" ]
 *     test   = "linkId =" id { "or linkId =" id } | "linkId !=" id { "and linkId !=" id } | "linkId in (" id { "|" id } ")"
 *     score  = ".weight()" | ".ordinal()" | ".extension('…')" value | ".extension.where(url = '…')" value
 *     value  = ".value" | ".valueDecimal"
 */
import { HL7 } from './spot.js';

export interface Step {
  /** Whether it walks down to all levels, not to the next alone. */
  all: boolean;
  /** linkIds that it keeps, or leaves out; undefined where it keeps everything. */
  ids: readonly string[] | undefined;
  not: boolean;
}

export interface Term {
  steps: readonly Step[];
  /** Without it, FHIRPath adds only where there is one score. */
  summed: boolean;
}

/** The terms of a sum; undefined for any other text. */
export function readFormula(text: string): readonly Term[] | undefined {
  let rest = text;
  /** Takes words and signs, each with the space before it; nothing where one of them is not there. */
  const take = (...parts: readonly string[]): boolean => {
    let left = rest;
    for (const part of parts) {
      left = left.replace(/^\s+/, '');
      if (!left.startsWith(part) || (/\w$/.test(part) && /^\w/.test(left.slice(part.length)))) return false;
      left = left.slice(part.length);
    }
    rest = left;
    return true;
  };
  const takeText = (): string | undefined => {
    const found = /^\s*'([^'\\]*)'/.exec(rest);
    if (found) rest = rest.slice(found[0].length);
    return found?.[1];
  };
  /** One id, and more behind `between`. */
  const takeIds = (...between: readonly string[]): string[] | undefined => {
    const ids: string[] = [];
    do {
      const id = takeText();
      if (id === undefined) return undefined;
      ids.push(id);
    } while (take(...between));
    return ids;
  };
  const takeStep = (): Step | 'none' | undefined => {
    const all = take('.', 'repeat', '(', 'item', ')') || take('.', 'descendants', '(', ')');
    if (!all && !take('.', 'item')) return 'none';
    if (!take('.', 'where', '(')) return { all, ids: undefined, not: false };
    let not = false;
    let ids: string[] | undefined;
    if (take('linkId', 'in', '(')) {
      ids = takeIds('|');
      if (!take(')')) return undefined;
    } else if (take('linkId', '!=')) {
      not = true;
      ids = takeIds('and', 'linkId', '!=');
    } else if (take('linkId', '=')) ids = takeIds('or', 'linkId', '=');
    return ids && take(')') ? { all, ids, not } : undefined;
  };
  const takeScore = (): boolean => {
    if (take('.', 'weight', '(', ')') || take('.', 'ordinal', '(', ')')) return true;
    const short = take('.', 'extension', '(');
    if (!short && !take('.', 'extension', '.', 'where', '(', 'url', '=')) return false;
    const url = takeText();
    return (
      (url === `${HL7}ordinalValue` || url === `${HL7}itemWeight`) &&
      take(')') &&
      (take('.', 'valueDecimal') || take('.', 'value'))
    );
  };
  const terms: Term[] = [];
  do {
    if (!take('%resource')) return undefined;
    const steps: Step[] = [];
    for (let step = takeStep(); step !== 'none'; step = takeStep()) {
      if (!step) return undefined;
      steps.push(step);
    }
    if (steps.length === 0 || !take('.', 'answer')) return undefined;
    if (!take('.', 'valueCoding')) take('.', 'value');
    if (!takeScore()) return undefined;
    terms.push({ steps, summed: take('.', 'sum', '(', ')') });
  } while (take('+'));
  return rest.trim() === '' ? terms : undefined;
}
