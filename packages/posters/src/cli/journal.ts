import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { RowFault } from '../batch/fault.js';
import { type BatchHead, type Manifest, manifestText, type SheetEntry } from '../batch/manifest.js';
import { type OutFolder, WriteError } from './out-folder.js';

const MANIFEST = 'manifest.json';
/** One JSON document a line, each written when its sheet is there: what a killed run leaves behind. */
const JOURNAL = 'manifest.jsonl';

/** What an earlier run into a folder has written down. */
export interface Earlier {
  byInput: ReadonlyMap<string, SheetEntry>;
  /** Names of all files. */
  files: ReadonlySet<string>;
}

/** @throws nothing: what cannot be read is as good as not there, and is made again */
export function readEarlier({ path }: OutFolder): Earlier {
  const manifest = parsed(read(join(path, MANIFEST))) as Partial<Manifest> | undefined;
  const lines = read(join(path, JOURNAL)).split('\n').map(parsed);
  const sheets = [...(Array.isArray(manifest?.sheets) ? manifest.sheets : []), ...lines].filter(isSheet);
  return {
    byInput: new Map(sheets.map((sheet) => [sheet.input, sheet])),
    files: new Set(sheets.flatMap((sheet) => sheet.files.map(({ name }) => name))),
  };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The last line of a killed run may be half a document. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSheet(value: unknown): value is SheetEntry {
  const { input, files } = (value ?? {}) as { input?: unknown; files?: unknown };
  const isName = (name: unknown) => typeof name === 'string' && /^[^/\\]+$/.test(name);
  return (
    typeof input === 'string' &&
    Array.isArray(files) &&
    files.every((file) => isName((file as { name?: unknown } | null)?.name))
  );
}

/** What a run writes down while it goes on, and the manifest at its end. */
export class Journal {
  readonly #path: string;
  readonly #file: number;

  /**
   * @param kept sheets of an earlier run that may still be used, so that they are not lost when this run is killed too
   * @param faults what is wrong before anything is made
   * @throws WriteError
   */
  constructor(
    private readonly folder: OutFolder,
    head: BatchHead,
    kept: Iterable<SheetEntry>,
    faults: readonly RowFault[],
  ) {
    this.#path = join(folder.path, JOURNAL);
    const lines = [head, ...kept, ...faults.map((fault) => ({ fault }))].map(
      (one) => `${JSON.stringify(one)}\n`,
    );
    folder.put([{ name: JOURNAL, bytes: Buffer.from(lines.join('')) }]);
    rmSync(join(folder.path, MANIFEST), { force: true });
    try {
      this.#file = openSync(this.#path, 'a');
    } catch (error) {
      throw new WriteError(this.#path, error);
    }
  }

  /** @throws WriteError */
  add(record: SheetEntry | { fault: RowFault }): void {
    try {
      writeSync(this.#file, `${JSON.stringify(record)}\n`);
    } catch (error) {
      throw new WriteError(this.#path, error);
    }
  }

  /**
   * Writes the manifest; the journal has said the same and goes.
   *
   * @throws WriteError
   */
  finish(manifest: Manifest): void {
    this.folder.put([{ name: MANIFEST, bytes: Buffer.from(manifestText(manifest)) }]);
    this.close();
    rmSync(this.#path, { force: true });
  }

  close(): void {
    closeSync(this.#file);
  }
}
