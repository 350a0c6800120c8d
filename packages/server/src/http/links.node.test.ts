import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OpenAPIHono } from '@hono/zod-openapi';
import { forEitherEngine } from '../../test/engines.js';
import { callerOf } from '../../test/http.js';
import { sampleLink, scansOf } from '../../test/links.js';
import { makeWorld, sampleOperator, type World } from '../../test/world.js';
import { Scans } from '../links/scans.js';
import { linkRoutes } from './links.js';
import type { LogLine } from './log.js';
import type { ServerEnv } from './request.js';

const TODAY = '2026-09-07';
const operator = sampleOperator({ trustedOrigins: ['https://school.example'] });

/** An app that counts, with what it logged. */
function counting(world: World) {
  const scans = new Scans();
  const lines: LogLine[] = [];
  const call = callerOf(world, { scans, log: (line) => lines.push(line) });
  const to = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const answer = await call(path, { method, headers });
    assert.deepEqual([answer.status, answer.text], [302, ''], path);
    return answer.headers.get('location');
  };
  const written = async () => {
    await scans.write(world.store);
    return scansOf(world);
  };
  return { call, to, lines, written };
}

/** The same world with a database that refuses every question. */
function broken(world: World): World {
  const db = new Proxy(world.store.db, {
    get: () => () => {
      throw Object.assign(new Error('gz-link'), { code: 'SQLITE_IOERR' });
    },
  });
  return { ...world, store: { ...world.store, db } };
}

