import type { Template } from '../template.js';

/** What a list of templates shows before one is chosen. */
export type TemplateEntry = Readonly<
  Pick<Template, 'id' | 'title' | 'kind' | 'season' | 'audience' | 'page' | 'pixels' | 'ground'>
>;
