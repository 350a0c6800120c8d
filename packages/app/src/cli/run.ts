import { newKey } from './keys.js';
import { checkFile, signFile } from './playlist.js';
import { type ExitCode, KioskError, type World } from './world.js';

interface Command {
  /** Words after its name, as help shows them. */
  usage: string;
  help: string;
  run(args: readonly string[], world: World): Promise<ExitCode>;
}

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
};

const help = [
  'usage: y12355-kiosk COMMAND',
  '',
  ...Object.entries(commands).map(([name, { usage, help }]) => `  ${name} ${usage}\n      ${help}`),
].join('\n');

/** `y12355-kiosk` with its arguments. Ends with 0 where all is good, 1 where something was found, 2 where the command is wrong. */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  const [first = '', second = '', ...rest] = args;
  if (['', 'help', '--help', '-h'].includes(first)) {
    world.out(help);
    return first === '' ? 2 : 0;
  }
  const name = `${first} ${second}`;
  const command = Object.prototype.hasOwnProperty.call(commands, name) ? commands[name] : undefined;
  if (!command) {
    world.error(
      `"${name.trim()}" is not known; expected one of ${Object.keys(commands).join(', ')}\n\n${help}`,
    );
    return 2;
  }
  try {
    return await command.run(rest, world);
  } catch (error) {
    if (!(error instanceof KioskError)) throw error;
    const usage = error.exitCode === 2 ? `\nusage: y12355-kiosk ${name} ${command.usage}` : '';
    world.error(error.message + usage);
    return error.exitCode;
  }
}
