/** What somebody who composes a playlist asks the player's own preview to draw, and what it says of it. */

/** One picture of a screen. */
export interface SceneShow {
  /** As it stands in the draft: what is wrong with it is told elsewhere, and what can be drawn is. */
  scene: object;
  /** Epoch ms, which decide between day and night and what time of the year it is. */
  at: number;
  language: 'zh-CN' | 'zh-HK' | 'en';
  /** CSS px of the screen. */
  width: number;
  height: number;
  /** Whether the screen can be touched, and whether a question shows its answer. */
  touch: boolean;
  revealed: boolean;
  /** Addresses of chosen files by their `src`: `blob:` of this page. */
  files: Readonly<Record<string, string>>;
}

/**
 * What became of it: drawn, nothing to show at that time, or so far from a scene that it cannot be drawn. A player passes
 * over a picture with misfits, which are the names of boxes whose words do not fit.
 */
export interface SceneSight {
  state: 'drawn' | 'nothing' | 'broken';
  misfits: readonly string[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a message of another page can be drawn from. */
export function isSceneShow(value: unknown): value is SceneShow {
  if (!isObject(value) || !isObject(value['scene']) || !isObject(value['files'])) return false;
  const { at, width, height, touch, revealed, language, files } = value;
  return (
    [at, width, height].every((one) => typeof one === 'number' && Number.isFinite(one)) &&
    [touch, revealed].every((one) => typeof one === 'boolean') &&
    ['zh-CN', 'zh-HK', 'en'].includes(language as string) &&
    Object.values(files as object).every((one) => typeof one === 'string' && one.startsWith('blob:'))
  );
}

/** Whether it is an answer of the preview. */
export function isSceneSight(value: unknown): value is SceneSight {
  if (!isObject(value)) return false;
  const { state, misfits } = value;
  return (
    ['drawn', 'nothing', 'broken'].includes(state as string) &&
    Array.isArray(misfits) &&
    misfits.every((one) => typeof one === 'string')
  );
}
