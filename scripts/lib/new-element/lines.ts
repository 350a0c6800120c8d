import { classOf, eventClassOf, factsOf, type NewElement } from './files.js';

/** The lines that a new element needs in the files which name every element, by file. */
export const linesFor: Readonly<Record<string, (text: string, element: NewElement) => string>> = {
  'index.ts': (text, element) =>
    sorted(text, /^export \{ .* \} from '\.\/[\w-]+\/.*';\n/gm, [
      `export { ${classOf(element)} } from './${element.name}/${element.name}.js';\n`,
      ...(element.event
        ? [`export { ${eventClassOf(element)} } from './${element.name}/${element.name}.events.js';\n`]
        : []),
    ]),
  'define.ts': (text, { name }) => sorted(text, /^import '\.\/.*';\n/gm, [`import './${name}/define.js';\n`]),
  'elements.ts': (text, element) => {
    const facts = factsOf(element);
    const line = `import { ${facts} } from './${element.name}/${element.name}.facts.js';\n`;
    const imported = sorted(text, /^import .* from '\.\/.*';\n/gm, [line]);
    return replaced(imported, /(ElementFacts\[\] = \[[^\]]*?),?\s*\]/, `$1, ${facts}]`);
  },
};

/** Adds lines to those of one pattern and orders them by what they import. */
function sorted(text: string, pattern: RegExp, lines: readonly string[]): string {
  const found = text.match(pattern) ?? [];
  const from = (line: string) => /'(.*)'/.exec(line)?.[1] ?? '';
  const all = [...found, ...lines].sort((a, b) => (from(a) < from(b) ? -1 : 1));
  const [first] = found;
  if (!first) throw new Error(`expected a line like ${String(pattern)} in\n${text}`);
  let index = 0;
  const block = all.join('');
  return text.replace(pattern, () => (index++ === 0 ? block : ''));
}

function replaced(text: string, pattern: RegExp, by: string): string {
  if (!pattern.test(text)) throw new Error(`expected ${String(pattern)} in\n${text}`);
  return text.replace(pattern, by);
}
