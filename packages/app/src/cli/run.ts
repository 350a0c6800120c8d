import { exportKiosk } from './export.js';
import { newKey } from './keys.js';
import { checkFile, signFile } from './playlist.js';
import { writeStatic } from './static.js';
import { type ExitCode, KioskError, type World } from './world.js';

interface Command {
  /** Words after its name, as help shows them. */
  usage: string;
  help: string;
  run(args: readonly string[], world: World): Promise<ExitCode>;
}

const DATA =
  '[--base-url URL] [--centers FILE | --api URL] [--region ADCODE] [--campaign CODE] [--lang zh-CN|zh-HK|en]';

const commands: Readonly<Record<string, Command>> = {
  'playlist sign': {
    usage: 'FILE --key KEYFILE [--out SIGNED]',
    help: 'checks a playlist, fills in hash and size of the files beside it, and signs it',
    run: signFile,
  },
  'playlist check': {
    usage: 'FILE [--keys OPERATORFILE]',
    help: 'what a screen would refuse: shape, files and, with the operator’s file, the signature',
    run: checkFile,
  },
  'keys new': {
    usage: 'KEYFILE [--id KEYID]',
    help: 'makes a pair of keys; the private one stays in KEYFILE, the public one is for the operator’s file',
    run: newKey,
  },
  static: {
    usage: `--out DIR ${DATA} [--shape wide|tall|strip]`,
    help: 'pages without any script for the barest players; run it again when the data change, at least each day',
    run: writeStatic,
  },
  export: {
    usage: `--out FILE.zip ${DATA} [--playlist SIGNED --operator OPERATORFILE]`,
    help: 'the whole kiosk as one file that runs from a USB stick, without a server',
    run: exportKiosk,
  },
};

const help = [
  'usage: y12355-kiosk COMMAND',
  '',
  ...Object.entries(commands).map(([name, { usage, help }]) => `  ${name} ${usage}\n      ${help}`),
].join('\n');

/** `y12355-kiosk` with its arguments. Ends with 0 where all is good, 1 where something was found, 2 where the command is wrong. */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  const [first = '', second = ''] = args;
  if (['', 'help', '--help', '-h'].includes(first)) {
    world.out(help);
    return first === '' ? 2 : 0;
  }
  const known = (words: string) => Object.prototype.hasOwnProperty.call(commands, words);
  const name = known(first) ? first : `${first} ${second}`;
  const command = known(name) ? commands[name] : undefined;
  if (!command) {
    world.error(
      `"${name.trim()}" is not known; expected one of ${Object.keys(commands).join(', ')}\n\n${help}`,
    );
    return 2;
  }
  try {
    return await command.run(args.slice(name.split(' ').length), world);
  } catch (error) {
    if (!(error instanceof KioskError)) throw error;
    const usage = error.exitCode === 2 ? `\nusage: y12355-kiosk ${name} ${command.usage}` : '';
    world.error(error.message + usage);
    return error.exitCode;
  }
}
