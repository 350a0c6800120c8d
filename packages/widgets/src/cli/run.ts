import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '@y12355/core';
import { checkPack, type Report } from '../quiz/check/check.js';
import { SEED, seeded } from '../quiz/check/chance.js';
import { finding, sentence } from '../quiz/check/finding.js';
import { languages } from '../facts.js';
import { reportText } from './report.js';

export interface World {
  out(text: string): void;
  error(text: string): void;
  /** Bytes of a file; rejects where there is none. */
  read(path: string): Promise<Uint8Array>;
  sha256(bytes: Uint8Array): string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What a command ends with: nothing found but notes, something found, or not understood. */
type ExitCode = 0 | 1 | 2;

/** `y12355-quiz` with its arguments. */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  const asked = understand(args);
  if ('fault' in asked) {
    world.error(`${asked.fault}\n${sentence('cli.usage', asked.language)}`);
    return 2;
  }
  const { files, json, help, language } = asked;
  if (help) {
    world.out(sentence('cli.usage', language));
    return 0;
  }
  const reports: (Report & { file: string })[] = [];
  for (const file of files) {
    const report = { file, ...(await check(file, world, language)) };
    reports.push(report);
    if (!json) world.out(reportText(report, language));
  }
  if (json)
    world.out(
      JSON.stringify(reports, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2),
    );
  return reports.some(({ findings }) => findings.some(({ level }) => level !== 'note')) ? 1 : 0;
}

interface Asked {
  files: readonly string[];
  json: boolean;
  help: boolean;
  language: Language;
}

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
    const fault = (
      key: 'lang' | 'command' | 'nothing',
      value = '',
      tongue: Language = language ?? 'zh-CN',
    ) => ({
      fault: sentence(`cli.${key}`, tongue, { value, choices: languages.join(', ') }),
      language: tongue,
    });
    if (!language) return fault('lang', lang);
    const [command, ...named] = positionals;
    if (help) return { files: [], json, help, language };
    if (command !== 'check') return fault('command', command);
    if (named.length === 0) return fault('nothing');
    // A folder's `*.json` names each manifest, too: it stands for the quiz beside it.
    const files = [...new Set(named.map((file) => file.replace(/\.manifest\.json$/, '.json')))];
    return { files, json, help, language };
  } catch (error) {
    // parseArgs names the option that it does not know.
    return { fault: (error as Error).message, language: 'zh-CN' };
  }
}

async function check(file: string, world: World, language: Language): Promise<Report> {
  const manifestFile = file.replace(/(\.json)?$/, '.manifest.json');
  try {
    const bytes = await world.read(file);
    const quiz = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const manifest = await world.read(manifestFile).then(parse, () => undefined);
    const files = { quiz, sha256: world.sha256(bytes), manifest, manifestName: basename(manifestFile) };
    return checkPack(files, world.now, seeded(SEED), language);
  } catch (error) {
    const value = (error as Error).message;
    return {
      title: '',
      findings: [finding('fault', 'unreadable', '', language, { value })],
      table: undefined,
      grades: [],
      openBy: '',
    };
  }
}

/** A manifest that is no JSON has none of its fields. */
function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
