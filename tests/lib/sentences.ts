import { textOf } from './files.js';

/** Every text of a JSON file with the names that lead to it. */
export function sentencesOf(path: string): { key: string; text: string }[] {
  return within(JSON.parse(textOf(path)), '');
}

function within(value: unknown, key: string): { key: string; text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => within(inner, key ? `${key}.${name}` : name));
}
