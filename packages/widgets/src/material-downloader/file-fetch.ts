import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export type FaultCode =
  /** What arrived is not the file that was meant. */
  | 'checksum'
  /** The connection broke; what arrived is kept. */
  | 'interrupted'
  | 'offline'
  /** 404 or 410. */
  | 'gone'
  /** Any other answer that is no file. */
  | 'refused'
  /** No answer: the network, or a policy of the page or of the server. */
  | 'blocked'
  /** The visitor ended it. */
  | 'stopped';

/** A file did not arrive, with a code. */
export class FileFault extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.name = 'FileFault';
  }
}

export interface FetchOptions {
  signal?: AbortSignal | undefined;
  /** Hears how many bytes are there. */
  onProgress?(received: number): void;
  fetch?: typeof fetch;
  /** Whether the device says that it has no network. */
  isOffline?(): boolean;
}

/**
 * One file, fetched piece by piece and hashed as it comes. A broken one goes on where it ended when it is run again;
 * the hash of the whole decides in the end, so no server can mix two versions.
 */
export class FileFetch {
  /** Bytes that are there. */
  received = 0;
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #hash = sha256.create();

  /**
   * @param href address in full
   * @param wanted SHA-256, hexadecimal, in small letters
   * @param bytes size; what goes on beyond it is given up
   */
  constructor(
    private readonly href: string,
    private readonly wanted: string,
    private readonly bytes = Infinity,
  ) {}

  /** The pieces of the whole file, in order. Rejects with a {@link FileFault} and nothing else. */
  async run(options: FetchOptions = {}): Promise<readonly Uint8Array<ArrayBuffer>[]> {
    const answer = await this.#ask(options);
    try {
      await this.#read(answer, options);
    } catch (error) {
      if (options.signal?.aborted) throw new FileFault('stopped', 'ended by the visitor');
      throw new FileFault('interrupted', `${String(error)} after ${this.received} bytes of ${this.href}`);
    }
    const found = bytesToHex(this.#hash.clone().digest());
    if (found === this.wanted) return this.#pieces;
    const { received } = this;
    this.#forget();
    throw new FileFault('checksum', `${received} bytes with SHA-256 ${found}, expected ${this.wanted}`);
  }

  /** An answer that goes on where the last one ended, or a whole one. */
  async #ask(options: FetchOptions): Promise<Response> {
    const { signal, fetch: get = fetch, isOffline = () => navigator.onLine === false } = options;
    const from = this.received;
    let answer: Response;
    try {
      answer = await get(this.href, {
        credentials: 'omit',
        referrerPolicy: 'same-origin',
        ...(signal && { signal }),
        // A part is nothing that a cache should answer from a whole that broke.
        ...(from > 0 && { headers: { Range: `bytes=${from}-` }, cache: 'no-store' }),
      });
    } catch (error) {
      if (signal?.aborted) throw new FileFault('stopped', 'ended by the visitor');
      if (isOffline()) throw new FileFault('offline', 'no network');
      // A server of another origin may not allow that header.
      if (from > 0) return this.#afresh(options);
      throw new FileFault('blocked', String(error));
    }
    if (answer.status === 206 && from > 0) return answer;
    if (from > 0 && !answer.ok && answer.status !== 404) return this.#afresh(options);
    if (!answer.ok) {
      const code = answer.status === 404 || answer.status === 410 ? 'gone' : 'refused';
      throw new FileFault(code, `${this.href} answered ${answer.status}`);
    }
    this.#forget();
    return answer;
  }

  #afresh(options: FetchOptions): Promise<Response> {
    this.#forget();
    return this.#ask(options);
  }

  async #read(answer: Response, { onProgress, signal }: FetchOptions): Promise<void> {
    const take = (piece: Uint8Array<ArrayBuffer>) => {
      this.#pieces.push(piece);
      this.#hash.update(piece);
      this.received += piece.length;
      onProgress?.(this.received);
    };
    const reader = answer.body?.getReader?.();
    // Before Firefox 65 an answer comes in one piece.
    if (!reader) return take(new Uint8Array(await answer.arrayBuffer()));
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      take(value);
      // What is on its way already would still be handed over.
      if (signal?.aborted) throw new Error('stopped');
      if (this.received > this.bytes) return void reader.cancel();
    }
  }

  #forget(): void {
    this.received = 0;
    this.#pieces = [];
    this.#hash = sha256.create();
  }
}
