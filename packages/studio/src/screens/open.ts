import { checkPlaylist, type PlaylistFault } from '@y12355/domain';
import type { Draft } from './draft.js';

/** Why a text is no playlist: a key of the strings, behind `refused.`. The text itself is kept by who asked. */
export type Refusal =
  | { why: 'text' }
  | { why: 'json'; line?: number; column?: number }
  | { why: 'shape'; faults: readonly PlaylistFault[] };

export interface Opened {
  draft: Draft;
  /** Key of the signature that was left behind; empty where it named none, undefined where nothing was signed. */
  signedBy: string | undefined;
}

/**
 * Reads a playlist, signed or not. All that is in it stays, scenes that nobody can show among it; only a signature goes,
 * which no change would survive.
 *
 * @param key of the n-th scene
 */
export function readDraft(text: string, key: (index: number) => string): Opened | Refusal {
  let value: unknown;
  try {
    // A file that was saved by an editor of Windows may begin with a mark.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { why: 'json', ...placeOf(error, text) };
  }
  const scenes = Object(value) === value ? (value as { scenes?: unknown }).scenes : undefined;
  if (!Array.isArray(scenes)) {
    const { faults } = checkPlaylist(value, { draft: true });
    return { why: 'shape', faults: faults.filter(({ path }) => path === '' || path === '/scenes') };
  }
  const head = { ...(value as Record<string, unknown>) };
  const { keyId, signature } = head;
  for (const name of ['scenes', 'keyId', 'signature']) Reflect.deleteProperty(head, name);
  const signed = keyId !== undefined || signature !== undefined;
  return {
    draft: { head, rows: scenes.map((scene: unknown, index) => ({ key: key(index), scene })) },
    signedBy: signed ? (typeof keyId === 'string' ? keyId : '') : undefined,
  };
}

/** Characters that an engine quotes on each side of what it stumbles over. */
const QUOTED = 10;

/** Where JSON breaks off, counted from 1, as far as the engine tells: each has its own way to. */
function placeOf(error: unknown, text: string): { line?: number; column?: number } {
  const message = error instanceof Error ? error.message : '';
  const told = /line (\d+) column (\d+)/.exec(message);
  if (told) return { line: Number(told[1]), column: Number(told[2]) };
  const position = positionOf(message, text);
  if (position === undefined) return {};
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function positionOf(message: string, text: string): number | undefined {
  const number = /position (\d+)/.exec(message)?.[1];
  if (number !== undefined) return Number(number);
  if (/end of|EOF/.test(message)) return text.length;
  const [, more, quoted = '', rest] =
    /, (\.\.\.)?"([\s\S]*)"(\.\.\.)? is not valid JSON$/.exec(message) ?? [];
  const at = text.indexOf(quoted);
  if (!quoted || at < 0) return undefined;
  if (more) return at + QUOTED;
  return rest ? quoted.length - QUOTED : undefined;
}
