import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { verifyPlaylist } from '../kiosk/signature.js';
import { run } from './run.js';

type Json = Record<string, unknown>;

interface Bench {
  folder: string;
  /** Runs the command with paths below the folder in place of `@`. */
  kiosk(...args: string[]): Promise<{ code: number; text: string }>;
  write(name: string, value: unknown): string;
  read(name: string): Json;
}

function bench(t: TestContext): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'y12355-kiosk-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  let seed = 0;
  return {
    folder,
    async kiosk(...args) {
      const lines: string[] = [];
      const say = (text: string) => void lines.push(text);
      const randomBytes = (size: number) => new Uint8Array(size).fill((seed += 1));
      const code = await run(
        args.map((arg) => arg.replace('@', `${folder}/`)),
        { out: say, error: say, randomBytes, now: () => 0, pages: folder },
      );
      return { code, text: lines.join('\n') };
    },
    write(name, value) {
      const path = join(folder, name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
      return path;
    },
    read: (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Json,
  };
}

const draft = () => ({
  $schema: './playlist.schema.json',
  version: '1',
  asOf: '2026-09-01',
  screens: [] as string[],
  scenes: [
    { id: 'line', type: 'hotline', weight: 1, data: {} },
    {
      id: 'rain',
      type: 'picture',
      weight: 1,
      data: { asset: { src: 'assets/雨.jpg' }, alt: { 'zh-CN': '雨' }, aiGenerated: false },
    },
  ] as Json[],
});

test('a new key stays in its file, and is never overwritten', async (t) => {
  const { kiosk, folder, read } = bench(t);
  const made = await kiosk('keys', 'new', '@key.json');
  assert.equal(made.code, 0);
  const key = read('key.json');
  assert.equal(statSync(join(folder, 'key.json')).mode & 0o777, 0o600);
  assert.ok(made.text.includes(`"${key['keyId'] as string}": "${key['publicKey'] as string}"`));
  assert.ok(!made.text.includes(String(key['privateKey'])));
  const again = await kiosk('keys', 'new', '@key.json');
  assert.equal(again.code, 1);
  assert.match(again.text, /EEXIST\); a key is never overwritten/);
  assert.deepEqual(read('key.json'), key);
  await kiosk('keys', 'new', '@other.json', '--id', 'gz-2026');
  assert.equal(read('other.json')['keyId'], 'gz-2026');
  assert.equal((await kiosk('keys', 'new', '@third.json', '--id', 'No')).code, 2);
});

test('signing fills in the files, and the check takes it with the public key of the operator', async (t) => {
  const { kiosk, write, read } = bench(t);
  await kiosk('keys', 'new', '@key.json');
  const { keyId, publicKey, privateKey } = read('key.json') as Record<string, string>;
  write('assets/雨.jpg', 'rain');
  write('list.json', draft());
  assert.deepEqual(await kiosk('playlist', 'check', '@list.json'), {
    code: 0,
    text: `${write('x', '').slice(0, -1)}list.json: 2 scenes can be shown, 0 faults`,
  });
  const signed = await kiosk('playlist', 'sign', '@list.json', '--key', '@key.json');
  assert.equal(signed.code, 0, signed.text);
  assert.ok(!signed.text.includes(String(privateKey)));
  const list = read('list.json') as Json & { scenes: { data: { asset?: Json } }[] };
  assert.equal(list['$schema'], undefined);
  assert.deepEqual(list.scenes[1]?.data.asset?.['bytes'], 4);
  verifyPlaylist(list, { [String(keyId)]: String(publicKey) });

  write('operator.json', { keys: { playlist: { [String(keyId)]: publicKey } } });
  const checked = await kiosk('playlist', 'check', '@list.json', '--keys', '@operator.json');
  assert.equal(checked.code, 0, checked.text);
  assert.match(checked.text, /the signature is right/);

  write('assets/雨.jpg', 'sun!');
  const file = await kiosk('playlist', 'check', '@list.json', '--keys', '@operator.json');
  assert.equal(file.code, 1);
  assert.match(
    file.text,
    /scenes\/1\/data\/asset\/sha256 \(scene "rain"\): found .* of the file; take the file that was signed/,
  );
  write('list.json', { ...list, version: '2' });
  assert.match(
    (await kiosk('playlist', 'check', '@list.json', '--keys', '@operator.json')).text,
    /not what was signed/,
  );
  write('operator.json', { keys: { playlist: { other: publicKey } } });
  assert.match(
    (await kiosk('playlist', 'check', '@list.json', '--keys', '@operator.json')).text,
    /expected one of other/,
  );
  write('operator.json', { keys: {} });
  assert.match(
    (await kiosk('playlist', 'check', '@list.json', '--keys', '@operator.json')).text,
    /expected keys.playlist as/,
  );
});

