export interface Got {
  /** Address after redirects. */
  url: string;
  status: number;
  headers: Headers;
  content: Uint8Array<ArrayBuffer>;
}

/** Why nothing could be got: a key of the check's words. */
export type Trouble = 'timeout' | 'size' | 'network' | 'name' | 'certificate' | 'redirects' | 'target';

export class GetError extends Error {
  override readonly name = 'GetError';
  constructor(
    readonly trouble: Trouble,
    url: string,
    options?: ErrorOptions,
  ) {
    super(`${url}: ${trouble}`, options);
  }
}

export interface Limits {
  milliseconds: number;
  bytes: number;
}

export const limits: Limits = { milliseconds: 10_000, bytes: 5_000_000 };
const MOST_REDIRECTS = 5;

/** One GET with its redirects, in all no longer and no larger than the limits. Throws GetError. */
export async function get(address: string, { milliseconds, bytes }: Limits = limits): Promise<Got> {
  const signal = AbortSignal.timeout(milliseconds);
  let url = address;
  try {
    for (let count = 0; count <= MOST_REDIRECTS; count += 1) {
      const answer = await fetch(url, {
        signal,
        redirect: 'manual',
        headers: { 'user-agent': 'y12355-embed check', accept: '*/*' },
      });
      const { status, headers } = answer;
      const target = status >= 300 && status < 400 ? headers.get('location') : null;
      if (target === null) return { url, status, headers, content: await read(answer, url, bytes) };
      await answer.body?.cancel();
      const next = URL.canParse(target, url) ? new URL(target, url) : undefined;
      if (!next || !/^https?:$/.test(next.protocol)) throw new GetError('target', url);
      url = next.href;
    }
  } catch (error) {
    if (error instanceof GetError) throw error;
    throw new GetError(signal.aborted ? 'timeout' : networkTrouble(error as Error), url, { cause: error });
  }
  throw new GetError('redirects', url);
}

/** Why no connection came about, as far as it helps to know, of the error that `fetch` gives. */
export function networkTrouble({ cause }: { cause?: unknown }): Trouble {
  const code = String((cause as { code?: unknown } | undefined)?.code);
  if (code === 'ENOTFOUND') return 'name';
  return /CERT|SELF_SIGNED|^UNABLE_TO_/.test(code) ? 'certificate' : 'network';
}

async function read(answer: Response, url: string, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    // Leaving the loop ends the transfer.
    if (size > most) throw new GetError('size', url);
    parts.push(part);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
