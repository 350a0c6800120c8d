import { readFileSync } from 'node:fs';

/** The package's folder is as far from here in `src` as in `dist`. */
const file = new URL('../../package.json', import.meta.url);

export const version = (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
