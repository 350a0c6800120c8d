import type { Hold, Slot } from '../src/schemas.js';
import type { Offer } from './fake-directory.js';
import { refuse } from './fake-refusal.js';
import { instant } from './fake-time.js';

const minutes = 60_000;

/** Holds of the fake service. A hold ends by `lapse`; `later` tells how many minutes have gone since `now`. */
export function createFakeHolds(now: Date, later: () => number) {
  const rows = new Map<string, { slot: Slot; over: boolean; from: number; until: number }>();
  const present = () => now.getTime() + later() * minutes;

  function answer(id: string, status: number): Response {
    const row = rows.get(id);
    if (!row) return refuse('unknown-hold', `no hold ${id}`);
    if (row.over) return refuse('hold-over', 'the hold is over');
    const hold: Hold = {
      id,
      slot: row.slot.id,
      start: row.slot.start,
      end: row.slot.end,
      keptUntil: instant(new Date(row.until)),
      extendableUntil: instant(new Date(row.from + 20 * minutes)),
      help: { phone: '12355' },
    };
    return Response.json(hold, { status });
  }

  return {
    taken: (slot: string) => [...rows.values()].filter((row) => row.slot.id === slot && !row.over).length,

    take(sent: unknown, offers: (slot: string) => Offer | undefined): Response {
      const { slot: wanted, id } = sent as { slot: string; id: string };
      const before = rows.get(id);
      if (before?.slot.id === wanted && !before.over) return answer(id, 201);
      const offer = offers(wanted);
      const slot = offer?.slots.find((each) => each.id === wanted);
      if (!offer || !slot) return refuse('unknown-slot', `no slot ${wanted}`);
      if (slot.state === 'full' || slot.state === 'past') {
        const free = offer.slots.filter(({ state, start }) => /free|few/.test(state) && start > slot.start);
        return refuse('slot-full', 'the slot is taken', { alternatives: free.slice(0, 3) });
      }
      rows.set(id, { slot, over: false, from: present(), until: present() + 5 * minutes });
      return answer(id, 201);
    },

    extend(id = ''): Response {
      const row = rows.get(id);
      if (row && !row.over) row.until = Math.min(present() + 5 * minutes, row.from + 20 * minutes);
      return answer(id, 200);
    },

    release(id = ''): Response {
      rows.delete(id);
      return new Response(null, { status: 204 });
    },

    /** Whether a live hold of the slot was handed over to a booking. */
    use(id: string | undefined, slot: string): boolean {
      const row = id === undefined ? undefined : rows.get(id);
      return row?.slot.id === slot && !row.over && rows.delete(id as string);
    },

    lapse(): void {
      for (const row of rows.values()) row.over = true;
    },
  };
}
