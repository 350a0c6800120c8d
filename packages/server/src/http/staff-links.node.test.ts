import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { z } from '@hono/zod-openapi';
import { audited } from '../../test/desk.js';
import { forEitherEngine, type OpenDatabase } from '../../test/engines.js';
import { type Answer, callerOf, refused } from '../../test/http.js';
import { sampleLink, scanned } from '../../test/links.js';
import { signedIn } from '../../test/signed-in.js';
import { makeWorld, sampleOperator } from '../../test/world.js';
import type { linkAdded, linkDetail, linkImport, linkList, linkReport } from '../contract/links.js';
import type { StaffRole } from '../staff/accounts.js';

/** A desk with that role; every answer is held against the contract. */
async function desk(open: OpenDatabase, t: Pick<TestContext, 'after'>, role: StaffRole, scope: string) {
  const operator = sampleOperator({ trustedOrigins: ['https://school.example'] });
  const world = await makeWorld((await open(t)).store, operator);
  const call = callerOf(world);
  const { headers } = await signedIn(world, call, { name: 'mei', role, scope });
  const get = (path: string) => call(`/v1/staff${path}`, { headers });
  const send = (method: string, path: string, json: unknown, etag?: string) =>
    call(`/v1/staff${path}`, {
      method,
      json,
      headers: { ...headers, Host: '12355.example', ...(etag !== undefined && { 'If-Match': `"${etag}"` }) },
    });
  return { world, get, send };
}

const ok = <T extends z.ZodType>(answer: Answer, status = 200): z.output<T> => {
  assert.equal(answer.status, status, answer.text);
  return answer.body as z.output<T>;
};
const codes = (answer: Answer) => ok<typeof linkList>(answer).links.map(({ code }) => code);

