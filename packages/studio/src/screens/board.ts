import type { AssetKind, CheckedPlaylist, PlaylistFault, SceneType } from '@y12355/domain';
import { sha256Of } from '@y12355/widgets/pack-check';
import { type ChosenFile, type FileRefusal, refusalOf, srcFor } from './chosen-file.js';
import {
  checked,
  type Draft,
  duplicate,
  emptyDraft,
  freeId,
  idOf,
  insert,
  move,
  type Path,
  remove,
  type Removed,
  type Row,
  valueAt,
  withHead,
  withScene,
  withValue,
} from './draft.js';
import { readDraft, type Refusal } from './open.js';
import { newScene } from './scene-edit.js';

/** A file that was handed over for a place and not taken. */
export interface RefusedFile {
  why: FileRefusal;
  name: string;
  size: number;
}

/** Holds the playlist that is put together, with what was chosen for it, and says when something has changed. */
export class Board {
  draft: Draft | undefined;
  check: CheckedPlaylist = { faults: [] };
  /** Name of the file that it came from; empty for a new one. */
  name = '';
  signedBy: string | undefined;
  /** Whether something was changed that no file has. */
  changed = false;
  selected: string | undefined;
  /** Whether the fields of the chosen scene are open. */
  opened = true;
  removed: readonly Removed[] = [];
  /** By the names that they get beside the playlist. */
  readonly files = new Map<string, ChosenFile>();
  /** Places whose file is being read, and files that were not taken, by scene and place. */
  readonly reading = new Set<string>();
  readonly refused = new Map<string, RefusedFile>();
  #count = 0;

  constructor(private readonly update: () => void) {}

  get row(): Row | undefined {
    return this.draft?.rows.find(({ key }) => key === this.selected);
  }

  /** Where the chosen scene stands, from 0; -1 where none is chosen. */
  get index(): number {
    return this.draft?.rows.findIndex(({ key }) => key === this.selected) ?? -1;
  }

  /** Takes the text of a playlist; what was there before is left only where this one can be read. */
  open(text: string, name: string): Refusal | undefined {
    const opened = readDraft(text, () => this.#key());
    if ('why' in opened) return opened;
    this.#begin(opened.draft, name);
    this.signedBy = opened.signedBy;
    // A signature that was taken out is no change that could be lost.
    this.update();
    return undefined;
  }

  /** @param today in China */
  begin(today: string): void {
    this.#begin(emptyDraft(today), '');
    this.update();
  }

  close(): void {
    this.#begin(undefined, '');
    this.update();
  }

  #begin(draft: Draft | undefined, name: string): void {
    for (const { url } of this.files.values()) URL.revokeObjectURL(url);
    for (const kept of [this.files, this.reading, this.refused]) kept.clear();
    this.draft = draft;
    this.name = name;
    this.signedBy = undefined;
    this.removed = [];
    this.selected = draft?.rows[0]?.key;
    this.check = draft ? checked(draft) : { faults: [] };
    this.changed = false;
  }

  /** Faults at a place of the file: `/scenes/2/data/text`. */
  faultsAt(...paths: readonly string[]): PlaylistFault[] {
    return this.check.faults.filter(({ path }) => paths.includes(path));
  }

  faultsOf(index: number): PlaylistFault[] {
    return this.check.faults.filter(({ path }) => `${path}/`.startsWith(`/scenes/${index}/`));
  }

  /** Chooses a scene; once more folds its fields up, or opens them. */
  select(key: string, opened = key !== this.selected || !this.opened): void {
    this.opened = opened;
    this.selected = key;
    this.update();
  }

  head(name: string, value: unknown): void {
    this.#edit((draft) => withHead(draft, name, value));
  }

  /** Changes the chosen scene. */
  scene(change: (scene: unknown) => unknown): void {
    const { selected } = this;
    if (selected !== undefined) this.#edit((draft) => withScene(draft, selected, change));
  }

  set(path: Path, value: unknown): void {
    this.scene((scene) => withValue(scene, path, value));
  }

