import type { Template } from '../template.js';
import { loaders } from './list.data.js';

export type { TemplateEntry } from './entry.js';
export { templates } from './list.data.js';
export { newsroomText, type TextTemplate, textOf } from './text.js';
export { thumbnail } from './thumbnail.js';

/** Of every template, in the order in which they are offered; lighter than the list. */
export const templateIds: readonly string[] = Object.keys(loaders);

/** There is no template of that id. */
export class UnknownTemplateError extends Error {
  override readonly name = 'UnknownTemplateError';
  readonly code = 'unknown-template';
}

/**
 * One template, loaded when it is chosen.
 * @throws UnknownTemplateError with the ids that there are; or what a failed request throws
 */
export async function templateOf(id: string): Promise<Template> {
  const load = templateIds.includes(id) ? loaders[id] : undefined;
  if (!load) {
    throw new UnknownTemplateError(`template "${id}"; expected one of ${Object.keys(loaders).join(', ')}`);
  }
  const { default: template } = await load();
  // Checked against its schema when the list was written.
  return template as Template;
}
