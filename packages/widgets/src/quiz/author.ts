/** Faults of a quiz for whoever wrote it, in the console. Loaded where there are some. */
import { type TellAll, tellWith } from './author.words.js';
import en from './check/check.strings.en.json';

export const tellAll: TellAll = async (faults) => faults.map((fault) => tellWith(en, fault));
