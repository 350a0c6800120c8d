import fc from 'fast-check';
import { type Attribute, commonAttributes, elements } from '@y12355/widgets/elements';
import { type EmbedConfig, pageSettingNames } from '../src/config.js';

export const BASE = 'https://12355.example';

/** Words that try to leave the place where they were put. */
export const attacks = [
  '"><script>window.hacked=1</script>',
  "'><img src=x onerror=window.hacked=1>",
  '</script><script>window.hacked=1</script>',
  '</y12355-booking-button><svg onload=window.hacked=1>',
  '" onmouseover="window.hacked=1" autofocus onfocus="window.hacked=1',
  '--><!--<script>window.hacked=1</script>',
  '{{page}}$&$1$`${window.hacked=1}',
  'a\r\nb\nc\rd\te',
  '&quot;&#34;&amp;&lt;script&gt;&nbsp;&notit;',
  ' \u00a0示例「中心」🏠\u200b\ufeff ',
];

/** Half a character, or a control character that is no white space. */
const isUnusable = (sign: string) =>
  /\p{Surrogate}/u.test(sign) || ((sign < ' ' || sign === '\u007f') && !'\t\n\r'.includes(sign));
const text = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc
      .array(fc.constantFrom(...attacks, '"', "'", '<', '>', '&', '\n', '\r', '`', '=', '/'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.join('')),
  )
  .filter((value) => ![...value].some(isUnusable));

function valueFor({ kind, choices = [] }: Attribute): fc.Arbitrary<string | true> {
  switch (kind) {
    case 'choice':
      return fc.constantFrom(...choices);
    case 'list':
      return fc.subarray([...choices], { minLength: 1 }).map((words) => words.join(' '));
    case 'boolean':
      return fc.constant(true);
    case 'number':
      return fc.integer({ min: 1, max: 99999 }).map(String);
    case 'adcode':
      return fc.constantFrom('44', '4401', '440106', '441900003', '440106001');
    case 'code':
      return fc.stringMatching(/^[a-z0-9][a-z0-9-]{2,31}$/);
    case 'address':
      // The rest of an address may hold any sign.
      return text.map((rest) => `https://school.example/?${rest}`);
    case 'text':
      return text;
  }
}

// An address of a service has no query.
const service = fc.constantFrom(
  'https://book.example',
  'https://book.example/a/',
  'http://localhost:12355/v1',
);
const settingsOf = (known: Readonly<Record<string, Attribute>>) =>
  fc.record(
    Object.fromEntries(
      Object.entries(known).map(([name, attribute]) => [
        name,
        name === 'api' ? service : valueFor(attribute),
      ]),
    ),
    { requiredKeys: [] },
  );

const element = fc.oneof(
  ...elements.map(({ name, attributes }) =>
    settingsOf({ ...attributes, ...commonAttributes }).map((chosen) => ({ name, attributes: chosen })),
  ),
);
const page = settingsOf(
  Object.fromEntries(pageSettingNames.map((name) => [name, commonAttributes[name] as Attribute])),
);

/** Any configuration that can be used, its settings as odd as they may be. */
export const anyConfig: fc.Arbitrary<EmbedConfig> = fc.record({
  base: fc.constantFrom(BASE, `${BASE}/`, `${BASE}/kit`),
  page: page as fc.Arbitrary<EmbedConfig['page'] & object>,
  elements: fc.array(element, { minLength: 1, maxLength: 3 }) as fc.Arbitrary<EmbedConfig['elements']>,
  reserve: fc.boolean(),
});
