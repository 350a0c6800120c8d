import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elements } from '@y12355/widgets/elements';
import { reserveCss } from './reserve.js';

const css = reserveCss(elements);

test('at most 1 kB, and nothing that holds once an element is there', () => {
  assert.ok(css.length <= 1024, String(css.length));
  const selectors = [...css.matchAll(/(?:^|[},])([^{},]+)(?=[,{])/gm)].map(([, selector = '']) =>
    selector.trim(),
  );
  const rules = selectors.filter((selector) => !selector.startsWith('@media'));
  assert.ok(rules.length > elements.length);
  for (const rule of rules) assert.match(rule, /^y12355-[a-z-]+(\[[a-z-]+=[a-z-]+\])?:not\(:defined\)$/);
  for (const { name } of elements)
    assert.ok(css.includes(`y12355-${name}:not(:defined){display:block;`), name);
});

test('two widths, the wide ones only where they differ', () => {
  const two = reserveCss([
    { name: 'a', reserve: [{ when: '', narrow: 10, wide: 20 }] },
    {
      name: 'b',
      reserve: [
        { when: '', narrow: 7, wide: 7 },
        { when: '[variant=bar]', narrow: 5, wide: 5 },
      ],
    },
  ]);
  assert.equal(
    two,
    'y12355-a:not(:defined){display:block;min-height:10px}' +
      'y12355-b:not(:defined){display:block;min-height:7px}' +
      'y12355-b[variant=bar]:not(:defined){min-height:5px}' +
      '@media(min-width:760px){y12355-a:not(:defined){min-height:20px}}\n',
  );
});
