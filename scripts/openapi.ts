/**
 * Writes the contract to `packages/client/openapi.json`, the client's types from it, and the published JSON Schemas
 * of the files that an operator writes. `--check` fails when one is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { format } from 'prettier';
import { openApiDocument } from '../packages/server/src/contract/document.js';
import {
  centersJsonSchema,
  hsdsJsonSchema,
  materialsJsonSchema,
  operatorJsonSchema,
  referralsJsonSchema,
} from '@y12355/server';

const documentFile = new URL('../packages/client/openapi.json', import.meta.url);
const typesFile = new URL('../packages/client/src/openapi.ts', import.meta.url);
const { version } = JSON.parse(
  await readFile(new URL('../packages/server/package.json', import.meta.url), 'utf8'),
) as { version: string };

const contract = openApiDocument(version);
const style = { singleQuote: true, printWidth: 110 } as const;
const documentText = await format(JSON.stringify(contract), { ...style, parser: 'json' });
const typesText = await format(
  '/** Generated from openapi.json by `npm run openapi`. */\n' +
    astToString(await openapiTS(JSON.parse(JSON.stringify(contract)))),
  { ...style, parser: 'typescript' },
);

const outputs: [URL, string][] = [
  [documentFile, documentText],
  [typesFile, typesText],
];
for (const [name, schema] of Object.entries({
  operator: operatorJsonSchema(),
  center: centersJsonSchema(),
  referrals: referralsJsonSchema(),
  hsds: hsdsJsonSchema(),
  materials: materialsJsonSchema(),
})) {
  outputs.push([
    new URL(`../packages/server/schema/${name}.schema.json`, import.meta.url),
    await format(JSON.stringify(schema), { ...style, parser: 'json' }),
  ]);
}
if (process.argv.includes('--check')) {
  for (const [file, text] of outputs) {
    if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
      console.error(`${file.pathname} is stale: run npm run openapi`);
      process.exitCode = 1;
    }
  }
} else {
  for (const [file, text] of outputs) await writeFile(file, text);
}
