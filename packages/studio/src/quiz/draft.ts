import { chinaDate } from '@y12355/domain';
import { languages, type Manifest, readForm, readManifest, readTotals } from '@y12355/widgets/pack-check';

/** A file as it was handed over. */
export interface Given {
  name: string;
  bytes: Uint8Array;
}

/** A quiz with what is going to stand beside it. */
export interface Draft {
  /** Name of its file, as it was handed over. */
  name: string;
  text: string;
  bytes: Uint8Array;
  /** Without a checksum: that is computed from the bytes. */
  manifest: Omit<Manifest, 'sha256'>;
  /** Checksum of the manifest that came along; undefined where none did. */
  writtenFor: string | undefined;
}

/** Why files are not taken: a key of the strings, behind `refused.`. */
export interface Refusal {
  why: 'none' | 'text' | 'two';
  names: readonly string[];
}

/** Finds the quiz and its manifest among files. What is no JSON may be a quiz: its check says where it breaks. */
export function sortFiles(
  files: readonly Given[],
): { quiz: Given & { text: string }; manifest: unknown } | Refusal {
  const quizzes: (Given & { text: string })[] = [];
  let manifest: unknown;
  for (const file of files) {
    const text = textOf(file.bytes);
    if (text === undefined) return { why: 'text', names: [file.name] };
    const json = parsed(text);
    if (/\.manifest\.json$/i.test(file.name) || isManifest(json)) manifest = json ?? null;
    else quizzes.push({ ...file, text });
  }
  const [quiz, second] = quizzes;
  if (!quiz) return { why: 'none', names: [] };
  if (second) return { why: 'two', names: quizzes.map(({ name }) => name) };
  return { quiz, manifest };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isManifest = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'sha256' in json && !('resourceType' in json);

/**
 * What of a manifest is right is kept, the rest is filled in as far as the quiz says it.
 *
 * @param now milliseconds since the epoch
 */
export function draftOf(quiz: Given & { text: string }, given: unknown, now: number): Draft {
  const { form } = readForm(quiz.text, readTotals);
  const today = chinaDate(now);
  const title = form?.title;
  const spoken = languages.filter((one) => title?.[one]);
  const { faults } = readManifest(given);
  const known = Object.fromEntries(
    Object.entries(Object(given) as object).filter(([name]) => !faults.includes(name as keyof Manifest)),
  ) as Partial<Manifest>;
  const { sha256, ...kept } = known;
  return {
    name: quiz.name,
    text: quiz.text,
    bytes: quiz.bytes,
    writtenFor: sha256,
    manifest: {
      pack: idOf(quiz.name),
      license: '',
      reviewer: null,
      validFrom: today,
      validTo: nextYear(today),
      languages: spoken.length > 0 ? spoken : ['zh-CN'],
      aiGenerated: false,
      source: '',
      asOf: today,
      ...kept,
      // The quiz says it, and the manifest has to say the same.
      version: form?.version ?? kept.version ?? '',
    },
  };
}

/** Who has looked at another file has not looked at this one. */
export function withChecksum(draft: Draft, sha256: string): { draft: Draft; changed: boolean } {
  const changed = draft.writtenFor !== undefined && draft.writtenFor !== sha256;
  if (!changed || draft.manifest.reviewer === null) return { draft, changed };
  return { draft: { ...draft, manifest: { ...draft.manifest, reviewer: null } }, changed };
}

/** Id of a pack from the name of its file. */
export function idOf(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/\.json$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63);
  return id.length > 1 ? id : 'my-quiz';
}

function nextYear(date: string): string {
  const next = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return next.endsWith('-02-29') ? next.replace(/29$/, '28') : next;
}

/** The manifest as it is saved. */
export function manifestText({ pack, version, ...rest }: Omit<Manifest, 'sha256'>, sha256: string): string {
  return `${JSON.stringify({ pack, version, sha256, ...rest }, null, 2)}\n`;
}
