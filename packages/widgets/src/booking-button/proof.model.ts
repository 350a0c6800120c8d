import { sha256 } from '@noble/hashes/sha2.js';
import type { ProofChallenge } from '@y12355/client';

/** The small calculation that a service asks for where one network sends very many requests. */

/** Milliseconds of work in one piece: the page stays at hand in between. */
const slice = 6;
/** Milliseconds after which it is given up: an old phone is done in a few seconds. */
const longest = 60_000;

export interface Solving {
  signal?: AbortSignal | undefined;
  /** Milliseconds that only rise. */
  clock?: () => number;
  /** Lets the page do its own work. */
  pause?: () => Promise<unknown>;
}

/**
 * What goes back for a challenge: base64 of `{algorithm, challenge, number, salt, signature}` as JSON. Works
 * on plain http too, where a page has no `crypto.subtle`.
 *
 * @returns undefined when the caller gave up
 * @throws RangeError when no number up to `maxnumber` fits, or none was found within a minute
 */
export async function answerTo(
  { algorithm, challenge, maxnumber, salt, signature }: ProofChallenge,
  {
    signal,
    clock = () => performance.now(),
    pause = () => new Promise((resolve) => setTimeout(resolve)),
  }: Solving = {},
): Promise<string | undefined> {
  const fits = test(salt, challenge);
  const began = clock();
  for (let number = 0, sliceEnd = began + slice; number <= maxnumber; number++) {
    if (fits(number)) return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
    // Asking the clock costs as much as a try.
    if (number % 32 !== 31 || clock() < sliceEnd) continue;
    if (clock() > began + longest) break;
    await pause();
    if (signal?.aborted) return undefined;
    sliceEnd = clock() + slice;
  }
  throw new RangeError(
    `proof: no number up to ${maxnumber} fits within ${longest / 1000} s; ask for another`,
  );
}

/** Whether SHA-256 of salt and number is the challenge (hexadecimal). */
function test(salt: string, challenge: string): (number: number) => boolean {
  const encoder = new TextEncoder();
  const head = encoder.encode(salt);
  const wanted = (challenge.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  return (number) => {
    const tail = encoder.encode(String(number));
    const bytes = new Uint8Array(head.length + tail.length);
    bytes.set(head);
    bytes.set(tail, head.length);
    const hash = sha256(bytes);
    return hash.length === wanted.length && hash.every((byte, index) => byte === wanted[index]);
  };
}
