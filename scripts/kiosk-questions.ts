/**
 * Takes the questions of examples/packs/know-12355.json, which screens ask, out of their FHIR form.
 *   node --import tsx --conditions=source scripts/kiosk-questions.ts           writes the file
 *   node --import tsx --conditions=source scripts/kiosk-questions.ts --check   fails when the file is stale
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';

interface Extension {
  url: string;
  valueCode?: string;
  valueString?: string;
  valueDecimal?: number;
  extension?: Extension[];
}
interface Item {
  linkId: string;
  type: string;
  text: string;
  _text?: { extension: Extension[] };
  answerOption?: {
    valueCoding: { display: string; _display?: { extension: Extension[] }; extension?: Extension[] };
    extension?: Extension[];
  }[];
}

const FILE = fileURLToPath(new URL('../packages/app/src/kiosk/scenes/questions.data.ts', import.meta.url));
const PACK = new URL('../examples/packs/know-12355.json', import.meta.url);

function words(text: string, more: { extension: Extension[] } | undefined): Record<string, string> {
  const table: Record<string, string> = { 'zh-CN': text };
  for (const { extension = [] } of more?.extension ?? []) {
    const language = extension.find(({ url }) => url === 'lang')?.valueCode;
    const content = extension.find(({ url }) => url === 'content')?.valueString;
    if (language && content) table[language] = content;
  }
  return table;
}

function questions(items: Item[]) {
  return items.flatMap((item) => {
    const why = items.find(({ linkId }) => linkId === `${item.linkId}-why`);
    const options = item.answerOption ?? [];
    const answer = options.findIndex(({ valueCoding, extension = [] }) =>
      [...extension, ...(valueCoding.extension ?? [])].some(({ valueDecimal }) => valueDecimal === 1),
    );
    if (!why || answer < 0) return [];
    return {
      id: item.linkId,
      text: words(item.text, item._text),
      choices: options.map(({ valueCoding }) => words(valueCoding.display, valueCoding._display)),
      answer,
      why: words(why.text, why._text),
    };
  });
}

async function main(check: boolean): Promise<void> {
  const { item } = JSON.parse(readFileSync(PACK, 'utf8')) as { item: Item[] };
  const source = `import type { SceneData } from '@y12355/domain';

/** Written by scripts/kiosk-questions.ts from examples/packs/know-12355.json; not edited by hand. */
export const questions: readonly (SceneData['question'] & { id: string })[] = ${JSON.stringify(questions(item))};
`;
  const fresh = await format(source, { ...(await resolveConfig(FILE)), filepath: FILE });
  if (!check) writeFileSync(FILE, fresh);
  else if (readFileSync(FILE, 'utf8') !== fresh) {
    console.error('packages/app/src/kiosk/scenes/questions.data.ts is stale: run scripts/kiosk-questions.ts');
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(process.argv.includes('--check'));