forEitherEngine((_, open) => {
  test('the list: by region, school, place and code, searched, filtered, with the sums of 7 and 30 days', async (t) => {
    const { world, get } = await desk(open, t, 'province', '');
    await sampleLink(world, { code: 'sz-1', region: '440300', school: '示例深圳一中', place: '' });
    await sampleLink(world, {
      code: 'gz-2',
      region: '440106',
      school: '示例天河小学',
      place: '食堂',
      active: 0,
    });
    await sampleLink(world, { code: 'gz-1', region: '440106', school: '示例天河小学', place: '' });
    await sampleLink(world, { code: 'gz-50-off', region: '440100', school: 'Sample 50%_Off!', place: 'A' });
    for (const [day, count] of [
      ['2026-09-07', 1],
      ['2026-09-01', 20],
      ['2026-08-31', 300],
      ['2026-08-09', 4000],
      ['2026-08-08', 50_000],
    ] as const) {
      await scanned(world, 'gz-1', count, day);
    }
    const list = ok<typeof linkList>(await get('/links'));
    assert.deepEqual(
      list.links.map(({ code, scans }) => [code, scans.week, scans.month]),
      [
        ['gz-50-off', 0, 0],
        ['gz-1', 21, 4321],
        ['gz-2', 0, 0],
        ['sz-1', 0, 0],
      ],
    );
    assert.deepEqual([list.count, list.next], [4, undefined]);
    assert.deepEqual(codes(await get('/links?region=440100')).length, 3);
    assert.deepEqual(codes(await get('/links?region=440106&active=true')), ['gz-1']);
    assert.deepEqual(codes(await get('/links?active=false')), ['gz-2']);
    assert.deepEqual(codes(await get(`/links?q=${encodeURIComponent('食堂')}`)), ['gz-2']);
    assert.deepEqual(codes(await get('/links?q=SZ')), ['sz-1']);
    assert.deepEqual(
      codes(await get('/links?q=sample%2050%25_o')),
      ['gz-50-off'],
      'signs of a pattern are text',
    );
    assert.deepEqual(codes(await get('/links?q=!')), ['gz-50-off']);
    assert.deepEqual(codes(await get('/links?q=%25x')), []);
    refused(await get('/links?region=990000'), 'bad-request', 422);
    refused(await get('/links?cursor=nobody'), 'bad-request', 422);
    refused(await get('/links?active=maybe'), 'bad-request', 422);
  });

  test('page after page each link comes once, also where names are the same', async (t) => {
    const { world, get } = await desk(open, t, 'city', '440100');
    for (let index = 0; index < 121; index += 1) {
      const place = index % 2 ? '' : '校门口';
      await sampleLink(world, { code: `code-${index}`, school: `示例学校 ${index % 5}`, place });
    }
    await sampleLink(world, { code: 'elsewhere', region: '440300' });
    const seen: string[] = [];
    let path = '/links';
    for (let page = 0; page < 3; page += 1) {
      const { links, next, count } = ok<typeof linkList>(await get(path));
      assert.equal(count, 121);
      seen.push(...links.map(({ code }) => code));
      assert.equal(next === undefined, page === 2);
      path = `/links?cursor=${next}`;
    }
    assert.deepEqual([seen.length, new Set(seen).size], [121, 121]);
  });

  test('one link, its days, and a change of where it leads, with a version and a line in the log', async (t) => {
    const { world, get, send } = await desk(open, t, 'county', '440106');
    await sampleLink(world, { region: '440106' });
    await scanned(world, 'gz-link', 7, '2026-09-05');
    const shown = ok<typeof linkDetail>(await get('/links/gz-link'));
    assert.deepEqual([shown.days.length, shown.days[0]], [30, { date: '2026-09-07', count: 0 }]);
    assert.deepEqual(shown.days[2], { date: '2026-09-05', count: 7 });
    assert.deepEqual(shown.link.scans, { week: 7, month: 7 });
    const { etag } = shown.link;
    const put = (target: string, active: boolean, version?: string) =>
      send('PUT', '/links/gz-link', { target, active }, version);
    refused(await put('/book', true), 'precondition-missing', 428);
    refused(await put('/book', true, 'r7'), 'precondition-failed', 412);
    const bad = refused(await put('https://evil.example', true, etag), 'bad-request', 422);
    assert.deepEqual(bad.pointers, ['/target']);
    const { link } = ok<typeof linkDetail>(await put('https://12355.example/book?center=gz', true, etag));
    assert.equal(link.target, '/book?center=gz', 'an address of its own is kept as a path');
    refused(await put('/', true, etag), 'precondition-failed', 412);
    const same = ok<typeof linkDetail>(await put('/book?center=gz', true, link.etag));
    assert.equal(same.link.etag, link.etag, 'no change, no version');
    world.clock.now += 60_000;
    const off = ok<typeof linkDetail>(await put('https://school.example/x', false, link.etag));
    assert.deepEqual([off.link.active, off.link.target], [false, 'https://school.example/x']);
    assert.notEqual(off.link.changedAt, off.link.createdAt);
    await put('https://school.example/x', true, off.link.etag);
    const did = ['link-target', 'link-off', 'link-on'];
    for (const action of did) {
      const rows = await audited(world.store, action);
      assert.deepEqual(
        [...new Set(rows.map(({ actor, object }) => `${actor} ${object}`))],
        ['staff:mei link:gz-link'],
        action,
      );
    }
    refused(await get('/links/nobody-knows'), 'unknown-link', 404);
    refused(await get('/links/Not-A-Code'), 'not-found', 404);
  });

  test('two who change the same link at the same time: one of them is told', async (t) => {
    const { world, send } = await desk(open, t, 'province', '');
    await sampleLink(world);
    const answers = await Promise.all(
      ['/book', '/phones', '/en/'].map((target) =>
        send('PUT', '/links/gz-link', { target, active: true }, 'r0'),
      ),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412, 412]);
    assert.equal((await audited(world.store, 'link-target')).length, 1);
  });

  test('one link is added with its code or without, checked first, and never over another', async (t) => {
    const { world, send } = await desk(open, t, 'city', '440100');
    const draft = { code: 'gz-new', school: '示例学校', region: '440106', place: '操场', target: '/phones' };
    const told = ok<typeof linkAdded>(await send('POST', '/links?dryRun=true', draft));
    assert.deepEqual([told.saved, told.link.code], [false, 'gz-new']);
    const { link } = ok<typeof linkAdded>(await send('POST', '/links', draft), 201);
    assert.deepEqual([link.etag, link.target, link.active], ['r0', '/phones', true]);
    refused(await send('POST', '/links', draft), 'link-taken', 409);
    refused(await send('POST', '/links?dryRun=true', draft), 'link-taken', 409);
    const bare = ok<typeof linkAdded>(
      await send('POST', '/links', { school: '示例学校', region: '440100000000' }),
      201,
    );
    assert.match(bare.link.code, /^[2-9a-z]{10}$/);
    assert.deepEqual([bare.link.region, bare.link.target, bare.link.place], ['440100', '/', '']);
    refused(await send('POST', '/links', { school: '示例学校', region: '440100' }), 'link-taken', 409);
    refused(await send('POST', '/links', { ...draft, code: 'x-1', region: '440300' }), 'forbidden', 403);
    for (const wrong of [{ region: '990000' }, { target: '//evil.example' }, { school: 'a\u202eb' }]) {
      const [name = ''] = Object.keys(wrong);
      const { pointers } = refused(
        await send('POST', '/links', { ...draft, code: 'x-2', ...wrong }),
        'bad-request',
      );
      assert.deepEqual(pointers, [`/${name}`]);
    }
    assert.equal((await audited(world.store, 'link-add')).length, 2);
  });

  test('a table: a look first, bad rows beside the good ones, and what is outside of the scope', async (t) => {
    const { world, send } = await desk(open, t, 'city', '440100');
    await sampleLink(world, { code: 'gz-old', target: '/book' });
    await sampleLink(world, { code: 'sz-old', region: '440300' });
    const text = [
      'school,region,campaign,target',
      '示例一,440106,gz-1,/find',
      '示例二,440106,gz-old,/find',
      '示例三,440300,sz-1,/',
      '示例四,440106,sz-old,/',
      '示例五,440106,gz-2,https://12355.example/phones',
      '示例六,440106,gz-3,http://evil.example/',
    ].join('\n');
    const file = { name: 'schools.csv', text };
    const look = ok<typeof linkImport>(await send('POST', '/links/import?dryRun=true', file));
    const done = ok<typeof linkImport>(await send('POST', '/links/import', file));
    assert.deepEqual({ ...look, saved: true }, done, 'the look told what then came');
    assert.deepEqual(
      done.added.map(({ code }) => code),
      ['gz-1', 'gz-2'],
    );
    assert.deepEqual(
      done.changed.map(({ changes }) => changes.map(({ field }) => field)),
      [['school', 'region', 'place', 'target']],
    );
    assert.deepEqual(
      done.faults.map(({ line }) => line),
      [4, 5, 7],
    );
    refused(await send('POST', '/links/import', { name: 'a.csv', text: 'x' }), 'bad-request', 422);
    const foreign = { name: 'a.csv', text: 'school,region\n示例三,440300' };
    refused(await send('POST', '/links/import', foreign), 'forbidden', 403);
    assert.equal((await audited(world.store, 'link-import')).length, 3);
  });

  test('counts of a span, by day, school and place', async (t) => {
    const { world, get } = await desk(open, t, 'city', '440100');
    await sampleLink(world, { code: 'gz-1', school: '示例甲校', place: '校门口' });
    await sampleLink(world, { code: 'gz-2', school: '示例甲校', place: '食堂' });
    await sampleLink(world, { code: 'gz-3', school: '示例乙校', place: '' });
    await sampleLink(world, { code: 'th-1', school: '示例甲校', region: '440106', place: '' });
    await sampleLink(world, { code: 'sz-1', region: '440300' });
    await scanned(world, 'gz-1', 5, '2026-09-01');
    await scanned(world, 'gz-1', 2, '2026-09-03');
    await scanned(world, 'gz-2', 4, '2026-09-03');
    await scanned(world, 'th-1', 9, '2026-09-03');
    await scanned(world, 'gz-1', 100, '2026-09-04');
    await scanned(world, 'sz-1', 1000, '2026-09-03');
    const report = async (rest: string) =>
      ok<typeof linkReport>(await get(`/reports/links?from=2026-09-01&to=2026-09-03&${rest}`));
    const days = await report('by=day');
    assert.deepEqual(days.rows, [
      { date: '2026-09-01', links: 1, count: 5 },
      { date: '2026-09-02', links: 0, count: 0 },
      { date: '2026-09-03', links: 3, count: 15 },
    ]);
    const schools = await report('by=school');
    assert.deepEqual(schools.rows, [
      { school: '示例甲校', region: '440100', links: 2, count: 11 },
      { school: '示例甲校', region: '440106', links: 1, count: 9 },
      { school: '示例乙校', region: '440100', links: 1, count: 0 },
    ]);
    const places = await report('by=place');
    assert.deepEqual(
      places.rows.map(({ code, count }) => [code, count]),
      [
        ['th-1', 9],
        ['gz-1', 7],
        ['gz-2', 4],
        ['gz-3', 0],
      ],
    );
    assert.deepEqual([days.total, schools.total, places.total], [20, 20, 20]);
    assert.equal((await report('by=day&region=440106')).total, 9);
    refused(await get('/reports/links?from=2026-09-01&to=2026-09-03'), 'bad-request', 422);
    refused(await get('/reports/links?from=2026-09-01&to=2027-09-02&by=day'), 'bad-request', 422);
    refused(await get('/reports/links?from=2026-02-30&to=2026-09-02&by=day'), 'bad-request', 422);
    assert.equal(
      ok<typeof linkReport>(await get('/reports/links?from=2026-09-01&to=2027-09-01&by=day')).rows.length,
      366,
    );
  });

  test("a center's staff read the links of their region and change none", async (t) => {
    const { world, get, send } = await desk(open, t, 'center', 'gz-tianhe');
    await sampleLink(world);
    await sampleLink(world, { code: 'th-1', region: '440106' });
    assert.deepEqual(codes(await get('/links')), ['th-1']);
    assert.equal((await get('/links/th-1')).status, 200);
    refused(await get('/links/gz-link'), 'forbidden', 403);
    refused(await send('PUT', '/links/th-1', { target: '/', active: false }, 'r0'), 'forbidden', 403);
    refused(await send('POST', '/links', { school: '示例学校', region: '440106' }), 'forbidden', 403);
    const file = { name: 'a.csv', text: 'school,region\n示例学校,440106' };
    refused(await send('POST', '/links/import', file), 'forbidden', 403);
  });
});