test('nothing is signed while anything is wrong, and the file stays as it is', async (t) => {
  const { kiosk, write, read } = bench(t);
  await kiosk('keys', 'new', '@key.json');
  const sign = () => kiosk('playlist', 'sign', '@list.json', '--key', '@key.json');
  write('list.json', draft());
  const missing = await sign();
  assert.equal(missing.code, 1);
  assert.match(
    missing.text,
    /1 faults:\n.*asset\/src \(scene "rain"\).*ENOENT.*put it there, or take the scene out/,
  );
  assert.deepEqual(read('list.json'), draft());
  write('assets/雨.jpg', 'x'.repeat(8 * 1024 * 1024 + 1));
  assert.match((await sign()).text, /1 to 8388608; make the file smaller/);
  const bad = draft();
  bad.scenes.push({ id: 'web', type: 'web-page', weight: 1, data: {} }, { id: 'old', type: 'message' });
  write('list.json', bad);
  const told = (await sign()).text;
  assert.match(told, /scene "web"/);
  assert.match(told, /scene "old"/);
  assert.deepEqual(read('list.json'), bad);
});

test('a key that others may read, or that is none, signs nothing', async (t) => {
  const { kiosk, write, folder, read } = bench(t);
  await kiosk('keys', 'new', '@key.json');
  write('list.json', { ...draft(), scenes: [] });
  const sign = () => kiosk('playlist', 'sign', '@list.json', '--key', '@key.json', '--out', '@out.json');
  chmodSync(join(folder, 'key.json'), 0o644);
  assert.match((await sign()).text, /others may read this private key; chmod 600/);
  chmodSync(join(folder, 'key.json'), 0o600);
  const key = read('key.json');
  write('key.json', { ...key, publicKey: '0'.repeat(64) });
  assert.match((await sign()).text, /do not belong together/);
  write('key.json', { ...key, privateKey: 'abc' });
  const none = await sign();
  assert.match(none.text, /expected a file that "y12355-kiosk keys new" wrote/);
  assert.ok(!none.text.includes('abc'));
  write('key.json', key);
  assert.equal((await sign()).code, 0);
  assert.equal(read('out.json')['version'], '1');
  assert.equal(read('list.json')['signature'], undefined);
});

test('a command that is not understood says how', async (t) => {
  const { kiosk } = bench(t);
  for (const [args, pattern] of [
    [['playlist'], /expected one of playlist sign, playlist check, keys new/],
    [['toString', 'x'], /expected one of/],
    [['playlist', 'sign'], /expected a FILE\nusage: y12355-kiosk playlist sign FILE/],
    [['playlist', 'sign', 'a', 'b'], /found also b/],
    [['playlist', 'sign', 'a'], /--key is missing/],
    [['playlist', 'check', 'a', '--no'], /--no/],
  ] as const) {
    const { code, text } = await kiosk(...args);
    assert.equal(code, 2, text);
    assert.match(text, pattern);
  }
  assert.equal((await kiosk('--help')).code, 0);
  assert.match((await kiosk('playlist', 'check', '@none.json')).text, /none.json cannot be read \(ENOENT\)/);
});
