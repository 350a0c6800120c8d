import { inPage } from './in-page.js';

const TIMEOUT = 8000;

/**
 * A JSON document of the page's own, beside it or in it ({@link inPage}).
 *
 * @param src counts from the page
 * @throws TypeError without an answer within 8 s, or with another than a document; SyntaxError where it is no JSON
 */
export async function jsonFile(src: string, signal: AbortSignal | undefined): Promise<unknown> {
  const address = new URL(src, document.baseURI).href;
  const held = inPage(address);
  if (held !== undefined) return JSON.parse(held);
  const read = async (): Promise<unknown> => {
    const answer = await fetch(address, signal ? { signal } : {});
    if (!answer.ok) throw new TypeError(`status ${answer.status}`);
    return answer.json();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TypeError(`no answer within ${TIMEOUT} ms`)), TIMEOUT);
  });
  try {
    return await Promise.race([read(), late]);
  } finally {
    clearTimeout(timer);
  }
}
