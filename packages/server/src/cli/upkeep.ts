import type { Deps } from '../deps.js';
import { Sweeper } from '../retention/sweeper.js';
import { reseal } from '../rotation/reseal.js';
import type { Say } from './command.js';
import { brief, listed } from './errors.js';

/** `sweep`: once, what a running service does each minute. */
export async function sweepOnce(deps: Deps, say: Say): Promise<void> {
  const { failures, slots, served, erased, waiting, reminders, tidied } = await new Sweeper(deps).sweep();
  say(
    `${slots} slots freed, ${served} seats given to waiting lists, ${erased} bookings erased, ${waiting} waiting entries removed, ` +
      `${reminders} reminders written, ${tidied} rows tidied`,
  );
  if (failures.length > 0) throw listed('A part of the sweep failed:', failures.map(brief));
}

/** `reseal`: everything under the secret of now. */
export async function resealAll(deps: Deps, say: Say): Promise<void> {
  const { rows, unreadable } = await reseal(deps, (count) => say(`  ${count} rows …`));
  say(`${rows} rows resealed; nothing readable is left under an old secret`);
  const lost = Object.entries(unreadable).map(
    ([table, count]) =>
      `${count} rows of ${table} open with none of the secrets; add theirs to Y12355_OLD_SECRETS`,
  );
  if (lost.length > 0) throw listed('Not everything was resealed:', lost);
}
