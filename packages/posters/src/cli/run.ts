import { readArguments, usage } from './arguments.js';
import { check } from './check/check.js';
import { CommandError } from './errors.js';
import { WriteError } from './out-folder.js';
import { render } from './render.js';
import type { ExitCode, Surroundings } from './surroundings.js';
import { kitTemplates, knownTemplates } from './known-templates.js';
import { templates } from './templates.js';

/** `y12355-posters` with its arguments. */
export async function run(argv: readonly string[], around: Surroundings): Promise<ExitCode> {
  try {
    const args = readArguments(argv);
    switch (args.command) {
      case 'help':
        around.out(usage);
        return 0;
      case 'render': {
        const { known, ids } = await knownTemplates(args.templates);
        return await render({ ...args, templates: ids }, known, around);
      }
      case 'check':
        return await check(args, around);
      case 'templates':
        return await templates(args, await kitTemplates(), around);
    }
  } catch (error) {
    if (error instanceof CommandError || error instanceof WriteError) {
      around.error(error.message);
      return 2;
    }
    throw error;
  }
}
