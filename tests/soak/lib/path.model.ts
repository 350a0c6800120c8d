/** One line of a booking's history. */
export interface Step {
  /** Epoch milliseconds by the clock of the process that wrote it. */
  at: number;
  actor: string;
  kind: string;
}

type State =
  'new' | 'requested' | 'approved' | 'declined' | 'expired' | 'cancelled' | 'completed' | 'no_show';

const live = (state: State) => state === 'requested' || state === 'approved';

/** The state after a step, or undefined where that step may not be taken there by whoever took it. */
function after(state: State, { actor, kind }: Step): State | undefined {
  const staff = actor.startsWith('staff:');
  const visitor = actor === 'visitor';
  switch (kind) {
    case 'requested':
      return state === 'new' && (visitor || actor === 'system') ? 'requested' : undefined;
    case 'approved':
      // A walk-in and an offer begin as such.
      return staff && (state === 'new' || state === 'requested') ? 'approved' : undefined;
    case 'declined':
      return staff && state === 'requested' ? 'declined' : undefined;
    case 'expired':
      return actor === 'system' && state === 'requested' ? 'expired' : undefined;
    case 'cancelled':
      return (staff || visitor) && live(state) ? 'cancelled' : undefined;
    case 'completed':
    case 'no_show':
      return staff && state === 'approved' ? kind : undefined;
    case 'rescheduled':
      if (!live(state)) return undefined;
      return visitor ? 'requested' : staff ? state : undefined;
    case 'transferred':
      return staff && live(state) ? 'requested' : undefined;
    case 'erased':
      return state === 'new' ? undefined : state;
    default:
      return undefined;
  }
}

/**
 * Whether steps are the life of a booking that ends in `status`. Clocks of several processes differ, so steps
 * may stand in any order that moves none past another more than `skew` milliseconds away.
 */
export function isLife(steps: readonly Step[], status: string, skew: number): boolean {
  if (steps.filter(({ kind }) => kind === 'erased').length > 1) return false;
  const search = (state: State, left: readonly Step[]): boolean => {
    if (left.length === 0) return state === status;
    const soonest = Math.min(...left.map(({ at }) => at));
    return left.some((step, index) => {
      if (skew === 0 ? index > 0 : step.at > soonest + skew) return false;
      const next = after(state, step);
      return next !== undefined && search(next, [...left.slice(0, index), ...left.slice(index + 1)]);
    });
  };
  return search('new', steps);
}
