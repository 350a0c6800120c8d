import assert from 'node:assert/strict';
import net from 'node:net';
import { after, before, test } from 'node:test';
import { purgeZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { addressOf, opOf, pairs, wasmBytes } from '../../test/code/codes.js';
import { decodePixels } from './decode.js';
import { wasmDecoder } from './decode-wasm.js';
import { CodeError } from './error.js';
import type { Pixels } from './pixels.js';
import { planCode } from './plan.js';
import { drawCode } from './raster.js';

const pair = pairs['ink on paper'];
const text = addressOf(40);
const op = opOf(text, planCode({ text, side: 60, distance: 500, ...pair }), pair);
const picture = drawCode(op, 5);
const empty: Pixels = { width: 200, height: 120, data: new Uint8ClampedArray(4 * 200 * 120).fill(255) };

/** Every address that somebody in this process wanted to reach while the test runs. */
const asked: string[] = [];
const { fetch } = globalThis;
const { connect } = net.Socket.prototype;
before(() => {
  globalThis.fetch = (address) => {
    asked.push(String(address));
    return Promise.reject(new Error('no network here'));
  };
  net.Socket.prototype.connect = function (...args: unknown[]) {
    asked.push(JSON.stringify(args[0]));
    throw new Error('no network here');
  };
});
after(() => {
  globalThis.fetch = fetch;
  net.Socket.prototype.connect = connect;
});

test('both decoders read a code, and nothing where there is none', async () => {
  const decode = await wasmDecoder(wasmBytes());
  assert.equal(decodePixels(picture), text);
  assert.equal(await decode(picture), text);
  assert.equal(decodePixels(empty), undefined);
  assert.equal(await decode(empty), undefined);
});

test('neither takes a code that is light on dark', async () => {
  const inverted = drawCode({ ...op, ink: pair.ground, ground: pair.ink }, 5);
  assert.equal(decodePixels(inverted), undefined);
  assert.equal(await (await wasmDecoder(wasmBytes()))(inverted), undefined);
});

test('the plain decoder needs neither WebAssembly nor code made of strings', () => {
  const taken = ['WebAssembly', 'Function', 'eval'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const [name] of taken) Reflect.deleteProperty(globalThis, name);
  try {
    assert.equal(typeof globalThis.WebAssembly, 'undefined');
    assert.equal(decodePixels(picture), text);
  } finally {
    for (const [name, descriptor] of taken) Object.defineProperty(globalThis, name, descriptor ?? {});
  }
});

test('the second decoder asks no network, whatever it is given', async () => {
  asked.length = 0;
  purgeZXingModule();
  assert.equal(await (await wasmDecoder(wasmBytes()))(picture), text);
  // Somebody else on the page threw the program away: it comes from the same bytes again.
  const decode = await wasmDecoder(wasmBytes());
  purgeZXingModule();
  assert.equal(await decode(picture), text);
  for (const program of [
    new Uint8Array(),
    new Uint8Array(100),
    wasmBytes().subarray(0, 5000),
    // A right program that is another: one that exports nothing.
    Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0),
  ]) {
    await assert.rejects(
      wasmDecoder(program),
      (error) =>
        error instanceof CodeError &&
        error.code === 'wasm' &&
        error.message.includes(`${program.length} bytes`) &&
        error.message.includes('zxing_reader.wasm'),
    );
  }
  assert.deepEqual(asked, []);
});

test('the watch over the network sees what the package would do by itself', async () => {
  asked.length = 0;
  purgeZXingModule();
  const { error } = console;
  console.error = () => undefined;
  try {
    await assert.rejects(readBarcodes(picture as ImageData));
  } finally {
    console.error = error;
    purgeZXingModule();
  }
  assert.match(asked.join(' '), /^https:\/\/\S+zxing_reader\.wasm/);
});

test('a picture whose bytes do not fit its size is refused by both', async () => {
  const decode = await wasmDecoder(wasmBytes());
  const wrong: Pixels[] = [
    { ...empty, width: 199 },
    { ...empty, width: 0, data: new Uint8ClampedArray() },
    { ...empty, height: 120.5 },
    { ...empty, data: empty.data.subarray(1) },
  ];
  const isRefusal = (error: unknown) =>
    error instanceof CodeError && error.code === 'picture' && /getImageData/.test(error.message);
  for (const pixels of wrong) {
    assert.throws(() => decodePixels(pixels), isRefusal);
    await assert.rejects(decode(pixels), isRefusal);
  }
});
