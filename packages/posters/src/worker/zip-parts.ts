import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZipFile {
  name: string;
  bytes: Uint8Array;
}

export interface ZipPart {
  /** `12355-posters.zip`, or `12355-posters-2.zip` where there are several. */
  name: string;
  blob: Blob;
  files: number;
}

/** Bytes that wait before they go into a blob, which the browser keeps outside of the worker's memory. */
const PIECE = 8e6;
/** What deflate makes smaller; the others are packed already. */
const LOOSE = /\.(svg|json)$/;

/** Packs files one after the other into archives that are each no larger than a browser handles well. */
export class ZipParts {
  readonly parts: ZipPart[] = [];
  #zip: Zip | undefined;
  #blobs: Blob[] = [];
  #waiting: Uint8Array<ArrayBuffer>[] = [];
  #waitingBytes = 0;
  #bytes = 0;
  #files = 0;
  #error: Error | undefined;

  /** @param most bytes of an archive after which the next one is begun */
  constructor(
    private readonly stem: string,
    private readonly most: number,
  ) {}

  /** Files that belong together stay in one archive. */
  add(files: readonly ZipFile[]): void {
    if (this.#bytes >= this.most) this.#close();
    for (const file of files) this.#put(file);
  }

  /** Closes the last archive with a file that tells of all. @returns every archive */
  finish(last: (archives: readonly string[]) => ZipFile): readonly ZipPart[] {
    const count = this.parts.length + 1;
    this.#put(last(Array.from({ length: count }, (_, index) => this.#name(index, count))));
    this.#close();
    return this.parts.map((part, index) => ({ ...part, name: this.#name(index, count) }));
  }

  #name(index: number, count: number): string {
    return count === 1 ? `${this.stem}.zip` : `${this.stem}-${index + 1}.zip`;
  }

  #put({ name, bytes }: ZipFile): void {
    this.#zip ??= new Zip((error, piece) => this.#take(error, piece as Uint8Array<ArrayBuffer>));
    const file = LOOSE.test(name) ? new ZipDeflate(name, { level: 1 }) : new ZipPassThrough(name);
    this.#zip.add(file);
    file.push(bytes, true);
    this.#files += 1;
    if (this.#error) throw this.#error;
  }

  #take(error: Error | null, piece: Uint8Array<ArrayBuffer>): void {
    if (error) {
      this.#error = error;
      return;
    }
    this.#waiting.push(piece);
    this.#waitingBytes += piece.length;
    this.#bytes += piece.length;
    if (this.#waitingBytes >= PIECE) this.#settle();
  }

  #settle(): void {
    this.#blobs.push(new Blob(this.#waiting));
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  #close(): void {
    if (!this.#zip) return;
    this.#zip.end();
    this.#settle();
    const blob = new Blob(this.#blobs, { type: 'application/zip' });
    this.parts.push({ name: '', blob, files: this.#files });
    this.#zip = undefined;
    this.#blobs = [];
    this.#bytes = 0;
    this.#files = 0;
  }
}
