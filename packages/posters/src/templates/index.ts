import type { Template } from '../template.js';
import { loaders, templates } from './list.data.js';

export type { TemplateEntry } from './entry.js';
export { templates } from './list.data.js';
export { newsroomText, type TextTemplate, textOf } from './text.js';
export { thumbnail } from './thumbnail.js';

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
  const load = templates.some((one) => one.id === id) ? loaders[id] : undefined;
  if (!load) {
    throw new UnknownTemplateError(`template "${id}"; expected one of ${Object.keys(loaders).join(', ')}`);
  }
  const { default: template } = await load();
  // Checked against its schema when the list was written.
  return template as Template;
}
