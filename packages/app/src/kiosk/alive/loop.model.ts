/** How a scene that failed is left out: for its next turns, and longer each time. */
export interface Health {
  /** Turns that a scene still has to wait. */
  waits: ReadonlyMap<string, number>;
  /** Times in a row that it failed. */
  failed: ReadonlyMap<string, number>;
}

export const healthy: Health = { waits: new Map(), failed: new Map() };
const LONGEST = 64;

/** After a failure a scene waits 4, 8, 16 … 64 rounds; a picture that came back is shown again by and by. */
export function broke({ waits, failed }: Health, id: string): Health {
  const times = (failed.get(id) ?? 0) + 1;
  return {
    failed: new Map(failed).set(id, times),
    waits: new Map(waits).set(id, Math.min(2 ** (times + 1), LONGEST)),
  };
}

/** A scene that was shown is healthy again. */
export function worked({ waits, failed }: Health, id: string): Health {
  if (!failed.has(id)) return { waits, failed };
  const [w, f] = [new Map(waits), new Map(failed)];
  w.delete(id);
  f.delete(id);
  return { waits: w, failed: f };
}

/**
 * The next of an order of scenes after `last` that is not waiting; every waiting one that is passed over has waited a
 * turn. Undefined where none is left, and then the built-in scenes run.
 */
export function nextScene(
  order: readonly string[],
  last: number,
  health: Health,
): { at: number; health: Health } | { at: undefined; health: Health } {
  const waits = new Map(health.waits);
  for (let step = 1; step <= order.length; step += 1) {
    const at = (last + step) % order.length;
    const id = order[at] as string;
    const left = waits.get(id) ?? 0;
    if (left === 0) return { at, health: { ...health, waits } };
    waits.set(id, left - 1);
  }
  return { at: undefined, health: { ...health, waits } };
}
