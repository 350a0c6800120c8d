import type { z } from '@hono/zod-openapi';
import type { slotList } from '../contract/centers.js';
import type { Deps } from '../deps.js';

export type SlotDays = Omit<z.output<typeof slotList>, 'asOf' | 'help'>;

/**
 * Slots of a service on each day from `from` to `to` (dates in China, at most 31 days).
 * @throws Problem unknown-service, bad-request
 */
export async function listSlots(
  _deps: Deps,
  _serviceId: string,
  _from: string,
  _to: string,
): Promise<SlotDays> {
  throw new Error('not written yet');
}
