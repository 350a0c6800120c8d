import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Template } from '../template.js';
import { templateOf, templates } from '../templates/index.js';
import { brief, CommandError } from './errors.js';

/** Every template that comes with the kit, by its id. */
export async function kitTemplates(): Promise<ReadonlyMap<string, Template>> {
  const all = await Promise.all(templates.map(({ id }) => templateOf(id)));
  return new Map(all.map((template) => [template.id, template]));
}

/** Whether a word of the command line names a file and no id. */
const isFile = (word: string): boolean => /[/\\]|\.json$/i.test(word);

/**
 * The kit's templates with those of the operator's own, which are named by their files; the words with ids alone.
 *
 * @throws CommandError a file that cannot be read, with every fault of it, or that takes the id of another
 */
export async function knownTemplates(
  words: readonly string[],
): Promise<{ known: ReadonlyMap<string, Template>; ids: string[] }> {
  const known = new Map(await kitTemplates());
  const ids: string[] = [];
  for (const word of words) {
    if (!isFile(word)) {
      ids.push(word);
      continue;
    }
    const template = await templateIn(word);
    if (known.has(template.id)) {
      throw new CommandError(
        `--template ${word}: there is a template "${template.id}" already; give it another id`,
      );
    }
    known.set(template.id, template);
    ids.push(template.id);
  }
  return { known, ids };
}

async function templateIn(path: string): Promise<Template> {
  // Only who has a template of their own needs its schema.
  const { readTemplate } = await import('./template-file.js');
  try {
    return readTemplate(await readFile(path, 'utf8'), basename(path));
  } catch (error) {
    throw new CommandError(`--template ${path}: ${brief(error)}`);
  }
}
