import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atChina, type Center } from '@y12355/domain';
import type { z } from '@hono/zod-openapi';
import { forEitherEngine } from '../../test/engines.js';
import { callerOf, refused, type Answer } from '../../test/http.js';
import { makeWorld, NOW, sampleCenters, sampleOperator } from '../../test/world.js';
import type { centerDocument, centerList, hoursDocument, slotList } from '../contract/centers.js';
import type { operatorDocument } from '../contract/operator.js';
import { backfillSearch } from '../search/backfill.js';
import { allCenters, saveCenters } from '../storage/centers.js';

const listOf = (answer: Answer) => answer.body as z.output<typeof centerList>;
const ids = (answer: Answer) => listOf(answer).centers.map(({ id }) => id);

forEitherEngine((_, open) => {
  test('centers are listed with their state, by region, service and words', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    const all = await call('/v1/centers');
    assert.deepEqual(ids(all), ['gz', 'gz-tianhe', 'sz']);
    assert.equal(listOf(all).asOf, '2026-09-07T08:00:00+08:00');
    assert.deepEqual(listOf(all).centers[0]?.status, {
      open: false,
      next: '2026-09-07T09:00:00+08:00',
      basis: 'weekly',
      unconfirmed: false,
    });
    assert.deepEqual(listOf(all).calendar, [{ date: '2026-10-01', kind: 'holiday', name: '国庆节' }]);
    assert.deepEqual(ids(await call('/v1/centers?region=4401')), ['gz', 'gz-tianhe']);
    assert.deepEqual(ids(await call('/v1/centers?region=440106')), ['gz-tianhe']);
    assert.deepEqual(ids(await call('/v1/centers?region=440106001')), [], 'a town inside a known county');
    assert.deepEqual(ids(await call('/v1/centers?region=44')), ['gz', 'gz-tianhe', 'sz']);
    assert.deepEqual(ids(await call('/v1/centers?service=social-work')), ['gz']);
    assert.deepEqual(ids(await call(`/v1/centers?q=${encodeURIComponent(' TIANHE ')}`)), ['gz-tianhe']);
    assert.deepEqual(ids(await call(`/v1/centers?q=${encodeURIComponent('小组')}`)), ['gz']);
    assert.deepEqual(ids(await call(`/v1/centers?q=${encodeURIComponent('没有这个')}`)), []);
  });

  test('centers are found by pinyin and initials, and by the moment at which they are open', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const centers = await allCenters(world.store);
    assert.equal(await backfillSearch(world.store, centers), 3);
    assert.equal(await backfillSearch(world.store, await allCenters(world.store)), 0, 'once is enough');
    const call = callerOf(world);
    const asked = async (query: string) => ids(await call(`/v1/centers?${query}`));
    assert.deepEqual(await asked('q=th'), ['gz-tianhe']);
    assert.deepEqual(await asked('q=gzth'), ['gz-tianhe']);
    assert.deepEqual(await asked('q=guangzhou'), ['gz', 'gz-tianhe']);
    assert.deepEqual(await asked('q=sz%20xlqt'), ['sz']);
    assert.deepEqual(await asked('q=zz'), []);

    assert.deepEqual(await asked('openAt=2026-09-08T09:00:00%2B08:00'), ['gz', 'gz-tianhe', 'sz']);
    assert.deepEqual(await asked('openAt=2026-09-08T01:00:00Z&region=4403'), ['sz']);
    assert.deepEqual(await asked('openAt=2026-09-08T09:00:00+08:00&q=th'), ['gz-tianhe'], 'an unescaped +');
    assert.deepEqual(await asked('openAt=2026-09-08T12:00:00%2B08:00'), []);
    assert.deepEqual(await asked('openAt=2026-10-01T09:00:00%2B08:00'), [], 'a holiday');
    const { pointers, errors } = refused(
      await call('/v1/centers?openAt=2026-09-08T09:00'),
      'bad-request',
      422,
    );
    assert.deepEqual(pointers, ['/openAt']);
    assert.match(errors?.[0]?.message ?? '', /"2026-09-08T09:00".*with an offset/);
    const etag = (await call('/v1/centers?openAt=2026-09-08T01:00:00Z')).headers.get('etag') ?? '';
    const again = await call('/v1/centers?openAt=2026-09-08T01:00:00Z', {
      headers: { 'If-None-Match': etag },
    });
    assert.equal(again.status, 304);
  });

  test('a list comes in pages that join without gap or double', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    const found: string[] = [];
    let path: string | undefined = '/v1/centers?region=44&limit=2';
    while (path !== undefined) {
      const answer = await call(path);
      found.push(...ids(answer));
      const link = answer.headers.get('link');
      assert.equal(link === null, listOf(answer).next === undefined);
      path = link === null ? undefined : /^<(.+)>; rel="next"$/.exec(link)?.[1];
    }
    assert.deepEqual(found, ['gz', 'gz-tianhe', 'sz']);
    const { pointers } = refused(await call('/v1/centers?cursor=bm93aGVyZQ'), 'bad-request', 422);
    assert.deepEqual(pointers, ['/cursor']);
  });

  test("a school's own station is listed only where the school is named", async (t) => {
    const world = await makeWorld((await open(t)).store);
    const station: Center = {
      ...(sampleCenters()[1] as Center),
      id: 'school-7',
      visibility: 'school',
      services: [],
    };
    await saveCenters(world.store, [station], NOW);
    const call = callerOf(world);
    assert.deepEqual(ids(await call('/v1/centers?region=440106')), ['gz-tianhe']);
    assert.deepEqual(ids(await call('/v1/centers?region=440106&school=school-7')), ['gz-tianhe', 'school-7']);
    assert.deepEqual(ids(await call('/v1/centers?region=440106&school=school')), ['gz-tianhe']);
  });

  test('one center, its hours and its slots', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    const one = (await call('/v1/centers/gz')).body as z.output<typeof centerDocument>;
    assert.equal(one.center.id, 'gz');
    const hours = (await call('/v1/centers/gz/hours?from=2026-09-08&to=2026-10-01')).body as z.output<
      typeof hoursDocument
    >;
    assert.equal(hours.days.length, 24);
    assert.deepEqual(hours.days[0]?.spans, [
      { start: '2026-09-08T09:00:00+08:00', end: '2026-09-08T12:00:00+08:00' },
    ]);
    assert.deepEqual(
      [hours.days[1]?.basis, hours.days[1]?.reason, hours.days[1]?.spans],
      ['exception', '内部培训', []],
    );
    assert.deepEqual([hours.days[23]?.basis, hours.days[23]?.reason], ['holiday', '国庆节']);
    const slots = (await call('/v1/services/gz-psy/slots?from=2026-09-08&to=2026-09-09')).body as z.output<
      typeof slotList
    >;
    assert.deepEqual(
      slots.days.map((day) => day.slots.length),
      [3, 0],
    );
    assert.equal(slots.days[1]?.reason, '内部培训');
  });

  test('what is unknown or out of the calendar is refused with what was expected', async (t) => {
    const call = callerOf(await makeWorld((await open(t)).store));
    for (const region of ['990000', '440199', '11', '440000000001']) {
      const { detail } = refused(await call(`/v1/centers?region=${region}`), 'unknown-region', 404);
      assert.match(detail, new RegExp(`"${region}".*440100 广州市.*441900 东莞市`));
    }
    assert.deepEqual(refused(await call('/v1/centers?region=gz'), 'bad-request', 422).pointers, ['/region']);
    const many = refused(await call('/v1/centers?region=1&service=law&limit=0'), 'bad-request', 422);
    assert.deepEqual(many.pointers, ['/limit', '/region', '/service']);
    assert.match(JSON.stringify(many.errors), /psychological.*legal.*found \\"law\\"/);
    assert.match(refused(await call('/v1/centers/x'), 'unknown-center', 404).detail, /"x"/);
    const days = 'from=2026-09-08&to=2026-09-09';
    assert.match(refused(await call(`/v1/centers/x/hours?${days}`), 'unknown-center', 404).detail, /"x"/);
    assert.match(refused(await call(`/v1/services/x/slots?${days}`), 'unknown-service', 404).detail, /"x"/);
    refused(await call('/v1/centers/%00'), 'not-found', 404);
    refused(await call('/v1/centers?q=%00'), 'bad-request', 422);
    for (const route of ['/v1/centers/gz/hours', '/v1/services/gz-psy/slots']) {
      const pointers = async (query: string) =>
        refused(await call(`${route}?${query}`), 'bad-request', 422).pointers;
      assert.deepEqual(await pointers(''), ['/from', '/to']);
      assert.deepEqual(await pointers('from=2026-02-30&to=2026-13-01'), ['/from', '/to']);
      assert.deepEqual(await pointers('from=tomorrow&to=2026-09-08'), ['/from']);
      assert.deepEqual(await pointers('from=2026-09-08&to=2026-09-07'), ['/to']);
      assert.deepEqual(await pointers('from=2026-09-08&to=2027-09-08'), ['/to']);
    }
  });

  test('an unchanged document is not sent twice, and an hour that changes nothing is no change', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world);
    const cases: [path: string, maxAge: number][] = [
      ['/v1/operator', 60],
      ['/v1/centers', 60],
      ['/v1/centers/gz', 60],
      ['/v1/centers/gz/hours?from=2026-09-08&to=2026-09-09', 60],
      ['/v1/services/gz-psy/slots?from=2026-09-08&to=2026-09-09', 15],
    ];
    for (const [path, maxAge] of cases) {
      world.clock.now = NOW;
      const first = await call(path);
      const etag = first.headers.get('etag') ?? '';
      assert.match(etag, /^"[\w-]{22}"$/, path);
      assert.equal(first.headers.get('cache-control'), `public, max-age=${maxAge}`);
      world.clock.now = NOW + 60_000;
      for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await call(path, { headers: { 'If-None-Match': header } });
        assert.deepEqual([again.status, again.text, again.headers.get('etag')], [304, '', etag], path);
      }
      const fresh = await call(path, { headers: { 'If-None-Match': '"other"' } });
      assert.equal(fresh.status, 200);
      assert.equal((fresh.body as { asOf: string }).asOf, '2026-09-07T08:01:00+08:00');
      const head = await call(path, { method: 'HEAD' });
      assert.deepEqual([head.status, head.text, head.headers.get('etag')], [200, '', etag]);
    }
    world.clock.now = atChina('2026-09-07', 9 * 60);
    const before = (await call('/v1/centers')).headers.get('etag');
    world.clock.now = atChina('2026-09-07', 12 * 60);
    assert.notEqual((await call('/v1/centers')).headers.get('etag'), before, 'the doors shut in between');
  });

  test('holiday rows of whole years come along, also in the first days of the next', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world);
    world.clock.now = atChina('2027-01-02', 0);
    assert.equal(listOf(await call('/v1/centers')).calendar.length, 1);
    world.clock.now = atChina('2027-02-01', 0);
    assert.equal(listOf(await call('/v1/centers')).calendar.length, 0);
  });

  test("the operator's public part leaves what pages do not need behind and says whether booking is open", async (t) => {
    const { store } = await open(t);
    const playlist = { 'key-list': 'ab'.repeat(32) };
    const keys = { playlist, packs: { 'key-packs': 'cd'.repeat(32) } };
    const operator = sampleOperator({
      keys,
      referrals: '/srv/referrals.json',
      trustedOrigins: ['https://a.example'],
    });
    const answer = await callerOf(await makeWorld(store, operator))('/v1/operator');
    const body = answer.body as z.output<typeof operatorDocument>;
    assert.deepEqual(body.booking, { open: true, missing: [], horizonDays: 28 });
    assert.deepEqual(body.trustedOrigins, ['https://a.example']);
    assert.deepEqual(body.keys, { playlist });
    assert.doesNotMatch(answer.text, /key-packs|referrals/);
    const closed = sampleOperator({ handler: undefined, consents: [] });
    const shut = (await callerOf(await makeWorld(store, closed))('/v1/operator')).body as typeof body;
    assert.deepEqual(shut.booking, { open: false, missing: ['handler', 'consents'], horizonDays: 28 });
  });
});
