import { readdirSync, readFileSync } from 'node:fs';
import type { Template } from '../template.js';

const folder = new URL('../../templates/', import.meta.url);

/** Every template that comes with the kit, by its id. */
export function loadTemplates(): ReadonlyMap<string, Template> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    names.sort().map((name) => {
      const template = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Template;
      return [template.id, template];
    }),
  );
}
