import { createHash } from 'node:crypto';
import { collect } from '../check/collect.js';
import type { Answer, FileFacts, PageFacts } from '../check/page-facts.js';
import { policiesIn } from '../check/policy.js';
import { decode, isBinary } from './decode.js';
import { type Got, get, GetError, type Limits } from './get.js';
import { readHtml } from './read-html.js';

/** A page that is none: `why` is a status, or a key of the check's words. */
export class PageError extends Error {
  override readonly name = 'PageError';
  constructor(
    readonly url: string,
    readonly why: string,
  ) {
    super(`${url}: ${why}`);
  }
}

/** Everything that the check wants to know of the page at an address. Throws PageError. */
export async function lookAt(address: string, limits?: Limits): Promise<PageFacts> {
  const { url, status, headers, content } = await get(address, limits).catch((error: unknown) => {
    if (error instanceof GetError) throw new PageError(address, error.trouble);
    throw error;
  });
  if (status !== 200) throw new PageError(url, String(status));
  const type = headers.get('content-type') ?? '';
  if (type ? !/html|xml/i.test(type) : isBinary(content)) throw new PageError(url, 'page');
  const policies = policiesIn(headers.get('content-security-policy') ?? '');
  const page = collect(readHtml(decode(content, type)), url, policies);
  const [answers, newest] = await Promise.all([answersTo(page.files, limits), newestOf(page.files, limits)]);
  return { ...page, answers, newest };
}

async function answersTo(
  files: readonly FileFacts[],
  limits: Limits | undefined,
): Promise<PageFacts['answers']> {
  const asked = [...new Map(files.map((file) => [file.url, file])).values()];
  const answers = await Promise.all(
    asked.map(async (file) => [file.url, await answerTo(file, files, limits)] as const),
  );
  return Object.fromEntries(answers);
}

async function answerTo(
  file: FileFacts,
  files: readonly FileFacts[],
  limits: Limits | undefined,
): Promise<Answer> {
  try {
    const got = await get(file.url, limits);
    const trouble = troubleWith(file, got);
    if (trouble) return { trouble };
    const asked = files
      .filter(({ url }) => url === file.url)
      .map(({ attributes }) => attributes['integrity'] ?? '');
    const algorithms = ['sha256', 'sha384', 'sha512'].filter((name) =>
      asked.some((one) => one.includes(name)),
    );
    return {
      hashes: algorithms.map((name) => `${name}-${createHash(name).update(got.content).digest('base64')}`),
    };
  } catch (error) {
    if (error instanceof GetError) return { trouble: error.trouble };
    throw error;
  }
}

const types: Readonly<Record<FileFacts['kind'], RegExp>> = {
  script: /(java|ecma)script/i,
  style: /css/i,
  frame: /html/i,
};

/** A page in the place of a script is what systems answer that know no 404. */
function troubleWith({ kind }: FileFacts, { status, headers }: Got): string | undefined {
  if (status !== 200) return String(status);
  return types[kind].test(headers.get('content-type') ?? '') ? undefined : 'type';
}

/** A kit that does not say its version is not compared with. */
async function newestOf(
  files: readonly FileFacts[],
  limits: Limits | undefined,
): Promise<PageFacts['newest']> {
  const kits = [...new Set(files.flatMap(({ sdk }) => sdk ?? []))];
  const found = await Promise.all(
    kits.map(async (sdk) => {
      try {
        const { status, content } = await get(`${sdk}v1/sri.json`, limits);
        const { version } =
          status === 200 ? (JSON.parse(new TextDecoder().decode(content)) as { version?: unknown }) : {};
        return typeof version === 'string' ? [[sdk, version] as const] : [];
      } catch (error) {
        if (error instanceof GetError || error instanceof SyntaxError) return [];
        throw error;
      }
    }),
  );
  return Object.fromEntries(found.flat());
}
