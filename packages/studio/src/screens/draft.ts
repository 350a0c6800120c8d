import { type CheckedPlaylist, checkPlaylist, type SceneType, sceneTypes } from '@y12355/domain';

/**
 * A playlist while it is put together. Scenes are kept as they were read, whatever they are: what a screen cannot show
 * stays until its author changes or removes it.
 */
export interface Draft {
  /** Everything beside the scenes, as it was read; without key and signature. */
  readonly head: Readonly<Record<string, unknown>>;
  readonly rows: readonly Row[];
}

/** A scene in its place. The key stays the same when it moves or gets another id. */
export interface Row {
  readonly key: string;
  readonly scene: unknown;
}

/** What was taken out, and where it stood. */
export interface Removed {
  readonly row: Row;
  readonly index: number;
}

/** Steps from a scene down to a value: `['data', 'choices', 1, 'en']`. */
export type Path = readonly (string | number)[];

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param today in China; the day it is put together, and its first version */
export const emptyDraft = (today: string): Draft => ({
  head: { version: today, asOf: today, screens: [] },
  rows: [],
});

/** The file as it is saved: what screens know and what they do not. */
export const fileOf = ({ head, rows }: Draft): object => ({
  ...head,
  scenes: rows.map(({ scene }) => scene),
});

export const fileText = (draft: Draft): string => `${JSON.stringify(fileOf(draft), null, 2)}\n`;

export const checked = (draft: Draft): CheckedPlaylist => checkPlaylist(fileOf(draft), { draft: true });

/** The type of a scene that this kit can show; undefined for any other. */
export function typeOf(scene: unknown): SceneType | undefined {
  const type = isObject(scene) ? scene['type'] : undefined;
  return sceneTypes.find((known) => known === type);
}

/** Its id as it can be told, right or not; empty where there is none. */
export function idOf(scene: unknown): string {
  const id = isObject(scene) ? scene['id'] : undefined;
  return typeof id === 'string' ? id : '';
}

/** What stands at a place; undefined where the way there breaks off. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      Object.prototype.hasOwnProperty.call(Object(inner), step) ? (inner as Json)[step] : undefined,
    value,
  );
}

/** The same with another value at a place, nothing there for undefined. What is missing on the way is made. */
export function withValue(value: unknown, [step, ...rest]: Path, next: unknown): unknown {
  if (step === undefined) return next;
  const inner = withValue(valueAt(value, [step]), rest, next);
  // A name of digits is a name where there is no list.
  if (typeof step === 'number' && !isObject(value)) {
    const list: unknown[] = Array.isArray(value) ? value : [];
    return inner === undefined
      ? list.filter((_, at) => at !== step)
      : Object.assign([...list], { [step]: inner });
  }
  if (inner === undefined) {
    const others = isObject(value) ? { ...value } : {};
    Reflect.deleteProperty(others, step);
    return others;
  }
  // A property keeps its place in the file.
  return isObject(value) ? { ...value, [step]: inner } : { [step]: inner };
}

export function withHead(draft: Draft, name: string, value: unknown): Draft {
  return { ...draft, head: withValue(draft.head, [name], value) as Draft['head'] };
}

export function withScene(draft: Draft, key: string, change: (scene: unknown) => unknown): Draft {
  return {
    ...draft,
    rows: draft.rows.map((row) => (row.key === key ? { key, scene: change(row.scene) } : row)),
  };
}

/** Puts a row before the one that stands at an index. */
export function insert({ head, rows }: Draft, row: Row, index: number): Draft {
  return { head, rows: [...rows.slice(0, index), row, ...rows.slice(index)] };
}

/** Takes a scene out; undefined where there is none with this key. */
export function remove(draft: Draft, key: string): { draft: Draft; removed: Removed } | undefined {
  const index = draft.rows.findIndex((row) => row.key === key);
  const row = draft.rows[index];
  if (!row) return undefined;
  return { draft: { ...draft, rows: draft.rows.filter((one) => one !== row) }, removed: { row, index } };
}

/** Moves a scene up (-1) or down (1); the same draft where it already stands at that end. */
export function move(draft: Draft, key: string, by: -1 | 1): Draft {
  const from = draft.rows.findIndex((row) => row.key === key);
  const to = from + by;
  const [row, other] = [draft.rows[from], draft.rows[to]];
  if (!row || !other) return draft;
  const rows = [...draft.rows];
  [rows[from], rows[to]] = [other, row];
  return { ...draft, rows };
}

const LONGEST_ID = 40;

/** An id that no scene of the draft has: `message`, `message-2`. */
export function freeId({ rows }: Draft, wish: string): string {
  const taken = new Set(rows.map(({ scene }) => idOf(scene)));
  const stem = wish.replace(/-\d+$/, '');
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : `-${count}`;
    const id = stem.slice(0, LONGEST_ID - end.length) + end;
    if (!taken.has(id)) return id;
  }
}

/** A copy right behind a scene, with an id of its own. */
export function duplicate(draft: Draft, key: string, copyKey: string): Draft {
  const index = draft.rows.findIndex((row) => row.key === key);
  const row = draft.rows[index];
  if (!row) return draft;
  const { scene } = row;
  const copy = isObject(scene)
    ? { ...scene, id: freeId(draft, idOf(scene) || (typeOf(scene) ?? 'scene')) }
    : scene;
  return insert(draft, { key: copyKey, scene: copy }, index + 1);
}
