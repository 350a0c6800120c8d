import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { networkThenKept } from './patience.js';

const answer = (text: string, status = 200) => new Response(text, { status });
const never = () => new Promise<never>(() => {});
const broken = () => Promise.reject(new TypeError('no network'));
const none = async () => undefined;
const kept = async () => answer('kept');
const last = async () => answer('last');

async function textOf(answered: Promise<Response>): Promise<string> {
  return (await answered).text();
}

test('the network comes first', async () => {
  assert.equal(await textOf(networkThenKept(async () => answer('new'), kept, last, 1000)), 'new');
});

test('no network, or a server at fault: the kept one', async () => {
  assert.equal(await textOf(networkThenKept(broken, kept, last, 1000)), 'kept');
  assert.equal(await textOf(networkThenKept(async () => answer('fault', 503), kept, last, 1000)), 'kept');
});

test('a page that is not there is told as such, and not covered by a kept one', async () => {
  assert.equal((await networkThenKept(async () => answer('none', 404), kept, last, 1000)).status, 404);
});

test('nothing kept: the fault of the server, then the page for no network', async () => {
  assert.equal(await textOf(networkThenKept(async () => answer('fault', 503), none, last, 1000)), 'fault');
  assert.equal(await textOf(networkThenKept(broken, none, last, 1000)), 'last');
  assert.equal((await networkThenKept(broken, none, none, 1000)).type, 'error');
});

test('a network that hangs is waited for a while, and on where nothing is kept', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const first = networkThenKept(never, kept, last, 1000);
    mock.timers.tick(1000);
    assert.equal(await textOf(first), 'kept');

    let arrive: (response: Response) => void = () => {};
    const slow = new Promise<Response>((resolve) => (arrive = resolve));
    const second = networkThenKept(() => slow, none, last, 1000);
    mock.timers.tick(1000);
    arrive(answer('late'));
    assert.equal(await textOf(second), 'late');
  } finally {
    mock.timers.reset();
  }
});
