import type { Language } from '@y12355/core';
import type { SceneType } from '@y12355/domain';
import { type Path, valueAt, withValue } from './draft.js';

/** Changes to single scenes. Each takes any JSON, since a draft may hold any. */

const empty = () => ({ 'zh-CN': '' });

/** What a new scene says at first; texts that a screen asks for stand there empty. */
const begin: Readonly<Record<SceneType, () => object>> = {
  hotline: () => ({}),
  message: () => ({ text: empty() }),
  question: () => ({ text: empty(), choices: [empty(), empty()], answer: 0, why: empty() }),
  story: () => ({ title: empty(), text: empty(), fiction: true, aiGenerated: false }),
  center: () => ({}),
  season: () => ({}),
  materials: () => ({}),
  picture: () => ({ asset: { src: '' }, alt: empty(), aiGenerated: false }),
  video: () => ({ asset: { src: '' }, subtitles: { src: '' }, alt: empty(), aiGenerated: false }),
};

/** Types in the order in which they are offered. */
export const typeChoices = Object.keys(begin) as SceneType[];

export const newScene = (type: SceneType, id: string): object => ({
  id,
  type,
  weight: 1,
  data: begin[type](),
});

/** Words in one language. A bare text, as somebody may have written it by hand, counts as zh-CN. */
export function textIn(scene: unknown, path: Path, language: Language): string {
  const words = valueAt(scene, path);
  const found = typeof words === 'string' && language === 'zh-CN' ? words : valueAt(words, [language]);
  return typeof found === 'string' ? found : '';
}

/** Says it in one language. Empty words in another language than zh-CN go; where none is left, so does the text. */
export function withText(
  scene: unknown,
  path: Path,
  language: Language,
  text: string,
  optional: boolean,
): unknown {
  const before = valueAt(scene, path);
  const words = typeof before === 'string' ? { 'zh-CN': before } : before;
  const blank = text === '';
  if (!blank || (language === 'zh-CN' && !optional))
    return withValue(scene, path, withValue(words, [language], text));
  const left = withValue(words, [language], undefined) as object;
  return withValue(scene, path, optional && Object.keys(left).length === 0 ? undefined : left);
}

/** The choices of a question, as far as they are a list. */
export function choicesOf(scene: unknown): readonly unknown[] {
  const choices = valueAt(scene, ['data', 'choices']);
  return Array.isArray(choices) ? choices : [];
}

export const withChoice = (scene: unknown): unknown =>
  withValue(scene, ['data', 'choices', choicesOf(scene).length], empty());

/** Takes a choice out. The right one stays the right one; were it the one that goes, the first is. */
export function withoutChoice(scene: unknown, index: number): unknown {
  const answer = valueAt(scene, ['data', 'answer']);
  const less = withValue(scene, ['data', 'choices', index], undefined);
  if (typeof answer !== 'number' || answer < index) return less;
  return withValue(less, ['data', 'answer'], answer === index ? 0 : answer - 1);
}

/** What a scene is about, in a line: its first words in a language, else in zh-CN, else its file. */
export function summaryOf(scene: unknown, language: Language): string {
  for (const name of ['sentence', 'title', 'text', 'alt']) {
    const found = textIn(scene, ['data', name], language) || textIn(scene, ['data', name], 'zh-CN');
    // Places where a line may break are no words.
    if (found) return found.replace(/\u200b/g, '').replace(/\s+/g, ' ');
  }
  const src = valueAt(scene, ['data', 'asset', 'src']);
  return typeof src === 'string' ? src : '';
}
