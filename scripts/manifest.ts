/**
 * Writes what editors, frameworks and the studio read about the elements, all from their sources:
 *   custom-elements.json, vscode.html-custom-data.json   to dist/ and to the package of the widgets
 *   react.d.ts, vue.d.ts                                 to the types of that package
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifestOf } from './lib/manifest/manifest.js';
import { reactTypes } from './lib/manifest/react.js';
import { customData } from './lib/manifest/vscode.js';
import { vueTypes } from './lib/manifest/vue.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = manifestOf(root.replace(/\/$/, ''));

function write(folders: readonly string[], name: string, text: string): void {
  for (const folder of folders) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, name), text);
  }
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const dist = ['dist', 'packages/widgets/dist'];
write(dist, 'custom-elements.json', json(manifest));
write(dist, 'vscode.html-custom-data.json', json(customData(manifest)));
write(['packages/widgets/dist/types'], 'react.d.ts', reactTypes(manifest));
write(['packages/widgets/dist/types'], 'vue.d.ts', vueTypes(manifest));
