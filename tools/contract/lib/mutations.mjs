/** Ways to spoil a request, and the random choice of them. */
import fc from 'fast-check';

const junk = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1e308,
    -1e308,
    2 ** 53,
    1.5,
    '',
    ' ',
    [],
    {},
    [[]],
    'a\u0000b',
    '\ud800',
    'x\udc00y',
    '__proto__',
    '../../etc',
    "'; drop table booking; --",
    '\u202e',
    '😀'.repeat(10),
    '2026-02-30',
    '0000-00-00',
    '9999-99-99',
    'x'.repeat(500),
    '\r\n',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.integer(),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
);
const latin = fc.oneof(
  fc.constantFrom('', ' ', '"', '*', 'null', '0', 'W/"x"', 'x'.repeat(3000), 'é', 'Bearer', '%00', ','),
  fc.string({ maxLength: 30 }),
);
const raws = fc.constantFrom(
  '',
  ' ',
  'null',
  '[]',
  '"text"',
  '{',
  '{"slot":',
  '{}garbage',
  '\ufeff{}',
  '{"a":1e999}',
  '[1e-999]',
  'NaN',
  '{"__proto__":{"slot":"x"}}',
  '{"constructor":{"prototype":1}}',
  '{"slot":"a","slot":"b"}',
  '"\\ud800"',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`,
  '\u0000',
  `{"slot":"${'x'.repeat(40_000)}"}`,
  '<xml/>',
  'slot=a&id=b',
  `{"n":${'9'.repeat(5000)}}`,
);
const types = fc.constantFrom(
  'text/plain',
  'application/xml',
  'application/json; charset=gbk',
  'application/json;;;',
  'APPLICATION/JSON',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/vnd.api+json',
  'json',
  '',
  'multipart/form-data',
  'application/json, text/plain',
);
const headerNames = fc.constantFrom(
  'If-Match',
  'If-None-Match',
  'Idempotency-Key',
  'X-CSRF-Token',
  'Cookie',
  'Authorization',
  'Proof-Of-Work',
  'Accept',
  'Accept-Encoding',
  'Origin',
  'Host',
  'X-Forwarded-For',
  'X-Forwarded-Proto',
  'X-HTTP-Method-Override',
  'Content-Encoding',
  'Range',
  'If-Modified-Since',
  'Access-Control-Request-Method',
  'Accept-Language',
  'Expect',
);
const at = fc.nat({ max: 1000 });
const parts = fc.oneof(
  fc.constantFrom(
    '%',
    '%00',
    '%ff',
    '%2f',
    '..',
    '.',
    '%2e%2e',
    ' ',
    '',
    '😀',
    'x'.repeat(300),
    '%ed%a0%80',
    '*',
  ),
  fc.string({ maxLength: 20 }),
);

/** One fault to put into a request. @type {fc.Arbitrary<{ kind: string }>} */
export const mutation = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('drop'), at }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('replace'), at, value: junk }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('add'), at, name: fc.string({ maxLength: 12 }), value: junk }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('lengthen'), at, times: fc.constantFrom(3, 300, 9000) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('raw'), text: raws }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('type'), type: types }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('header'), name: headerNames, value: latin }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('without-header'), at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('query'), at, value: fc.oneof(latin, parts) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('part'), value: parts }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('code'), code: fc.stringMatching(/^\d{8}$/) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('signed-out') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('other-account') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('head') }) },
);

/** Every place of a JSON value, as the object that holds it and the key there. */
function places(value, found = []) {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push({ holder: value, key });
    places(value[key], found);
  }
  return found;
}

const byKind = {
  drop: (call, { at }) => inBody(call, at, ({ holder, key }) => Reflect.deleteProperty(holder, key)),
  replace: (call, { at, value }) => inBody(call, at, ({ holder, key }) => (holder[key] = value)),
  add: (call, { at, name, value }) =>
    inBody(call, at, ({ holder }) =>
      Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true }),
    ),
  lengthen: (call, { at, times }) =>
    inBody(call, at, ({ holder, key }) => {
      const value = holder[key];
      holder[key] = typeof value === 'string' ? (value || 'x').repeat(times) : Array(times).fill(value);
    }),
  raw: (call, { text }) => (call.raw = text),
  type: (call, { type }) => {
    call.type = type;
    call.raw ??= JSON.stringify(call.body ?? {});
  },
  header: (call, { name, value }) => (call.headers[name] = value.replace(/[^\t\x20-\x7e\x80-\xff]/g, '')),
  'without-header': (call, { at }) => {
    const names = Object.keys(call.headers).filter((name) => name !== 'X-Forwarded-For');
    Reflect.deleteProperty(call.headers, names[at % names.length] ?? '');
  },
  query: (call, { at, value }) => {
    const names = [...Object.keys(call.query), ...call.known, 'unknown'];
    call.query[names[at % names.length]] = value;
  },
  part: (call, { value }) => {
    const path = call.template.replace(/\{\w+\}/, () => value.replace(/[?#]|[^\x21-\x7e]/gu, escapePart));
    if (path !== call.template) call.path = path.replace(/\{\w+\}/g, 'x');
  },
  code: (call, { code }) => (call.headers.Authorization = `Bearer ${code}`),
  'signed-out': (call) => {
    delete call.headers.Cookie;
    delete call.headers.Authorization;
  },
  'other-account': (call, _, world) => Object.assign(call.headers, world.other),
  head: (call) => {
    if (call.method === 'GET') call.method = 'HEAD';
  },
};

function escapePart(sign) {
  // Half a surrogate pair cannot be escaped: its three bytes are sent as they would be.
  return /\p{Surrogate}/u.test(sign) ? '%ED%A0%80' : encodeURIComponent(sign);
}

function inBody(call, at, change) {
  if (call.body === undefined) return;
  const all = places(call.body);
  if (all.length > 0) change(all[at % all.length]);
}

/** Puts the fault into the call, in place. */
export function spoil(call, fault, world) {
  byKind[fault.kind](call, fault, world);
}
