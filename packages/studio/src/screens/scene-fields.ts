import { type AssetKind, sceneRoom, type SceneType } from '@y12355/domain';
import type { Path } from './draft.js';
import type { Key } from './words.js';

/** A field of one type of scene. */
export type Field =
  | {
      kind: 'text';
      path: Path;
      label: Key;
      hint?: Key;
      /** Most that has room, in the width of Chinese characters. */
      room: number;
      /** Whether it may be left out, and may have lines. */
      optional?: true;
      lines?: true;
    }
  | { kind: 'flag'; path: Path; label: Key }
  | { kind: 'asset'; path: Path; asset: AssetKind }
  | { kind: 'center' }
  | { kind: 'season' }
  | { kind: 'choices' };

const sentence: Field = {
  kind: 'text',
  path: ['data', 'sentence'],
  label: 'field.sentence',
  hint: 'field.sentenceHint',
  room: sceneRoom.sentence,
  optional: true,
};
const alt: Field = {
  kind: 'text',
  path: ['data', 'alt'],
  label: 'field.alt',
  hint: 'field.altHint',
  room: sceneRoom.alt,
};
const ai: Field = { kind: 'flag', path: ['data', 'aiGenerated'], label: 'field.aiGenerated' };

/** The fields of each type, in the order of the form. */
export const fieldsOf: Readonly<Record<SceneType, readonly Field[]>> = {
  hotline: [sentence],
  materials: [sentence],
  center: [{ kind: 'center' }],
  season: [{ kind: 'season' }],
  message: [{ kind: 'text', path: ['data', 'text'], label: 'field.text', room: sceneRoom.message }],
  question: [
    { kind: 'text', path: ['data', 'text'], label: 'field.question', room: sceneRoom.question },
    { kind: 'choices' },
    { kind: 'text', path: ['data', 'why'], label: 'field.why', room: sceneRoom.why },
  ],
  story: [
    { kind: 'text', path: ['data', 'title'], label: 'field.title', room: sceneRoom.title },
    { kind: 'text', path: ['data', 'text'], label: 'field.text', room: sceneRoom.story, lines: true },
    { kind: 'flag', path: ['data', 'fiction'], label: 'field.fiction' },
    ai,
  ],
  picture: [{ kind: 'asset', path: ['data', 'asset'], asset: 'picture' }, alt, ai],
  video: [
    { kind: 'asset', path: ['data', 'asset'], asset: 'video' },
    { kind: 'asset', path: ['data', 'subtitles'], asset: 'subtitles' },
    alt,
    ai,
  ],
};
