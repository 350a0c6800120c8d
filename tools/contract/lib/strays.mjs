/** Requests to addresses and with methods that the document does not have. */
import fc from 'fast-check';

const part = fc.oneof(
  fc.constantFrom(
    'v1',
    'v1',
    'v1',
    'centers',
    'services',
    'bookings',
    'holds',
    'staff',
    'session',
    'waiting',
    'slots',
    'q',
    '..',
    '.',
    '',
    '%',
    '%00',
    '%2e%2e',
    '%ff',
    '%2f',
    'openapi.json',
    'healthz',
    'desk',
    'sdk',
    'x'.repeat(2000),
    'calendar.ics',
    'approve',
    ';',
    '@',
    ':',
    '\\',
    '$',
    '*',
    '{id}',
  ),
  fc.stringMatching(/^[\x21\x24-\x3e\x40-\x7e]{1,12}$/),
);

/** @type {fc.Arbitrary<{ method: string, path: string, headers: Record<string, string>, body?: string }>} */
export const stray = fc.record(
  {
    method: fc.constantFrom(
      'GET',
      'GET',
      'POST',
      'PUT',
      'PATCH',
      'DELETE',
      'HEAD',
      'OPTIONS',
      'TRACE',
      'PROPFIND',
      'MKCOL',
      'SEARCH',
    ),
    path: fc.array(part, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`),
    headers: fc.dictionary(
      fc.constantFrom('Accept', 'Origin', 'Host', 'Content-Type', 'Cookie', 'Access-Control-Request-Method'),
      fc.constantFrom(
        'text/html',
        '*/*',
        'null',
        'https://a.example',
        'application/json',
        'GET',
        '',
        'a b',
        '[::',
        'x:y:z',
      ),
      { maxKeys: 2 },
    ),
    body: fc.constantFrom('{}', '', '[', 'x'.repeat(40_000)),
  },
  { requiredKeys: ['method', 'path', 'headers'] },
);

/** What is wrong with an answer at an address that the document does not have. */
export function strayFaults(contract, { method, path }, answer) {
  const { status, headers, text } = answer;
  if (status >= 500) return [`${status}: the server failed: ${text.slice(0, 300)}`];
  const { pathname } = new URL(`http://127.0.0.1${path}`);
  const api = /^\/v1(\/|$)/.test(pathname);
  if (api && status < 400 && !(method === 'OPTIONS' && status === 204)) {
    return [`${status} at an address that the document does not have`];
  }
  if (status < 400 || method === 'HEAD') return [];
  const page = headers['content-type']?.startsWith('text/html') && !api;
  if (page) return text.includes('12355') ? [] : ['a page without the line'];
  return contract.refusalFaults(answer);
}
