/** Faults of a quiz for whoever wrote it, in the console. Loaded where there are some. */
import en from './check/check.strings.en.json';
import { tellWith } from './author.words.js';
import type { Fault } from './fault.js';

/**
 * Each fault with its item, what is wrong and what helps.
 *
 * @param _folder of the kit's quizzes, where the sentences lie for a file without them
 */
export const tellAll = async (faults: readonly Fault[], _folder: string): Promise<readonly string[]> =>
  faults.map((fault) => tellWith(en, fault));
