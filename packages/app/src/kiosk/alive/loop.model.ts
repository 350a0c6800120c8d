/** Scenes that failed, and for how long each is left out. */
export interface Health {
  /** Changes of scene that it still has to wait. */
  readonly waits: Readonly<Record<string, number>>;
  /** Times in a row that it failed. */
  readonly failed: Readonly<Record<string, number>>;
}

export const healthy: Health = { waits: {}, failed: {} };
const LONGEST = 256;

const without = (record: Readonly<Record<string, number>>, id: string) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));

/** After a failure a scene waits 8, 16 … 256 changes; a picture that came back is shown again by and by. */
export function broke({ waits, failed }: Health, id: string): Health {
  const times = (failed[id] ?? 0) + 1;
  return {
    failed: { ...failed, [id]: times },
    waits: { ...waits, [id]: Math.min(4 * 2 ** times, LONGEST) },
  };
}

/** A scene that was shown is healthy again. */
export function worked({ waits, failed }: Health, id: string): Health {
  return id in failed ? { waits: without(waits, id), failed: without(failed, id) } : { waits, failed };
}

/** One change of scene has passed. */
export function passed({ waits, failed }: Health): Health {
  const left = Object.entries(waits).flatMap(([id, wait]) => (wait > 1 ? [[id, wait - 1] as const] : []));
  return { waits: Object.fromEntries(left), failed };
}

/** Scenes that need not wait. */
export function wellOf<Scene extends { id: string }>(scenes: readonly Scene[], { waits }: Health): Scene[] {
  return scenes.filter(({ id }) => !(id in waits));
}
