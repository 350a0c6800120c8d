import { type Scene, type Season, seasonOn } from '@y12355/domain';
import { ownText, type SceneKey } from '../words.js';
import { questions } from './questions.data.js';

/** Sentences that stand in every frame, each with the drawing that it belongs to. */
export const sentences: readonly { key: SceneKey; drawing: Drawing; night?: boolean }[] = [
  { key: 'rain', drawing: 'arcade', night: false },
  { key: 'night', drawing: 'two-windows', night: true },
  { key: 'two', drawing: 'umbrella' },
  { key: 'sit', drawing: 'two-chairs' },
  { key: 'start', drawing: 'arcade' },
  { key: 'word', drawing: 'banyan' },
];

export type Drawing = 'umbrella' | 'two-chairs' | 'two-windows' | 'arcade' | 'banyan';

/** The drawing of each season. */
export const seasonDrawings: Readonly<Record<Exclude<Season, 'none'>, Drawing>> = {
  'school-start': 'banyan',
  'moving-up': 'arcade',
  exam: 'two-windows',
  job: 'umbrella',
  '5-25': 'two-chairs',
  '10-10': 'two-chairs',
};

const always: readonly Scene[] = [
  ...sentences.map(({ key }): Scene => ({ id: `own-${key}`, type: 'hotline', weight: 3, data: {} })),
  { id: 'own-center', type: 'center', weight: 6, data: {} },
  { id: 'own-materials', type: 'materials', weight: 3, data: {} },
  ...questions.map(({ id, ...data }): Scene => ({
    id: `own-question-${id}`,
    type: 'question',
    weight: 1,
    data,
  })),
];

/**
 * The scenes that need no playlist. The season's only while the clock is believed, and a sentence of the night only
 * by night.
 *
 * @param today in China; undefined where the clock is wrong
 */
export function builtIn(today: string | undefined, night: boolean): Scene[] {
  const hidden = sentences
    .filter((one) => one.night !== undefined && one.night !== night)
    .map(({ key }) => `own-${key}`);
  const scenes = always.filter(({ id }) => !hidden.includes(id));
  // Stories of our own: not real, not by a person, and both is said.
  for (const at of [1, 2] as const) {
    scenes.push({
      id: `own-story-${at}`,
      type: 'story',
      weight: 3,
      data: {
        title: ownText(`storyTitle${at}`),
        text: ownText(`story${at}`),
        fiction: true,
        aiGenerated: true,
      },
    });
  }
  if (today !== undefined && seasonOn(today) !== 'none')
    scenes.push({ id: 'own-season', type: 'season', weight: 6, data: {} });
  return scenes;
}
