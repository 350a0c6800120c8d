import type { Template } from '@y12355/posters';
import { fileName, makeSheet, planStems, templateLabels } from '@y12355/posters/browser';
import { save } from '../pictures.js';
import { codeImageOf, type PosterChoice } from './choice.js';
import type { Translate } from './words.js';

interface Wish {
  values: Readonly<Record<string, string>>;
  /** What the code says. */
  address: string;
  /** Folder of fonts, with a slash at its end. */
  fonts: string;
  t: Translate;
}

/** Bytes of a name around the school's own. */
const AROUND = 60;

/**
 * Makes one sheet in each chosen format and hands the files over.
 *
 * @returns what is said about the last
 * @throws MakeError, LayoutError, CodeError: then nothing more is made
 */
export async function takeOne(
  template: Template,
  choice: PosterChoice,
  { t, ...rest }: Wish,
): Promise<{ words: string; bad: boolean } | undefined> {
  const { lang, formats, campaign } = choice;
  const school = rest.values['school'] ?? '';
  const [stem = ''] = planStems([{ line: 1, school, campaign: campaign || template.id }], AROUND);
  const label = templateLabels([template.id]).get(template.id) ?? template.id;
  let words: string | undefined;
  for (const format of formats) {
    const made = await makeSheet(template, format, { ...rest, lang, codeImage: codeImageOf(choice) });
    const name = fileName(label, stem, format);
    save(name, made.blob);
    words = t(made.codeRead ? 'oneSaid' : 'oneSaidNoCode', { name });
  }
  return words === undefined ? undefined : { words, bad: false };
}
