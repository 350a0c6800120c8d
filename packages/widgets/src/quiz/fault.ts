/** What is wrong with a file, for its author. Sentences and cures are words of `y12355-quiz check`. */

export type FaultCode =
  | 'size'
  | 'json'
  | 'resource'
  | 'deep'
  | 'missing'
  | 'twice'
  | 'type'
  | 'value'
  | 'notTaken'
  | 'range'
  | 'scoreMissing'
  | 'scoreTwice'
  | 'unknownItem'
  | 'whenKind'
  | 'whenAnswer'
  | 'whenOption'
  | 'whenOrder'
  | 'circular'
  | 'unscored'
  | 'reverse'
  | 'bandOrder'
  | 'bandGap'
  | 'formula';

export interface Fault {
  code: FaultCode;
  /** linkId; `''` where the fault is in no item, or the item has none. */
  item: string;
  /** From the root of the file: `item[2].enableWhen[0].operator`. */
  path: string;
  /** What stands there, shortened. */
  value: string;
  /** What may stand there, where that can be listed. */
  allowed: string;
}

/** All that a visitor needs to know of them: a key of `quiz.strings`. */
export type Trouble = 'trouble' | 'closed';

/** A fault in one line, for the console of a page. */
export function faultLine({ code, item, path, value, allowed }: Fault): string {
  return [code, path, item, value, allowed].filter(Boolean).join(' · ');
}
