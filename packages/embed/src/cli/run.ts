import { parseArgs } from 'node:util';
import { languages } from '@y12355/widgets/elements';
import type { Finding } from '../check/finding.js';
import { judge, type Language, unreachable } from '../check/judge.js';
import { levelWord, sentence } from '../check/words.js';
import type { Limits } from './get.js';
import { lookAt, PageError } from './look.js';

export interface Output {
  out(text: string): void;
  error(text: string): void;
}

/** What a command ends with: nothing found but notes, something found, or not understood. */
type ExitCode = 0 | 1 | 2;

/** `y12355-embed` with its arguments. */
export async function run(
  args: readonly string[],
  { out, error }: Output,
  limits?: Limits,
): Promise<ExitCode> {
  const asked = understand(args);
  if ('fault' in asked) {
    error(`${asked.fault}\n${sentence('cli.usage', {}, asked.language)}`);
    return 2;
  }
  if (asked.help) {
    out(sentence('cli.usage', {}, asked.language));
    return 0;
  }
  const { urls, json, language } = asked;
  const pages: { url: string; findings: Finding[] }[] = [];
  for (const url of urls) {
    const findings = await check(url, language, limits);
    pages.push({ url, findings });
    if (!json) out(report(url, findings, language));
  }
  if (json) out(JSON.stringify(pages, null, 2));
  return pages.some(({ findings }) => findings.some(({ level }) => level !== 'note')) ? 1 : 0;
}

interface Asked {
  urls: readonly string[];
  json: boolean;
  help: boolean;
  language: Language;
}

type Fault = 'lang' | 'command' | 'nothing' | 'address' | 'password';

function understand(args: readonly string[]): Asked | { fault: string; language: Language } {
  const options = {
    json: { type: 'boolean' },
    lang: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { lang = 'zh-CN', json = false, help = false } = values;
    const language = languages.find((one) => one === lang);
    const fault = (key: Fault, value = '', tongue: Language = language ?? 'zh-CN') => ({
      fault: sentence(`cli.${key}`, { value: plain(value), choices: languages.join(', ') }, tongue),
      language: tongue,
    });
    if (!language) return fault('lang', lang);
    const [command, ...urls] = positionals;
    if (help) return { urls, json, help, language };
    if (command !== 'check') return fault('command', command);
    if (urls.length === 0) return fault('nothing');
    for (const url of urls) {
      if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return fault('address', url);
      const { username, password } = new URL(url);
      if (username || password) return fault('password', url);
    }
    return { urls, json, help, language };
  } catch (error) {
    // parseArgs names the option that it does not know.
    return { fault: plain((error as Error).message), language: 'zh-CN' };
  }
}

async function check(url: string, language: Language, limits: Limits | undefined): Promise<Finding[]> {
  try {
    return judge(await lookAt(url, limits), language);
  } catch (error) {
    if (error instanceof PageError) return unreachable(error.url, error.why, language);
    throw error;
  }
}

/** A page may hold signs that would steer the terminal. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');

function report(url: string, findings: readonly Finding[], language: Language): string {
  const lines = findings.flatMap(({ level, code, what, cure }) => [
    `  ${levelWord(level, language)}  ${plain(what)} [${code}]`,
    `        → ${plain(cure)}`,
  ]);
  return [url, ...(lines.length > 0 ? lines : [`  ${sentence('clean', {}, language)}`]), ''].join('\n');
}
