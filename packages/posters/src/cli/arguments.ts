import { parseArgs } from 'node:util';
import { type Format, formats } from '../batch/manifest.js';
import { type PosterLanguage, posterLanguages } from '../template.js';
import { CommandError } from './errors.js';

export interface RenderArguments {
  command: 'render';
  csv: string;
  out: string;
  templates: readonly string[];
  formats: readonly Format[];
  /** Undefined where none was given. */
  base: string | undefined;
  lang: PosterLanguage;
  /** File with the operator's mini-program code. */
  codeImage: string | undefined;
  resume: boolean;
  marks: boolean;
  /** Undefined where none was given. */
  dpi: number | undefined;
  fonts: { 400?: string; 700?: string };
  fields: Readonly<Record<string, string>>;
  quiet: boolean;
}

export interface CheckArguments {
  command: 'check';
  files: readonly string[];
  json: boolean;
}

export interface TemplatesArguments {
  command: 'templates';
  lang: PosterLanguage;
  preview: string | undefined;
  json: boolean;
}

export type Arguments = RenderArguments | CheckArguments | TemplatesArguments | { command: 'help' };

/** Dots an inch of a PNG that printers have a use for. */
const DPI = { least: 50, most: 600 };

export const usage = `usage: y12355-posters COMMAND

  render --csv FILE --template ID[,ID…] --out DIR
      a poster for each row (columns school,region,campaign, and any field of the template); DIR/manifest.json tells
      what was made
      --format pdf,svg,png   pdf alone unless given
      --base-url URL         where the service stands: a code says URL/q/CAMPAIGN
      --lang LANG            ${posterLanguages.join(', ')}
      --field NAME=VALUE     for every row whose own cell is empty; as often as wanted
      --code-image FILE      the mini-program's code (PNG or JPEG) in place of the code; it is not read back
      --marks                crop marks around the PDF's bleed
      --dpi N                of PNG, ${DPI.least} to ${DPI.most}; 150 unless given, less for what is very large
      --font-regular FILE --font-bold FILE   .ttf in place of Noto Sans SC
      --resume               leave out what an earlier run into DIR has made from the same input
      --quiet                say nothing but what went wrong
  check FILE… [--json]
      read the codes in PNG, JPEG, SVG and PDF back and measure them
  templates [--preview DIR] [--lang LANG] [--json]
      what there is to choose from; with --preview a picture of each

ends with 0 where all is good, 1 where a row or a code is not, 2 where nothing could be done, 130 after Ctrl-C`;

/** @throws CommandError naming what is not known and what is allowed */
export function readArguments(argv: readonly string[]): Arguments {
  const [command = 'help', ...rest] = argv;
  if (command === 'help' || rest.includes('--help') || rest.includes('-h') || /^(--help|-h)$/.test(command)) {
    return { command: 'help' };
  }
  if (command === 'render') return readRender(rest);
  if (command === 'check') {
    const { values, positionals } = parsed(rest, { json: { type: 'boolean' } }, true);
    if (positionals.length === 0) throw new CommandError(`check: no file was named\n\n${usage}`);
    return { command, files: positionals, json: values['json'] === true };
  }
  if (command === 'templates') {
    const { values } = parsed(rest, {
      preview: { type: 'string' },
      lang: { type: 'string' },
      json: { type: 'boolean' },
    });
    const { preview, lang, json } = values as { preview?: string; lang?: string; json?: boolean };
    return { command, preview, lang: readLanguage(lang), json: json === true };
  }
  throw new CommandError(
    `unknown command "${command}"; expected render, check, templates or help\n\n${usage}`,
  );
}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

function parsed(args: string[], options: NonNullable<Options>, allowPositionals = false) {
  try {
    return parseArgs({ args, options, allowPositionals, strict: true });
  } catch (error) {
    throw new CommandError(`${(error as Error).message.split('. ', 1)[0]}\n\n${usage}`);
  }
}

const one = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

function readRender(args: string[]): RenderArguments {
  const { values } = parsed(args, {
    csv: one,
    out: one,
    template: many,
    format: many,
    'base-url': one,
    lang: one,
    field: many,
    'code-image': one,
    marks: flag,
    dpi: one,
    'font-regular': one,
    'font-bold': one,
    resume: flag,
    quiet: flag,
  });
  const text = (name: string): string | undefined => values[name] as string | undefined;
  const list = (name: string): string[] => [
    ...new Set(
      ((values[name] ?? []) as string[]).flatMap((given) => given.split(',')).map((item) => item.trim()),
    ),
  ];
  const [csv, out] = [text('csv'), text('out')];
  const missing = [!csv && '--csv FILE', !out && '--out DIR'].filter(Boolean);
  if (!csv || !out) throw new CommandError(`render: ${missing.join(' and ')} is missing\n\n${usage}`);
  const [regular, bold] = [text('font-regular'), text('font-bold')];
  return {
    command: 'render',
    csv,
    out,
    templates: list('template').filter(Boolean),
    formats: readFormats(list('format')),
    base: text('base-url'),
    lang: readLanguage(text('lang')),
    codeImage: text('code-image'),
    resume: values['resume'] === true,
    marks: values['marks'] === true,
    dpi: readDpi(text('dpi')),
    fonts: { ...(regular !== undefined && { 400: regular }), ...(bold !== undefined && { 700: bold }) },
    fields: readFields((values['field'] ?? []) as string[]),
    quiet: values['quiet'] === true,
  };
}

function readLanguage(lang = 'zh-CN'): PosterLanguage {
  const found = posterLanguages.find((known) => known === lang);
  if (found) return found;
  throw new CommandError(`--lang "${lang}"; expected one of ${posterLanguages.join(', ')}`);
}

function readFormats(given: readonly string[]): Format[] {
  if (given.length === 0) return ['pdf'];
  const unknown = given.find((format) => !(formats as readonly string[]).includes(format));
  if (unknown !== undefined) {
    throw new CommandError(`--format "${unknown}"; expected some of ${formats.join(', ')}, parted by commas`);
  }
  return formats.filter((format) => given.includes(format));
}

function readDpi(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const dpi = Number(given);
  if (/^\d+$/.test(given) && dpi >= DPI.least && dpi <= DPI.most) return dpi;
  throw new CommandError(`--dpi "${given}"; expected a whole number from ${DPI.least} to ${DPI.most}`);
}

function readFields(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((field) => {
      const at = field.indexOf('=');
      if (at > 0) return [field.slice(0, at).trim(), field.slice(at + 1)];
      throw new CommandError(`--field "${field}"; expected NAME=VALUE, such as sponsor=示例单位`);
    }),
  );
}
