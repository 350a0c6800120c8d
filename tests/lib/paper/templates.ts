import { readdirSync, readFileSync } from 'node:fs';
import type { Template } from '../../../packages/posters/src/index.js';

const folder = new URL('../../../packages/posters/templates/', import.meta.url);

/** Every template of the kit, A3 for every day first. */
export async function allTemplates(): Promise<Template[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const first = names.sort((a, b) => Number(b === 'a3-calm.json') - Number(a === 'a3-calm.json'));
  return first.map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Template);
}
