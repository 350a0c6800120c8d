/** What somebody who touched the screen is looking at. */
export const places = ['call', 'center', 'materials', 'quiz', 'quiet'] as const;
export type Place = (typeof places)[number];

/** Everything that a visitor leaves behind; a reset goes back to {@link nobody} and nothing of it stays. */
export interface Visit {
  place?: Place;
  /** Page of a list, or question of the quiz. */
  at: number;
  /** Chosen answer of the question. */
  chosen?: number;
  /** "Still there?" is asked. */
  asked: boolean;
}

export const nobody: Visit = { at: 0, asked: false };

/** Seconds without a touch until it is asked, and from there until the screen is wiped. */
export const PATIENCE = 45;
export const GRACE = 15;

/** Ms until the next step of an idle visit; undefined where nobody is there. */
export function waitOf(visit: Visit): number | undefined {
  if (visit.place === undefined) return undefined;
  return (visit.asked ? GRACE : PATIENCE) * 1000;
}

/** After that wait: first the question, then everything is wiped. */
export function idle(visit: Visit): Visit {
  if (visit.place === undefined) return nobody;
  return visit.asked ? nobody : { ...visit, asked: true };
}

export const open = (place: Place): Visit => ({ ...nobody, place });
export const turn = (visit: Visit, at: number): Visit => ({
  at,
  asked: false,
  ...(visit.place && { place: visit.place }),
});
export const choose = (visit: Visit, chosen: number): Visit => ({ ...visit, chosen, asked: false });
/** Somebody touched: the question goes, the rest stays. */
export const stay = (visit: Visit): Visit => (visit.asked ? { ...visit, asked: false } : visit);
