/** Every template's whole sheet, in every language and every way, read by two decoders. Prints what it has read. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Reading, sheetReader, wayNames } from '../../packages/posters/test/code/sheet-matrix.js';
import { allTemplates } from '../../packages/posters/test/sheets.js';
import { posterLanguages } from '../../packages/posters/src/template.js';

let reader: Awaited<ReturnType<typeof sheetReader>>;
before(async () => {
  reader = await sheetReader();
});

const counts = new Map<string, { read: number; codes: number }>();

function count({ way, decoder, read, codes }: Reading): void {
  const sum = counts.get(`${way}, ${decoder}`) ?? { read: 0, codes: 0 };
  counts.set(`${way}, ${decoder}`, { read: sum.read + read, codes: sum.codes + codes });
}

const withCode = allTemplates.filter(({ blocks }) => blocks.some(({ kind }) => kind === 'code'));

for (const template of withCode) {
  test(`${template.id}: both decoders read its sheets in every way`, async () => {
    const misses: string[] = [];
    // The drawing is another in each language, the code the same: the ways are all tried in one.
    for (const lang of posterLanguages) {
      const ways = lang === 'zh-CN' ? wayNames : wayNames.slice(0, 1);
      for (const reading of await reader.readings(template, lang, ways)) {
        count(reading);
        const { way, decoder, read, codes } = reading;
        if (read < codes) misses.push(`${lang} ${way}: ${decoder} read ${read} of ${codes}`);
      }
    }
    assert.deepEqual(misses, []);
  });
}

test('so many codes were read', () => {
  const rows = [...counts].map(([name, { read, codes }]) => `  ${name}: ${read} of ${codes}`);
  console.log([`${withCode.length} templates with a code, of ${allTemplates.length}`, ...rows].join('\n'));
  assert.equal(withCode.length, allTemplates.length - 3, 'the three headers alone have none');
  assert.equal(counts.size, 2 * wayNames.length);
});
