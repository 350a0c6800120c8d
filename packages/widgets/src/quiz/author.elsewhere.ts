import { type TellAll, tellWith } from './author.words.js';
import { faultLine } from './fault.js';

/** Stands for `author.ts` in a file that is one whole: the sentences are fetched, from beside the quizzes. */
export const tellAll: TellAll = async (faults, folder) => {
  try {
    const words = (await (await fetch(`${folder}faults.en.json`, { credentials: 'omit' })).json()) as Record<
      string,
      string
    >;
    return faults.map((fault) => tellWith(words, fault));
  } catch {
    return faults.map((fault) => `${faultLine(fault)}; what helps: npm exec --no -- y12355-quiz check FILE`);
  }
};