forEitherEngine((_, open) => {
  test('a code leads to its target with the campaign added, nothing keeps a copy, and it counts', async (t) => {
    const world = await makeWorld((await open(t)).store, operator);
    await sampleLink(world, { target: '/book?center=gz#look' });
    await sampleLink(world, { code: 'gz-away', target: 'https://school.example/a?b=1' });
    const { call, to, written } = counting(world);
    const { headers } = await call('/q/gz-link');
    assert.equal(headers.get('location'), '/book?center=gz&c=gz-link#look');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('set-cookie'), null);
    assert.equal(await to('/q/gz-away'), 'https://school.example/a?b=1&c=gz-away');
    assert.equal(await to('/q/gz-link/'), '/book?center=gz&c=gz-link#look', 'as a static host writes it');
    assert.equal(await to('/q/Gz-Link'), '/book?center=gz&c=gz-link#look', 'as a phone writes it');
    assert.equal(await to('/q/gz-link?next=//evil.example'), '/book?center=gz&c=gz-link#look');
    assert.deepEqual(await written(), [`gz-away/${TODAY} 1`, `gz-link/${TODAY} 4`]);
    // One minute before midnight in China, and at midnight.
    world.clock.now += (15 * 60 + 59) * 60_000;
    await to('/q/gz-link');
    world.clock.now += 60_000;
    await to('/q/gz-link');
    assert.deepEqual(await written(), [`gz-away/${TODAY} 1`, `gz-link/${TODAY} 5`, 'gz-link/2026-09-08 1']);
  });

  test('a look at the headers and what a browser fetches ahead are no scans', async (t) => {
    const world = await makeWorld((await open(t)).store);
    await sampleLink(world);
    const { to, written } = counting(world);
    await to('/q/gz-link', {}, 'HEAD');
    for (const value of ['prefetch', 'prefetch;prerender', 'prefetch;anonymous-client-ip']) {
      assert.equal(await to('/q/gz-link', { 'Sec-Purpose': value }), '/find?c=gz-link');
    }
    await to('/q/gz-link', { Purpose: 'prefetch' });
    await to('/q/gz-link', { 'X-Moz': 'prefetch' });
    assert.deepEqual(await written(), []);
    await to('/q/gz-link', { Purpose: 'navigate' });
    assert.deepEqual(await written(), [`gz-link/${TODAY} 1`]);
  });

  test('unknown, switched off, malformed: the start page, never an error, and no count', async (t) => {
    const world = await makeWorld((await open(t)).store, operator);
    await sampleLink(world, { active: 0 });
    await sampleLink(world, { code: 'gz-lost', target: 'https://left.example/' });
    const { to, written } = counting(world);
    assert.equal(await to('/q/gz-link'), '/?c=gz-link');
    assert.equal(await to('/q/nobody-knows'), '/?c=nobody-knows');
    const malformed = [
      '',
      '/',
      '//',
      '/ab',
      `/${'a'.repeat(33)}`,
      '/-abc',
      '/a_c',
      '/a.b',
      '/abc/def',
      '/abc//',
    ];
    for (const rest of [...malformed, '/%61bc', '/a%0d%0ab', '/%E0%A4%A', '/<b>', '/中心校', "/a'or'1"]) {
      assert.equal(await to(`/q${rest}`), '/', rest);
    }
    assert.deepEqual(await written(), []);
    assert.equal(await to('/q/gz-lost'), '/?c=gz-lost', 'its origin is trusted no more');
  });

  test('neither the table nor the log knows anything of who scanned', async (t) => {
    const world = await makeWorld((await open(t)).store);
    await sampleLink(world);
    const { to, lines, written } = counting(world);
    const person = {
      'User-Agent': 'agent-of-somebody',
      Referer: 'https://referrer.example/diary',
      Cookie: 'cookie=of-somebody',
      'X-Forwarded-For': '203.0.113.77',
      'Accept-Language': 'language-of-somebody',
    };
    await to('/q/gz-link?from=wechat-of-somebody', person);
    await to('/q/unknown-code', person);
    assert.deepEqual(await written(), [`gz-link/${TODAY} 1`]);
    const tables = await world.store.db.introspection.getTables();
    const columns = tables
      .filter(({ name }) => name.startsWith('link'))
      .map(({ name, columns }) => [name, columns.map((column) => column.name).join(' ')]);
    assert.deepEqual(columns.sort(), [
      ['link', 'code school region place target active revision created_at changed_at'],
      ['link_scan', 'id code day count'],
    ]);
    const logged = JSON.stringify(lines);
    assert.match(logged, /"route":"\/q\/\*","status":302/);
    assert.doesNotMatch(logged, /somebody|referrer|203\.0|gz-link|unknown-code/);
  });

  test('a database that fails, or does not answer, leads home too; the log tells without the code', async (t) => {
    const world = await makeWorld((await open(t)).store);
    await sampleLink(world);
    const { to, lines, written } = counting(broken(world));
    assert.equal(await to('/q/gz-link'), '/?c=gz-link');
    assert.deepEqual(
      lines.map(({ level, status, error }) => [level, status, error?.name, error?.code]),
      [['error', 302, 'Error', 'SQLITE_IOERR']],
    );
    assert.doesNotMatch(JSON.stringify(lines), /gz-link/);
    await assert.rejects(written(), 'the counts wait');

    const waiting = { executeTakeFirst: () => new Promise(() => {}) };
    const db = new Proxy({}, { get: (_target, name) => waiting[name as never] ?? (() => db) }) as never;
    const app = new OpenAPIHono<ServerEnv>();
    linkRoutes(app, { ...world, store: { ...world.store, db } }, undefined, 1);
    const late = await app.request('/q/gz-link');
    assert.deepEqual([late.status, late.headers.get('location')], [302, '/?c=gz-link']);
  });

  test('a change of the target holds from the next scan on', async (t) => {
    const world = await makeWorld((await open(t)).store);
    await sampleLink(world);
    const { to } = counting(world);
    assert.equal(await to('/q/gz-link'), '/find?c=gz-link');
    await world.store.db.updateTable('link').set({ target: '/book' }).execute();
    assert.equal(await to('/q/gz-link'), '/book?c=gz-link');
  });

  test('other methods are refused as at any address', async (t) => {
    const world = await makeWorld((await open(t)).store);
    await sampleLink(world);
    const { call, written } = counting(world);
    for (const method of ['POST', 'PUT', 'DELETE']) {
      assert.equal((await call('/q/gz-link', { method })).status, 404, method);
    }
    assert.deepEqual(await written(), []);
  });
});
