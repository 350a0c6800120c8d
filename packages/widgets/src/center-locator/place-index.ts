import {
  addDays,
  atChina,
  type CenterHours,
  chinaDate,
  type Findable,
  openState,
  type OpenState,
} from '@y12355/domain';
import type { Place, PlaceList, Row } from './center-locator.model.js';
import { foundBy } from './find-words.js';
import type { Here } from './distance.js';
import { guangdong, type RegionTree } from './region-tree.js';

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Every place in its order, as long as no door opens or shuts. */
export interface Ordered {
  rows: readonly Row[];
  /** Instants between which this holds. */
  at: number;
  until: number;
}

/** How the visitor wants the list ordered. */
export interface Order {
  here?: Here | undefined;
  /** By distance alone; else the open come first. */
  nearest?: boolean | undefined;
}

/**
 * What is worked out of a list once and looked up at each keystroke: the texts of every place, its state until it
 * changes, its distance, the order of all.
 */
export class PlaceIndex {
  readonly tree: RegionTree;
  readonly #list: PlaceList;
  #found: Findable[] | undefined;
  #ranks: number[] | undefined;
  readonly #states = new Map<CenterHours, { state: OpenState; at: number; until: number }>();
  #meters: (number | undefined)[] | undefined;
  #ordered: (Ordered & Order) | undefined;
  /** Answers that hold as long as the order does, by what was asked. */
  #kept = new Map<string, unknown>();

  constructor(list: PlaceList) {
    this.#list = list;
    this.tree = list.tree ?? guangdong;
  }

  /** What the place of a row is found by. */
  found({ index }: Row): Findable {
    this.#found ??= this.#list.places.map(({ name, address, area = '', services, search }) =>
      foundBy([name, area, address, ...services.map((service) => service.name)], search),
    );
    return this.#found[index] as Findable;
  }

  /** Own stations of a school first, then the open, the soonest next opening, the name; or by distance. */
  ordered(at: number, { here, nearest }: Order): Ordered {
    const last = this.#ordered;
    const same = last && last.here === here && last.nearest === nearest;
    if (same && at >= last.at && at < last.until) return last;
    this.#kept.clear();
    if (last?.here !== here) this.#meters = undefined;
    if (here) this.#meters ??= this.#list.places.map(({ location }) => location && here.meters(location));
    const midnight = atChina(addDays(chinaDate(at), 1), 0);
    let until = midnight;
    const rows = this.#list.places.map((place, index): Row => {
      const entry = this.#state(place, at, midnight);
      until = Math.min(until, entry.until);
      const meters = this.#meters?.[index];
      const row: Row = { place, index, state: entry.state };
      if (meters !== undefined) row.meters = meters;
      return row;
    });
    const ranks = (this.#ranks ??= this.#rank());
    const shut = ({ state }: Row) => (nearest || state.open ? 0 : 1);
    const far = ({ meters }: Row) => meters ?? Infinity;
    rows.sort(
      (a, b) =>
        order(own(a), own(b)) ||
        // Of two shut doors the nearer one counts, once it is known how far they are.
        (here ? order(shut(a), shut(b)) || order(far(a), far(b)) : 0) ||
        order(wait(a), wait(b)) ||
        (ranks[a.index] as number) - (ranks[b.index] as number),
    );
    this.#ordered = { rows, at, until, here, nearest };
    return this.#ordered;
  }

  /** What `work` answered before, while the order of this index holds. */
  keep<T>(question: string, work: () => T): T {
    if (!this.#kept.has(question)) this.#kept.set(question, work());
    return this.#kept.get(question) as T;
  }

  #state({ hours }: Place, at: number, midnight: number) {
    const kept = this.#states.get(hours);
    if (kept && at >= kept.at && at < kept.until) return kept;
    const state = stateOf(hours, this.#list.calendar, at);
    const entry = { state, at, until: Math.min(midnight, state.until ?? state.next ?? midnight) };
    this.#states.set(hours, entry);
    return entry;
  }

  /** Position by name. Comparing Chinese names is slow, so that it is done once a list. */
  #rank(): number[] {
    const { places } = this.#list;
    const ranks = new Array<number>(places.length);
    places
      .map((_, index) => index)
      .sort((a, b) => collator.compare((places[a] as Place).name, (places[b] as Place).name))
      .forEach((index, rank) => (ranks[index] = rank));
    return ranks;
  }
}

function stateOf(hours: CenterHours, calendar: PlaceList['calendar'], at: number): OpenState {
  // Nothing to search 60 days for.
  if (hours.rules.length + hours.exceptions.length === 0) {
    return { open: false, basis: 'none', unconfirmed: false, known: false };
  }
  return openState(hours, calendar, at);
}

function own({ place }: Row): number {
  return place.ofSchool ? 0 : 1;
}

function wait({ state }: Row): number {
  return state.open ? 0 : (state.next ?? Infinity);
}

function order(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

const indexes = new WeakMap<PlaceList, PlaceIndex>();

/** The index of a list, made with the first question about it. */
export function indexOf(list: PlaceList): PlaceIndex {
  let index = indexes.get(list);
  if (!index) indexes.set(list, (index = new PlaceIndex(list)));
  return index;
}
