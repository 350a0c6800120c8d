/** What a rotation remembers between two scenes. */
export interface Rotation {
  /** How much each scene is owed, by its id. */
  readonly owed: Readonly<Record<string, number>>;
  /** Id of the scene that is shown. */
  readonly last?: string;
}

export const newRotation: Rotation = { owed: {} };

/**
 * The next scene by smooth weighted round robin (as nginx does it): a scene of weight 3 comes three times as often as
 * one of weight 1, spread evenly, and never twice in a row while there is another. Nothing is left to chance. Scenes
 * may come and go between two calls; what is gone is forgotten.
 *
 * @param scenes those that may be shown now, see `scenesNow`
 * @returns undefined as `scene` where there is none
 */
export function nextScene<Scene extends { id: string; weight: number }>(
  scenes: readonly Scene[],
  { owed, last }: Rotation,
): { scene: Scene | undefined; rotation: Rotation } {
  const shares = fairShares(scenes);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const next: Record<string, number> = {};
  let best: Scene | undefined;
  scenes.forEach((scene, index) => {
    const { id } = scene;
    // Limits: what is owed from a time with other scenes is no reason to show one for hours.
    next[id] = Math.max(-total, Math.min(total, (owed[id] ?? 0) + (shares[index] ?? 0)));
    if (scenes.length > 1 && id === last) return;
    if (!best || (next[id] ?? 0) > (next[best.id] ?? 0)) best = scene;
  });
  if (!best) return { scene: undefined, rotation: newRotation };
  next[best.id] = (next[best.id] ?? 0) - total;
  return { scene: best, rotation: { owed: next, last: best.id } };
}

/** Weights, the largest cut to what all others have together: more than every second time it cannot come. */
export function fairShares(scenes: readonly { weight: number }[]): number[] {
  const sum = scenes.reduce((total, { weight }) => total + weight, 0);
  return scenes.map(({ weight }) => (scenes.length === 1 ? weight : Math.min(weight, sum - weight)));
}
