/**
 * Writes what follows from the templates of sheets: the published JSON Schema of their form, and the list that pages
 * choose from. Every template is checked first. `--check` fails when one is stale.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { readTemplate } from '../packages/posters/src/cli/template-file.js';
import { templateJsonSchema } from '../packages/posters/src/cli/template-schema.js';

const folder = new URL('../packages/posters/templates/', import.meta.url);
const schemaFile = new URL('../packages/posters/template.schema.json', import.meta.url);
const listFile = new URL('../packages/posters/src/templates/list.data.ts', import.meta.url);
const style = { singleQuote: true, printWidth: 110 } as const;

const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const entries = names.sort().map((name) => {
  const template = readTemplate(readFileSync(new URL(name, folder), 'utf8'), name);
  const { id, title, kind, season, audience, page, pixels, ground } = template;
  if (`${id}.json` !== name) throw new Error(`${name}: its id is "${id}"; name the file ${id}.json`);
  return { id, title, kind, season, audience, page, pixels, ground };
});

const list = `// Written by npm run templates from packages/posters/templates.
import type { TemplateEntry } from './entry.js';

export const templates: readonly TemplateEntry[] = ${JSON.stringify(entries)};

/** Each template is a module of its own. */
export const loaders: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
${entries.map(({ id }) => `  '${id}': () => import('../../templates/${id}.json'),`).join('\n')}
};
`;

const outputs: [URL, string][] = [
  [schemaFile, await format(JSON.stringify(templateJsonSchema()), { ...style, parser: 'json' })],
  [listFile, await format(list, { ...style, parser: 'typescript' })],
];
for (const [file, text] of outputs) {
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file.pathname} is stale: run npm run templates`);
    process.exitCode = 1;
  }
}
