/** A file that is one whole says of a fault what the modules say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test, type TestContext } from 'node:test';
import { form, yesNo } from '../../test/quiz/build.js';
import { tellAll as elsewhere } from './author.elsewhere.js';
import { tellAll } from './author.js';
import { readForm } from './read.js';

const { faults } = readForm(JSON.stringify(form([yesNo('b'), yesNo('b')])));
const words = readFileSync(new URL('./check/check.strings.en.json', import.meta.url), 'utf8');

function answering(t: TestContext, answer: () => Response): string[] {
  const asked: string[] = [];
  const own = globalThis.fetch;
  t.after(() => (globalThis.fetch = own));
  globalThis.fetch = async (url) => {
    asked.push(String(url));
    return answer();
  };
  return asked;
}

test('the same sentences, fetched from beside the quizzes', async (t) => {
  const asked = answering(t, () => new Response(words));
  const said = await elsewhere(faults, 'https://a.example/sdk/v1/packs/');
  assert.deepEqual(said, await tellAll(faults, ''));
  assert.match(said[0] ?? '', /item "b"[^]*more than once/);
  assert.deepEqual(asked, ['https://a.example/sdk/v1/packs/faults.en.json']);
});

test('where they cannot be had, the fault is named, and the command that knows them', async (t) => {
  answering(t, () => new Response('', { status: 404 }));
  const [said = ''] = await elsewhere(faults, 'https://a.example/');
  assert.match(said, /^twice · .*linkId · b · b; what helps: npm exec --no -- y12355-quiz check FILE$/);
});
