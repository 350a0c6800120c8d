import { open, readFile, rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';

export interface World {
  out(text: string): void;
  error(text: string): void;
  randomBytes(size: number): Uint8Array;
  /** Epoch ms. */
  now(): number;
  /** Folder of the built pages, with the player in it. */
  pages: string;
}

/** All good, something found, or the command not understood. */
export type ExitCode = 0 | 1 | 2;

/** Something that the person at the command line can put right. Only the message is printed. */
export class KioskError extends Error {
  override readonly name = 'KioskError';

  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}

/**
 * One word and some options, each with a value.
 * @throws KioskError for anything else
 */
export function understood<Option extends string>(
  args: readonly string[],
  word: string,
  names: readonly Option[],
): { word: string } & Partial<Record<Option, string>> {
  const { positionals, values } = parsed(args, names);
  const [first, ...more] = positionals;
  if (first === undefined) throw new KioskError(`expected a ${word}`, 2);
  if (more.length > 0) throw new KioskError(`expected one ${word}, found also ${more.join(' ')}`, 2);
  return { ...values, word: first };
}

/**
 * Options alone, each with a value.
 * @throws KioskError for anything else
 */
export function optionsOf<Option extends string>(
  args: readonly string[],
  names: readonly Option[],
): Partial<Record<Option, string>> {
  const { positionals, values } = parsed(args, names);
  if (positionals.length > 0)
    throw new KioskError(`expected options only, found ${positionals.join(' ')}`, 2);
  return values;
}

function parsed<Option extends string>(args: readonly string[], names: readonly Option[]) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { positionals, values: values as Partial<Record<Option, string>> };
  } catch (error) {
    throw new KioskError((error as Error).message.split('. ', 1)[0] ?? '', 2);
  }
}

/** @throws KioskError where there is no such file, or no JSON in it */
export async function readJson(path: string): Promise<unknown> {
  const text = await readText(path, 'name a file that is there');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new KioskError(`${path}: expected JSON: ${(error as Error).message}`);
  }
}

/** @throws KioskError with the cure where there is no such file */
export async function readText(path: string, cure: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new KioskError(`${path} cannot be read (${codeOf(error)}); ${cure}`);
  }
}

/**
 * Writes a file whole or not at all.
 * @throws KioskError
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.part`;
  try {
    const handle = await open(part, 'w', 0o644);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw new KioskError(`${path} cannot be written (${codeOf(error)})`);
  }
}

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
