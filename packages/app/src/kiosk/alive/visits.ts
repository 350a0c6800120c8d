import { after } from '@y12355/core';
import type { Hands } from '../explore/panel.js';
import { choose, idle, nobody, open, stay, turn, type Visit, waitOf } from './idle.model.js';
import { localVoice, silence } from './surroundings.js';

/** Whoever stands before the screen now; when they have left, nothing of them stays. */
export class Visits {
  #visit = nobody;
  #wait: (() => void) | undefined;

  constructor(private readonly changed: (visit: Visit, left: boolean) => void) {}

  get now(): Visit {
    return this.#visit;
  }

  get someone(): boolean {
    return this.#visit.place !== undefined;
  }

  /** @param words what is read aloud */
  hands(language: string, words: () => string): Hands {
    const read = localVoice(language);
    return {
      open: (place) => this.#go(open(place)),
      turn: (at) => this.#go(turn(this.#visit, at)),
      choose: (choice) => this.#go(choose(this.#visit, choice)),
      stay: () => this.#go(stay(this.#visit)),
      leave: () => this.#go(nobody),
      read: read && (() => read(words())),
    };
  }

  /** Any touch says that somebody is still there; once it is asked, the answer is a button. */
  touched(): void {
    if (this.someone && !this.#visit.asked) this.#go(this.#visit);
  }

  stop(): void {
    this.#wait?.();
    silence();
  }

  #go(visit: Visit): void {
    if (this.someone) silence();
    this.#visit = visit;
    this.#wait?.();
    const wait = waitOf(visit);
    this.#wait = wait === undefined ? undefined : after(wait, () => this.#go(idle(this.#visit)));
    this.changed(visit, !this.someone);
  }
}
