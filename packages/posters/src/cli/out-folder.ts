import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileEntry } from '../batch/manifest.js';
import { brief, CommandError, systemCode } from './errors.js';

/** A file that could not be written: what is behind it would fail as well. */
export class WriteError extends Error {
  override readonly name = 'WriteError';

  constructor(
    readonly path: string,
    cause: unknown,
  ) {
    const code = systemCode(cause);
    const cure =
      code === 'ENOSPC' || code === 'EDQUOT'
        ? 'the disk is full; make room, then run it again with --resume'
        : `${brief(cause)}; give a folder that can be written to, then run it again with --resume`;
    super(`${path}: ${cure}`, { cause });
  }
}

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Files that are not whole yet; the number is that of the process that writes them. */
const PART = /^\.y12355-(\d+)-\d+\.part$/;

export interface NewFile {
  name: string;
  bytes: Uint8Array;
}

/** The folder of a batch. A file is there whole or not at all, whenever the process ends. */
export class OutFolder {
  #parts = 0;

  /** @param option that named the folder */
  constructor(
    readonly path: string,
    private readonly option: string,
    private readonly write: (path: string, bytes: Uint8Array) => void = writeFileSync,
  ) {}

  /**
   * Makes the folder, and takes away what a killed run has left half-written.
   *
   * @throws CommandError where nothing can be written there
   */
  open(): void {
    try {
      mkdirSync(this.path, { recursive: true });
      for (const name of readdirSync(this.path)) {
        const pid = Number(PART.exec(name)?.[1] ?? 0);
        if (pid > 0 && !isRunning(pid)) rmSync(join(this.path, name), { force: true });
      }
      const probe = this.#part();
      writeFileSync(probe, '');
      rmSync(probe);
    } catch (error) {
      throw new CommandError(
        `${this.option} ${this.path}: ${brief(error)}; give a folder that can be made and written to`,
      );
    }
  }

  /**
   * Puts files there, all of them or none.
   *
   * @throws WriteError
   */
  put(files: readonly NewFile[]): void {
    const parts: string[] = [];
    let name = '';
    try {
      for (const file of files) {
        name = file.name;
        const part = this.#part();
        parts.push(part);
        this.write(part, file.bytes);
      }
      for (const [index, file] of files.entries()) {
        name = file.name;
        renameSync(parts[index] as string, join(this.path, name));
      }
    } catch (error) {
      for (const part of parts) rmSync(part, { force: true });
      throw new WriteError(join(this.path, name), error);
    }
  }

  /** Whether a file is there and holds what was written. */
  holds({ name, bytes, sha256: wanted }: Pick<FileEntry, 'name' | 'bytes' | 'sha256'>): boolean {
    try {
      const path = join(this.path, name);
      return statSync(path).size === bytes && sha256(readFileSync(path)) === wanted;
    } catch {
      return false;
    }
  }

  #part(): string {
    this.#parts += 1;
    return join(this.path, `.y12355-${process.pid}-${this.#parts}.part`);
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
