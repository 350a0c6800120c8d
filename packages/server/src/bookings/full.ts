import { chinaIso } from '@y12355/domain';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';
import { alternatives } from '../slots/alternatives.js';
import type { AskedSlot } from './asked-slot.js';

/** The refusal of a slot without a free seat, with others nearby. */
export async function slotFull(deps: Deps, { at, ruled }: AskedSlot): Promise<Problem> {
  return new Problem('slot-full', `every seat at ${chinaIso(ruled.start)} is taken`, {
    alternatives: await alternatives(deps, at, ruled.start),
  });
}
