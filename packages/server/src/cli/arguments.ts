import { parseArgs } from 'node:util';
import { CommandError } from './errors.js';

export interface Command {
  /** Words after the command, as help shows them. */
  words: string;
  help: string;
  /** Least and most words. */
  count: [number, number];
  options?: readonly string[];
  /** Options without a value. */
  flags?: readonly string[];
}

export const commands = {
  start: { words: '', help: 'run the service', count: [0, 0] },
  migrate: { words: '', help: 'bring the tables to this version', count: [0, 0] },
  'import-centers': {
    words: 'FILE [--exceptions FILE] [--dry-run]',
    help: 'centers from CSV or JSON; exceptions alone when FILE holds them; tells first what changes, and with --dry-run (or --diff) no more than that',
    count: [1, 1],
    options: ['exceptions'],
    flags: ['dry-run', 'diff'],
  },
  'import-materials': {
    words: 'FILE [--dry-run]',
    help: 'materials from a manifest and the files beside it, each checked by size and hash; one with a fault hinders no other; --dry-run checks only',
    count: [1, 1],
    flags: ['dry-run'],
  },
  kiosk: {
    words:
      'add ID [--region ADCODE] [--campaign CODE] [--lang zh-CN|zh-HK|en] [--place TEXT] [--silent-after MINUTES] | list | remove ID | rekey ID | playlist FILE',
    help: 'screens: add prints the address of one with its key, shown this once; playlist makes a signed FILE what they show, with the files beside it',
    count: [1, 2],
    options: ['region', 'campaign', 'lang', 'place', 'silent-after'],
  },
  'import-holidays': { words: 'FILE', help: 'holidays and make-up days of whole years', count: [1, 1] },
  'import-schools': {
    words: 'FILE [--dry-run] [--base-url URL]',
    help: 'short links of campaigns from CSV, one for each school and place; bad rows are told and left out, a place without a code gets one; URL is the address of this service where targets name it',
    count: [1, 1],
    options: ['base-url'],
    flags: ['dry-run', 'diff'],
  },
  'export-links': {
    words: 'DIR --base-url URL',
    help: 'short links as pages of a static host, for while the service is down; they lead to URL',
    count: [1, 1],
    options: ['base-url'],
  },
  'export-site': {
    words: 'DIR [--api URL] [--base URL]',
    help: 'the pages for visitors as a folder for a plain host or a USB stick, with centers, materials and what the operator states; with --api its elements ask a service elsewhere, --base is where the folder will stand',
    count: [1, 1],
    options: ['api', 'base'],
  },
  export: {
    words: 'FILE [--format hsds|geojson|json|csv [--exceptions FILE] [--schools]]',
    help: 'a backup of everything; with --format the centers for other systems: stations inside of schools with --schools only, --exceptions holds the dated changes beside a CSV',
    count: [1, 1],
    options: ['format', 'exceptions'],
    flags: ['schools'],
  },
  import: { words: 'FILE', help: 'a backup, into an empty database of the same version', count: [1, 1] },
  sweep: {
    words: '',
    help: 'erase what was kept long enough, give seats back, tidy; a running service does it each minute',
    count: [0, 0],
  },
  erase: {
    words: 'REF-OR-ID …',
    help: 'take everything personal out of bookings at the wish of who it is about; a visit to come is cancelled',
    count: [1, 1000],
  },
  reseal: {
    words: '',
    help: 'seal everything with Y12355_SECRET that was sealed under Y12355_OLD_SECRETS',
    count: [0, 0],
  },
  report: {
    words: 'completeness [--json]',
    help: 'what is missing in the entries of centers, by city, the worst first',
    count: [1, 1],
    flags: ['json'],
  },
  staff: {
    words: 'add|reset|list NAME [--role province|city|county|center] [--scope ADCODE-OR-CENTER] [--totp]',
    help: 'accounts of the desk; with --totp sign-in also asks for the one-time code of an app',
    count: [1, 2],
    options: ['role', 'scope'],
    flags: ['totp'],
  },
  help: { words: '', help: 'this text', count: [0, 0] },
} satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

export interface Arguments {
  command: CommandName;
  words: string[];
  options: Record<string, string | undefined>;
  flags: ReadonlySet<string>;
}

/** @throws CommandError naming what is not known and what is allowed */
export function readArguments(argv: readonly string[]): Arguments {
  const [first = 'help', ...rest] = argv;
  const name = first === '--help' || first === '-h' ? 'help' : first;
  if (!Object.hasOwn(commands, name)) {
    throw new CommandError(
      `unknown command "${name}"; expected one of ${Object.keys(commands).join(', ')}`,
      2,
    );
  }
  const command = name as CommandName;
  const { words, count, options = [], flags = [] }: Command = commands[command];
  const usage = `usage: y12355-server ${command} ${words}`.trimEnd();
  const known = Object.fromEntries([
    ...options.map((option) => [option, { type: 'string' as const }]),
    ...flags.map((flag) => [flag, { type: 'boolean' as const }]),
  ]) as Record<string, { type: 'string' | 'boolean' }>;
  let parsed;
  try {
    parsed = parseArgs({ args: rest, options: known, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandError(`${(error as Error).message.split('.', 1)[0]}\n${usage}`, 2);
  }
  const { positionals, values } = parsed;
  if (positionals.length < count[0] || positionals.length > count[1]) {
    const found = positionals.length === 0 ? 'nothing after it' : positionals.join(' ');
    throw new CommandError(`${command}: found ${found}\n${usage}`, 2);
  }
  const given = Object.entries(values);
  return {
    command,
    words: positionals,
    options: Object.fromEntries(given.filter((row): row is [string, string] => typeof row[1] === 'string')),
    flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
  };
}

export function helpText(): string {
  const rows = Object.entries(commands as Record<string, Command>).map(
    ([name, { words, help }]) => `  ${`${name} ${words}`.trimEnd()}\n      ${help}`,
  );
  const variables =
    'PORT HOST Y12355_DATA DATABASE_URL Y12355_SECRET Y12355_OLD_SECRETS Y12355_OPERATOR Y12355_WEBHOOK_SECRET ' +
    'Y12355_SMTP_URL Y12355_METRICS_TOKEN NODE_ENV Y12355_NOW TRUST_PROXY';
  return ['usage: y12355-server COMMAND', '', ...rows, '', `environment: ${variables}`].join('\n');
}
