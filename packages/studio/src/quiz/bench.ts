import { type Language, now } from '@y12355/core';
import {
  checkPack,
  type Manifest,
  type Report,
  SEED,
  seeded,
  sha256Of,
  type Table,
} from '@y12355/widgets/pack-check';
import { type Draft, draftOf, type Given, type Refusal, sortFiles, withChecksum } from './draft.js';

export type BenchState =
  | { phase: 'empty' }
  | { phase: 'checking'; name: string }
  | { phase: 'refused'; refusal: Refusal }
  | { phase: 'ready'; draft: Draft; sha256: string; changed: boolean; report: Report };

/** Takes files and keeps what was found in them. Counting every path may take a moment: the page is drawn before. */
export class Bench {
  state: BenchState = { phase: 'empty' };
  #turn = 0;
  /** Of the quiz that is looked at: what is typed into its manifest does not change it. */
  #table: Table | undefined;

  constructor(
    private readonly update: () => void,
    private readonly language: () => Language,
  ) {}

  async take(files: readonly Given[]): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const sorted = sortFiles(files);
    if ('why' in sorted) return this.#set({ phase: 'refused', refusal: sorted });
    this.#set({ phase: 'checking', name: sorted.quiz.name });
    await new Promise((resolve) => setTimeout(resolve, 30));
    const bytes = sorted.quiz.bytes;
    const sha256 = await sha256Of(bytes.slice().buffer);
    if (turn !== this.#turn) return;
    this.#table = undefined;
    const { draft, changed } = withChecksum(draftOf(sorted.quiz, sorted.manifest, now()), sha256);
    this.#set(this.#ready(draft, sha256, changed));
  }

  clear(): void {
    this.#turn += 1;
    this.#set({ phase: 'empty' });
  }

  /** Takes what was typed into the manifest. */
  change(change: Partial<Manifest>): void {
    const { state } = this;
    if (state.phase !== 'ready') return;
    const draft = { ...state.draft, manifest: { ...state.draft.manifest, ...change } };
    this.#set(this.#ready(draft, state.sha256, state.changed));
  }

  /** The same in the language that the page speaks now. */
  again(): void {
    if (this.state.phase === 'ready') this.change({});
  }

  #ready(draft: Draft, sha256: string, changed: boolean): BenchState {
    const report = checkPack(
      {
        quiz: draft.text,
        sha256,
        manifest: { ...draft.manifest, sha256 },
        manifestName: `${draft.manifest.pack}.manifest.json`,
        ...(this.#table && { table: this.#table }),
      },
      now(),
      seeded(SEED),
      this.language(),
    );
    this.#table = report.table;
    return { phase: 'ready', draft, sha256, changed, report };
  }

  #set(state: BenchState): void {
    this.state = state;
    this.update();
  }
}
