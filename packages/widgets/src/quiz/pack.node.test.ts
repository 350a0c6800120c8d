/** Where a quiz and its manifest are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manifestOf, packsFolder } from './pack.js';

test('quizzes lie beside the files of all elements, one up from those of one', () => {
  const page = 'https://school.example/news/page.html';
  const folders: readonly (readonly [string | undefined, string])[] = [
    ['https://a.example/sdk/v1/y12355.min.js', 'https://a.example/sdk/v1/packs/'],
    ['https://a.example/sdk/v1/modules/quiz.js', 'https://a.example/sdk/v1/packs/'],
    ['https://a.example/sdk/v1/chunks/quiz-x.js?v=1', 'https://a.example/sdk/v1/packs/'],
    ['https://a.example/sdk/v1/widgets/quiz.min.js', 'https://a.example/sdk/v1/packs/'],
    [
      'https://a.example/node_modules/@y12355/widgets/dist/quiz/pack.js',
      'https://a.example/node_modules/@y12355/widgets/dist/packs/',
    ],
    [undefined, 'https://school.example/news/packs/'],
  ];
  for (const [script, folder] of folders) assert.equal(packsFolder(script, page), folder);
});

test('a manifest lies beside its quiz', () => {
  assert.equal(manifestOf('https://a.example/b/c.json'), 'https://a.example/b/c.manifest.json');
  assert.equal(manifestOf('https://a.example/b/c.json?v=2'), 'https://a.example/b/c.manifest.json?v=2');
  assert.equal(manifestOf('https://a.example/b/c'), 'https://a.example/b/c.manifest.json');
});
