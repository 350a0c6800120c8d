import type { Proxy } from './proxy.js';
import type { Screen } from './screen.js';

/** What faults are made with. */
export interface Ground {
  screen: Screen;
  proxy: Proxy;
  /** Kills the service; its address refuses from then on. */
  kill(): void;
  /** Starts it again; resolves when it answers. */
  revive(): Promise<void>;
  /** Hands out the next playlist: a good one, one past its last day, one whose pictures are broken. */
  publish(kind: 'good' | 'over' | 'broken'): Promise<void>;
}

interface Fault {
  /** How often among the others. */
  weight: number;
  /** Minutes that it lasts, at least and at most. */
  minutes: readonly [number, number];
  /** Faults of one place never overlap. */
  place: 'way' | 'playlist' | 'clock' | 'room' | 'moment';
  begin(ground: Ground, random: () => number): unknown;
  end?(ground: Ground): unknown;
}

const way = (name: Proxy['way'], weight: number, minutes: readonly [number, number]): Fault => ({
  weight,
  minutes,
  place: 'way',
  begin: ({ proxy }) => (proxy.way = name),
  end: ({ proxy }) => (proxy.way = 'open'),
});
const playlist = (name: Proxy['playlist']): Fault => ({
  weight: 2,
  minutes: [15, 40],
  place: 'playlist',
  async begin({ proxy, publish }) {
    proxy.playlist = name;
    await publish('good');
  },
  end: ({ proxy }) => (proxy.playlist = 'none'),
});

export const faults = {
  killed: {
    weight: 4,
    minutes: [2, 50],
    place: 'way',
    begin: ({ kill }) => kill(),
    end: ({ revive }) => revive(),
  },
  '5xx': way('errors', 4, [2, 40]),
  'no answer': {
    weight: 2,
    minutes: [2, 10],
    place: 'way',
    // What never answers is not waited for, so that the player's own limits pass.
    async begin({ proxy, screen }) {
      proxy.way = 'silent';
      await screen.set({ patience: 60 });
    },
    async end({ proxy, screen }) {
      proxy.way = 'open';
      await screen.set({ patience: 3000 });
    },
  },
  'answers lost': way('lost', 2, [5, 30]),
  'truncated playlist': playlist('truncated'),
  'altered playlist': playlist('altered'),
  'forged playlist': playlist('forged'),
  'new playlist': { weight: 3, minutes: [1, 1], place: 'playlist', begin: ({ publish }) => publish('good') },
  'playlist that is over': {
    weight: 1,
    minutes: [20, 40],
    place: 'playlist',
    begin: ({ publish }) => publish('over'),
    end: ({ publish }) => publish('good'),
  },
  'broken pictures': {
    weight: 2,
    minutes: [20, 40],
    place: 'playlist',
    begin: ({ publish }) => publish('broken'),
    end: ({ publish }) => publish('good'),
  },
  'rubbish for files': {
    weight: 2,
    minutes: [5, 20],
    place: 'playlist',
    async begin({ proxy, screen }) {
      proxy.rubbish = true;
      await screen.loseCache();
    },
    end: ({ proxy }) => (proxy.rubbish = false),
  },
  'clock jumps': {
    weight: 4,
    minutes: [1, 40],
    place: 'clock',
    async begin({ screen }, random) {
      const far = [3, 60, 26 * 60, 400 * 1440, 9000 * 1440][Math.floor(random() * 5)] ?? 3;
      await screen.set({ ahead: (random() < 0.5 ? -1 : 1) * far * 60_000 });
    },
    end: ({ screen }) => screen.set({ ahead: 0 }),
  },
  'no room': {
    weight: 2,
    minutes: [5, 40],
    place: 'room',
    begin: ({ screen }) => screen.quota(4096),
    end: ({ screen }) => screen.quota(),
  },
  'cache lost': { weight: 3, minutes: [1, 1], place: 'moment', begin: ({ screen }) => screen.loseCache() },
  'stuck loop': { weight: 3, minutes: [1, 1], place: 'moment', begin: ({ screen }) => screen.stall() },
  'error thrown': { weight: 3, minutes: [1, 1], place: 'moment', begin: ({ screen }) => screen.throwOne() },
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

/** Draws faults from one stream of chance and ends them when their time is over. */
export class Weather {
  readonly counts: Partial<Record<FaultName, number>> = {};
  #on = new Map<Fault['place'], { fault: Fault; until: number }>();

  constructor(
    private readonly ground: Ground,
    private readonly random: () => number,
  ) {}

  /** One step: what is over ends, and with this chance another begins. */
  async step(chance: number): Promise<void> {
    const { elapsed } = this.ground.screen.last;
    for (const [place, { fault, until }] of [...this.#on])
      if (elapsed >= until) await this.#end(place, fault);
    if (this.random() < chance) await this.begin(this.#drawn());
  }

  #drawn(): FaultName {
    const names = Object.keys(faults) as FaultName[];
    let left = this.random() * names.reduce((sum, name) => sum + faults[name].weight, 0);
    return names.find((name) => (left -= faults[name].weight) < 0) ?? 'killed';
  }

  async begin(name: FaultName): Promise<void> {
    const fault: Fault = faults[name];
    // A number is drawn whether it is used or not, so that one seed means one day.
    const [least, most] = fault.minutes;
    const minutes = least + this.random() * (most - least);
    if (this.#on.has(fault.place)) return;
    this.counts[name] = (this.counts[name] ?? 0) + 1;
    this.#on.set(fault.place, { fault, until: this.ground.screen.last.elapsed + minutes * 60_000 });
    await fault.begin(this.ground, this.random);
  }

  async #end(place: Fault['place'], fault: Fault): Promise<void> {
    this.#on.delete(place);
    await fault.end?.(this.ground);
  }

  /** Everything is well again. */
  async clear(): Promise<void> {
    for (const [place, { fault }] of [...this.#on]) await this.#end(place, fault);
  }
}
