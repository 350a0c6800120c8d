import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlight } from './highlight.js';
import { decode, tokens } from './markup.js';

const snippet = `<!-- 12355 -->
<y12355-hotline-banner variant="bar" sticky>
  <a href="tel:12355">拨打 12355</a>
</y12355-hotline-banner>
<script src="https://12355.example/sdk/v1/y12355.min.js?a=1&amp;b=2" defer data-region='440100'></script>`;

test('tags, attributes and texts are told apart', () => {
  const tags = tokens(snippet).flatMap((token) => ('pieces' in token ? [token] : []));
  assert.deepEqual(
    tags.map(({ type, name }) => `${type} ${name}`),
    [
      'open y12355-hotline-banner',
      'open a',
      'close a',
      'close y12355-hotline-banner',
      'open script',
      'close script',
    ],
  );
  assert.deepEqual(tags[0]?.attributes, [
    ['variant', 'bar'],
    ['sticky', undefined],
  ]);
  assert.deepEqual(tags[4]?.attributes, [
    ['src', 'https://12355.example/sdk/v1/y12355.min.js?a=1&b=2'],
    ['defer', undefined],
    ['data-region', '440100'],
  ]);
});

test('character references are read', () => {
  assert.equal(
    decode('&lt;b&gt; &quot;a&quot; &#39;&#x27;&#10;&amp;lt; &unknown; &#0;'),
    `<b> "a" ''\n&lt; &unknown; &#0;`,
  );
});

for (const [syntax, text] of [
  ['html', snippet],
  ['html', '<a href="x'],
  ['html', '1 < 2 <!-- open'],
  ['html', '<a title="a > b">x</a><br/>'],
  ['js', 'import \'@y12355/widgets/define\'; // 12355\nconst a = "b";'],
  ['css', 'y12355-hotline-banner {\n  --y12355-call: #0F5C4C;\n}'],
  ['text', '拨打 12355'],
] as const) {
  test(`coloring loses no sign of ${JSON.stringify(text.slice(0, 30))}`, () => {
    const pieces = highlight(text, syntax);
    assert.equal(pieces.map((piece) => piece.text).join(''), text);
  });
}

test('names, attributes and values get their colors', () => {
  const of = (text: string, syntax: 'html' | 'js' | 'css') =>
    highlight(text, syntax)
      .filter(({ color }) => color !== 'plain')
      .map(({ color, text }) => `${color} ${text}`);
  assert.deepEqual(of('<a href="b">c</a>', 'html'), ['name a', 'attribute href', 'value b', 'name a']);
  assert.deepEqual(of("import 'a'; // b", 'js'), ['name import', "value 'a'", 'comment // b']);
  assert.deepEqual(of('y12355-x { --y12355-call: #000000; }', 'css'), [
    'name y12355-x',
    'attribute --y12355-call',
    'value #000000',
  ]);
});
