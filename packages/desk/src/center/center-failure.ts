import { ProblemError } from '@y12355/client/staff';
import { now } from '@y12355/core';
import { faultLines, type FaultLine } from '../kit/faults.js';
import { troubleWords } from '../kit/trouble.js';
import { t } from '../kit/words.js';
import { centerLabel } from './center-labels.model.js';
import { c } from './center.words.js';

/** Why a save or a retirement came to nothing, with every fault that the service named. */
export interface Failure {
  words: string;
  lines: readonly FaultLine[];
}

/** `fresh`: whether the center is not stored yet, so that its id may be taken. */
export function failureOf(error: unknown, fresh: boolean): Failure {
  const lines = faultLines(error, { label: centerLabel });
  if (error instanceof ProblemError && error.code === 'center-in-use') {
    return { words: c(fresh ? 'idTaken' : 'inUse'), lines };
  }
  return { words: lines.length > 0 ? c('refused') : troubleWords(t, error, now()), lines };
}
