import { expect } from '@open-wc/testing';
import { sha256 } from '@noble/hashes/sha2.js';
import type { FakeFetch, FakeOptions } from '../../../client/test/fake-service.js';
import { opened, posts, refusal, restore, serve } from '../../test/booking.js';

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join('');
const hash = (text: string) => hex(sha256(new TextEncoder().encode(text)));
const salt = '0123456789abcdef?expires=1&';

/** A service that asks for a proof wherever something is posted to `path`, and looks at each. */
function asking(path: string, number: number, options: FakeOptions = {}): FakeFetch {
  const proof = {
    algorithm: 'SHA-256',
    challenge: hash(`${salt}${number}`),
    maxnumber: 20_000,
    salt,
    signature: 'signed',
  };
  const fake = serve(options);
  const inner = window.fetch;
  window.fetch = (async (input: string, init: RequestInit = {}) => {
    if (init.method === 'POST' && input.endsWith(path)) {
      const sent = new Headers(init.headers).get('proof-of-work');
      const answer = sent && (JSON.parse(atob(sent)) as typeof proof & { number: number });
      if (
        !answer ||
        hash(answer.salt + String(answer.number)) !== proof.challenge ||
        answer.signature !== 'signed'
      ) {
        fake.log.push({
          method: 'POST',
          path: `${path}?refused`,
          headers: {},
          body: undefined,
          keepalive: false,
        });
        return refusal(429, 'proof-needed', { proof });
      }
    }
    return inner(input, init);
  }) as typeof fetch;
  return fake;
}
const refused = (fake: FakeFetch) => fake.log.filter(({ path }) => path.endsWith('?refused')).length;

describe('booking: a calculation where a network sends very many requests', () => {
  afterEach(restore);

  it('is worked out while the button says so, then the same is sent again with the same key', async () => {
    const keys: (string | null)[] = [];
    const fake = asking('/v1/bookings', 15_000);
    const inner = window.fetch;
    window.fetch = (async (input: string, init: RequestInit = {}) => {
      if (input.endsWith('/bookings')) keys.push(new Headers(init.headers).get('idempotency-key'));
      return inner(input, init);
    }) as typeof fetch;
    const page = await opened();
    await page.toReview();
    await page.go();
    await page.says('算一道小题，稍等', '.foot');
    expect(page.text('dialog > .sr')).to.equal('算一道小题，稍等');
    expect(page.find('.foot .action').getAttribute('aria-busy')).to.equal('true');
    await page.go();
    await page.until('.scene');
    expect(refused(fake)).to.equal(1);
    expect(posts(fake)).to.have.length(1);
    expect(keys).to.have.length(2);
    expect(keys[0]).to.be.a('string').and.equal(keys[1]);
  });

  it('also before a seat is kept, and for the waiting list', async () => {
    const fake = asking('/v1/holds', 300);
    const page = await opened();
    await page.pickTime();
    expect(page.text('.chosen')).to.contain('给你留到');
    expect(refused(fake)).to.equal(1);
    page.element.remove();
    const waiting = asking('/v1/waiting', 300, { fullOn: '2026-09-15' });
    const other = await opened();
    await other.press('#d-2026-09-15');
    await other.press('#wait');
    await other.fill();
    await other.go();
    await other.go();
    await other.says('W7K3-M200', '.facts');
    expect(refused(waiting)).to.equal(1);
  });

  it('an answer that the service does not take ends in a sentence; nothing is lost', async () => {
    const proof = { algorithm: 'SHA-256', challenge: hash(`${salt}7`), maxnumber: 9, salt, signature: 's' };
    serve({}, (_, path) => (path === '/v1/bookings' ? refusal(429, 'proof-needed', { proof }) : undefined));
    const page = await opened();
    await page.toReview();
    await page.go();
    await page.says('这次没能送出');
    expect(page.text('.notice')).to.contain('12355');
    await page.press('[aria-label="改 称呼"]');
    expect(page.find<HTMLInputElement>('#f-alias').value).to.equal('阿树');
  });

  it('a challenge that nothing answers does the same', async () => {
    const proof = { algorithm: 'SHA-256', challenge: 'ab'.repeat(32), maxnumber: 50, salt, signature: 's' };
    serve({}, (_, path) => (path === '/v1/bookings' ? refusal(429, 'proof-needed', { proof }) : undefined));
    const page = await opened();
    await page.toReview();
    await page.go();
    await page.says('这次没能送出');
  });
});
