import { chinaDate, isDate } from '@y12355/domain';
import type { Trouble } from './fault.js';

/** What stands beside a quiz: `<id>.manifest.json`. */
export interface Manifest {
  pack: string;
  version: string;
  /** Of the bytes of the quiz's file, in hex. */
  sha256: string;
  license: string;
  /** Who answers for it; `null` until somebody does. */
  reviewer: string | null;
  /** First and last day, in China. */
  validFrom: string;
  validTo: string;
  languages: readonly string[];
  aiGenerated: boolean;
  source: string;
  asOf: string;
}

export type PackState =
  'open' | 'closed-no-reviewer' | 'expired' | 'not-yet' | 'checksum-mismatch' | 'missing';

export interface PackCheck {
  state: PackState;
  /** For the operator: what it is, and what helps. */
  told: string;
  /** For a visitor: a key of `quiz.strings`; undefined where the quiz is open. */
  visitor: Trouble | undefined;
}

/** A manifest, and the names of the fields that are not as they have to be. */
export function readManifest(value: unknown): { manifest: Manifest | undefined; faults: readonly string[] } {
  const raw = (value ?? {}) as Readonly<Record<string, unknown>>;
  const faults = Object.entries(fields).flatMap(([name, fits]) => (fits(raw[name]) ? [] : [name]));
  return { manifest: faults.length > 0 ? undefined : (raw as unknown as Manifest), faults };
}

const filled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** What each field of a manifest has to be. */
const fields: Readonly<Record<keyof Manifest, (value: unknown) => boolean>> = {
  pack: (value) => typeof value === 'string' && /^[a-z0-9][a-z0-9-]{1,62}$/.test(value),
  version: filled,
  sha256: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  license: filled,
  reviewer: (value) => value === null || filled(value),
  validFrom: isDate,
  validTo: isDate,
  languages: (value) => Array.isArray(value) && value.length > 0 && value.every(filled),
  aiGenerated: (value) => typeof value === 'boolean',
  source: filled,
  asOf: isDate,
};

/**
 * Whether a quiz may be shown.
 *
 * @param manifest undefined where there is none, or it cannot be read
 * @param sha256 of the bytes of the quiz's file, in hex
 * @param now milliseconds since the epoch
 * @param production elsewhere a quiz may be tried before it has a reviewer
 */
export function packState(
  manifest: Manifest | undefined,
  sha256: string,
  now: number,
  production: boolean,
): PackCheck {
  if (!manifest) {
    return closed('missing', 'the quiz has no manifest that can be read: put <id>.manifest.json beside it');
  }
  const { pack, reviewer, validFrom, validTo } = manifest;
  const today = chinaDate(now);
  if (manifest.sha256 !== sha256.toLowerCase()) {
    return closed(
      'checksum-mismatch',
      `${pack}: its file is not the one that the manifest was written for (sha256 ${sha256}, expected ${manifest.sha256}): take the reviewed file, or have the new one reviewed`,
    );
  }
  if (today < validFrom) return closed('not-yet', `${pack}: valid from ${validFrom}, today is ${today}`);
  if (today > validTo) {
    return closed(
      'expired',
      `${pack}: valid to ${validTo}, today is ${today}: have it looked at again and set a new day`,
    );
  }
  if (reviewer !== null)
    return { state: 'open', told: `${pack}: open, reviewed by ${reviewer}`, visitor: undefined };
  if (production) {
    return closed(
      'closed-no-reviewer',
      `${pack}: closed until a professional has reviewed it and stands as reviewer in the manifest`,
    );
  }
  return {
    state: 'open',
    told: `${pack}: open here for trying; in production it stays closed, since it has no reviewer`,
    visitor: undefined,
  };
}

function closed(state: PackState, told: string): PackCheck {
  return { state, told, visitor: 'closed' };
}
