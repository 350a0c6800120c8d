import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Filter, Kind } from './center-locator.choices.js';
import { type Choice, choiceOf, type Condition, type Wish } from './center-locator.model.js';
import { Near } from './near.js';
import { readLink, writeLink } from './link.js';

/** What a page sets beforehand; a visitor may change all of it. */
export interface Preset {
  choice: Choice;
  only: readonly Filter[];
  service: Kind | undefined;
  age: number | undefined;
}

/** After this time without a key, ms, typing rests: then the result is announced. */
const REST = 700;

/** What the visitor looks for: place, words, conditions, position. */
export class Seeking implements ReactiveController {
  choice: Choice = {};
  wish: Wish = {};
  /** True while keys follow each other. */
  typing = false;
  /** Whether all conditions that can be chosen are shown. */
  unfolded = false;
  readonly near: Near;
  #presets: Partial<Record<keyof Preset, string>> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param turned - called when something else is looked for
   * @param writes - whether the address of the page follows
   */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly turned: () => void,
    private readonly writes: () => boolean,
  ) {
    this.near = new Near(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.typing = false;
  }

  /** Takes what the page sets, each part when it is new; the first time a link goes before it. */
  preset(preset: Preset): void {
    const first = Object.keys(this.#presets).length === 0;
    for (const name of ['choice', 'only', 'service', 'age'] as const) {
      const said = JSON.stringify(preset[name] ?? null);
      if (said === this.#presets[name] && !first) continue;
      this.#presets[name] = said;
      if (name === 'choice') this.choice = preset.choice;
      else this.wish = { ...this.wish, [name]: preset[name] };
      this.turned();
    }
    if (first) this.#follow();
  }

  look(choice: Choice): void {
    this.choice = choice;
    this.#change({});
  }

  type(query: string): void {
    this.typing = true;
    this.#change({ query });
  }

  /** Turns a filter on or off. One moment is asked for at a time. */
  toggle(filter: Filter): void {
    const { only = [], when } = this.wish;
    const on = !only.includes(filter);
    this.#change({
      only: on ? [...only, filter] : only.filter((other) => other !== filter),
      when: on && filter === 'open' ? undefined : when,
    });
  }

  serve(kind: Kind): void {
    this.#change({ service: this.wish.service === kind ? undefined : kind });
  }

  /** @param when `now`, a moment, a day and time, or nothing for any time */
  openAt(when: string): void {
    const rest = (this.wish.only ?? []).filter((filter) => filter !== 'open');
    this.#change(
      when === 'now' ? { only: [...rest, 'open'], when: undefined } : { only: rest, when: when || undefined },
    );
  }

  drop(conditions: readonly Condition[]): void {
    const gone = (condition: Condition) => conditions.includes(condition);
    const { only = [], query, service, age, when } = this.wish;
    this.#change({
      only: only.filter((filter) => !gone(filter)),
      query: gone('query') ? undefined : query,
      service: gone('service') ? undefined : service,
      age: gone('age') ? undefined : age,
      when: gone('when') ? undefined : when,
    });
  }

  /** Orders by distance alone, or the open first. */
  order(nearest: boolean): void {
    this.#change({ nearest });
  }

  unfold(): void {
    this.unfolded = !this.unfolded;
    this.host.requestUpdate();
  }

  #change(part: Wish): void {
    this.wish = { ...this.wish, ...part };
    this.turned();
    this.host.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.typing = false;
      this.host.requestUpdate();
      this.#write();
    }, REST);
  }

  /** A link to a page with several lists means its first. */
  #follow(): void {
    const { localName } = this.host;
    if (document.querySelector(localName) !== this.host) return;
    const linked = readLink(location.hash);
    if (!linked) return;
    const { region, ...wish } = linked;
    const choice = region === undefined ? undefined : choiceOf(region, true);
    if (choice) this.choice = choice;
    this.wish = { ...this.wish, ...wish };
  }

  #write(): void {
    if (!this.writes() || document.querySelector(this.host.localName) !== this.host) return;
    // A fragment of the page's own stays.
    if (location.hash.length > 1 && !readLink(location.hash)) return;
    const { city, county } = this.choice;
    const region = county ?? city;
    // What was typed stays out of the address, which a shared device keeps in its history.
    const wish = { ...this.wish, query: undefined, region };
    const text = writeLink(wish as Parameters<typeof writeLink>[0]);
    try {
      history.replaceState(history.state, '', text ? `#${text}` : location.pathname + location.search);
    } catch {
      // A frame without an address of its own has none to change.
    }
  }
}