  /** Takes a property out by its path in the file. */
  takeOut([first, index, ...rest]: Path): void {
    if (first !== 'scenes' || typeof index !== 'number') return this.head(String(first), undefined);
    const key = this.draft?.rows[index]?.key ?? '';
    this.#edit((draft) => withScene(draft, key, (scene) => withValue(scene, rest, undefined)));
  }

  add(type: SceneType): void {
    const key = this.#key();
    this.opened = true;
    this.#edit((draft) => {
      // Behind the chosen one, where somebody is at work.
      const index = this.index < 0 ? draft.rows.length : this.index + 1;
      return insert(draft, { key, scene: newScene(type, freeId(draft, type)) }, index);
    }, key);
  }

  duplicate(): void {
    const { selected } = this;
    const key = this.#key();
    this.opened = true;
    if (selected !== undefined) this.#edit((draft) => duplicate(draft, selected, key), key);
  }

  /** Takes the chosen scene out; the next one is chosen, or the last. */
  remove(): void {
    const { draft, selected } = this;
    const found = draft && selected !== undefined ? remove(draft, selected) : undefined;
    if (!found) return;
    this.removed = [...this.removed, found.removed];
    const { rows } = found.draft;
    const next = rows[Math.min(found.removed.index, rows.length - 1)];
    this.#edit(() => found.draft, next?.key);
    if (!next) this.selected = undefined;
  }

  /** Puts what was taken out last back in its place. */
  undo(): void {
    const last = this.removed.at(-1);
    if (!last) return;
    this.removed = this.removed.slice(0, -1);
    this.opened = true;
    this.#edit((draft) => insert(draft, last.row, Math.min(last.index, draft.rows.length)), last.row.key);
  }

  move(key: string, by: -1 | 1): void {
    this.#edit((draft) => move(draft, key, by), key);
  }

  /** Takes a file for a place of the chosen scene: its name beside the playlist, its size and its checksum. */
  async attach(path: Path, kind: AssetKind, file: File): Promise<void> {
    const { selected = '' } = this;
    const place = placeOf(selected, path);
    const why = refusalOf(kind, file);
    if (why) {
      this.refused.set(place, { why, name: file.name, size: file.size });
      this.update();
      return;
    }
    this.refused.delete(place);
    this.reading.add(place);
    this.update();
    const { draft } = this;
    const sha256 = await sha256Of(await file.arrayBuffer());
    this.reading.delete(place);
    // Another playlist may have been opened meanwhile, or another file chosen for the same place.
    if (!this.draft || !draft || !this.draft.rows.some(({ key }) => key === selected)) return this.update();
    const src = srcFor(file.name, sha256, this.#sums(place));
    const before = this.files.get(src);
    if (before) URL.revokeObjectURL(before.url);
    this.files.set(src, { name: file.name, sha256, bytes: file.size, url: URL.createObjectURL(file) });
    const asset = { src, sha256, bytes: file.size };
    this.#edit((now) => withScene(now, selected, (scene) => withValue(scene, path, asset)));
  }

  saved(): void {
    this.changed = false;
    this.update();
  }

  /** Checksums by name of all files but the one at a place, which may take its own name anew. */
  #sums(place: string): ReadonlyMap<string, string> {
    const sums = new Map<string, string>();
    for (const { key, scene } of this.draft?.rows ?? []) {
      for (const name of ['asset', 'subtitles']) {
        const path = ['data', name];
        const asset = valueAt(scene, path) as { src?: unknown; sha256?: unknown } | undefined;
        if (placeOf(key, path) === place || typeof asset?.src !== 'string') continue;
        sums.set(asset.src, String(asset.sha256));
      }
    }
    return sums;
  }

  #edit(change: (draft: Draft) => Draft, selected = this.selected): void {
    if (!this.draft) return;
    const draft = change(this.draft);
    if (draft !== this.draft) {
      this.draft = draft;
      this.check = checked(draft);
      this.changed = true;
    }
    this.selected = selected;
    this.update();
  }

  #key(): string {
    this.#count += 1;
    return `row-${this.#count}`;
  }
}

/** A place for a file in a scene. */
export const placeOf = (key: string, path: Path): string => `${key}/${path.join('/')}`;

/** A scene by name: its id, else its number. */
export const nameOf = (scene: unknown, index: number): string => idOf(scene) || String(index + 1);
