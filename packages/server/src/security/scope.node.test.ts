import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Center } from '@y12355/domain';
import { onSqlite } from '../../test/engines.js';
import { everyRoute, filled, type EveryRoute } from '../../test/every-route.js';
import { fullBooking, SECRETS, waitingEntry } from '../../test/filled.js';
import { callerOf, refused } from '../../test/http.js';
import { sampleLink, scanned } from '../../test/links.js';
import { signedIn } from '../../test/signed-in.js';
import { readTables } from '../../test/tables.js';
import { GROUP, makeWorld, newKey, samplePerson, type World } from '../../test/world.js';
import type { StaffRole } from '../staff/accounts.js';
import { addScreen } from '../kiosk/screens.js';
import { findCenter } from '../storage/centers.js';

/** What belongs to `gz`, the center that the foreign account may not see. */
interface Foreign {
  booking: string;
  entry: string;
  center: Center;
}

/** The body of a change that would be right for whoever may make it. */
function bodyFor({ name }: EveryRoute, { booking, center }: Foreign): unknown {
  const bodies: Record<string, unknown> = {
    'POST /v1/staff/bookings': { slot: GROUP, ...samplePerson() },
    'POST /v1/staff/bookings/decline': { bookings: [{ id: booking, etag: 'r0' }], reason: '那天休息' },
    'POST /v1/staff/bookings/{id}/decline': { reason: '那天休息' },
    'POST /v1/staff/bookings/{id}/cancel': { reason: '那天休息' },
    'POST /v1/staff/bookings/{id}/reschedule': { slot: 'gz-group/2026-09-08T10:30' },
    'POST /v1/staff/bookings/{id}/transfer': { slot: 'gz-tianhe-psy/2026-09-08T10:00' },
    'POST /v1/staff/waiting/{id}/offer': { slot: 'gz-psy/2026-09-10T09:00' },
    'POST /v1/staff/centers': { ...center, id: 'gz-new', services: [] },
    'PUT /v1/staff/centers/{id}': { ...center, notice: '改了' },
    'POST /v1/staff/centers/import': { name: 'a.json', text: JSON.stringify(listOf(center)) },
    'POST /v1/staff/calendar/import': {
      name: 'a.csv',
      text: 'date,kind,name,source\n2027-01-01,holiday,元旦,测试',
    },
    'POST /v1/staff/links': { school: '示例学校', region: '440100' },
    'PUT /v1/staff/links/{code}': { target: '/find', active: false },
    'POST /v1/staff/links/import': {
      name: 'a.csv',
      text: 'school,region,campaign\n示例学校,440100,gz-link\n示例学校,440100,gz-new',
    },
  };
  const body = bodies[name];
  assert.ok(body !== undefined, `${name}: no sample of its body; add one to this test`);
  return body;
}

const listOf = (center: Center) => ({
  version: 1,
  asOf: '2026-01-01',
  centers: [{ ...center, notice: '改了' }],
});

/** Routes that answer for the account's own part, without naming what it must not see. */
const OWN = new Set([
  'GET /v1/staff/session',
  'DELETE /v1/staff/session',
  'GET /v1/staff/events',
  'GET /v1/staff/reports/completeness',
  'GET /v1/staff/reports/quarter',
  'GET /v1/staff/centers',
  'GET /v1/staff/calendar',
]);
/** Lists that take a center or a region as a filter, with what a foreign account asks for. */
const FILTERED = new Map([
  ['GET /v1/staff/bookings', '?center=gz'],
  ['GET /v1/staff/waiting', '?center=gz'],
  ['GET /v1/staff/audit', '?center=gz'],
  ['GET /v1/staff/links', '?region=440100'],
  ['GET /v1/staff/kiosks', '?region=440100'],
  ['GET /v1/staff/reports/links', '?from=2026-09-01&to=2026-09-30&by=place&region=440100'],
]);

/** How a list is asked for everything that an account may see; others are without any query. */
const WIDE: Record<string, string[]> = {
  'GET /v1/staff/bookings': ['', '?date=2026-09-08', '?status=requested'],
  'GET /v1/staff/reports/links': ['school', 'place'].map((by) => `?from=2026-09-01&to=2026-09-30&by=${by}`),
};

async function foreign(world: World): Promise<Foreign> {
  const { id: booking } = await fullBooking(world);
  const entry = await waitingEntry(world);
  await sampleLink(world);
  await scanned(world, 'gz-link', 3);
  await addScreen(world, { id: 'gz-1', region: '440100', place: '示例站厅' });
  const center = (await findCenter(world.store, 'gz')) as Center;
  return { booking, entry, center };
}

onSqlite((_, open) => {
  const accounts: [StaffRole, string][] = [
    ['county', '440106'],
    ['city', '440300'],
    ['center', 'sz'],
    ['center', 'gz-tianhe'],
  ];
  for (const [role, scope] of accounts) {
    test(`${role} ${scope} reads, decides, moves and audits nothing of a center that is not its own`, async (t) => {
      const world = await makeWorld((await open(t)).store);
      const call = callerOf(world);
      const { headers } = await signedIn(world, call, { name: 'mei', role, scope });
      const theirs = await foreign(world);
      const before = await readTables(world.store);
      const ids: Record<string, string> = {
        bookings: theirs.booking,
        waiting: theirs.entry,
        centers: 'gz',
      };
      let count = 0;
      for (const route of everyRoute.filter(({ by }) => by === 'staff')) {
        const { name, method, path, hasBody } = route;
        if (OWN.has(name)) continue;
        count += 1;
        const kind = path.split('/')[3] as string;
        const query = FILTERED.get(name) ?? '';
        const answer = await call(filled(path, { id: ids[kind] as string, code: 'gz-link' }) + query, {
          method,
          headers: { ...headers, 'If-Match': '"r0"', 'Idempotency-Key': newKey() },
          ...(hasBody && { json: bodyFor(route, theirs) }),
        });
        if (name === 'POST /v1/staff/bookings/decline') {
          assert.deepEqual((answer.body as { results: object[] }).results, [
            { id: theirs.booking, declined: false, code: 'forbidden' },
          ]);
          continue;
        }
        assert.equal(answer.status, 403, `${name} answered ${answer.status}: ${answer.text.slice(0, 200)}`);
        refused(answer, 'forbidden');
        for (const secret of Object.values(SECRETS))
          assert.ok(!answer.text.includes(secret), `${name}: ${secret}`);
      }
      assert.ok(count >= 29, `${count} routes`);
      assert.deepEqual(await readTables(world.store), before, 'nothing was changed, nobody was written down');
    });

    test(`${role} ${scope} finds nothing of it in its own lists`, async (t) => {
      const world = await makeWorld((await open(t)).store);
      const call = callerOf(world);
      const { headers } = await signedIn(world, call, { name: 'mei', role, scope });
      const { booking, entry } = await foreign(world);
      const lists = [...OWN, ...FILTERED.keys()].filter(
        (name) => name.startsWith('GET') && !name.endsWith('/events'),
      );
      for (const name of lists) {
        for (const query of WIDE[name] ?? ['']) {
          const { status, text } = await call(name.replace('GET ', '') + query, { headers });
          assert.equal(status, 200, `${name}: ${text}`);
          for (const secret of [
            booking,
            entry,
            '"gz"',
            '示例中心 gz"',
            'gz-link',
            'gz-1',
            '示例站厅',
            '示例学校',
            ...Object.values(SECRETS),
          ]) {
            assert.ok(!text.includes(secret), `${name}${query} holds ${secret}`);
          }
        }
      }
    });
  }

  test('the same calls go through for the account whose center it is: they can be refused for nothing else', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world);
    const { headers } = await signedIn(world, call, { name: 'mei', role: 'center', scope: 'gz' });
    const theirs = await foreign(world);
    const detail = await call(`/v1/staff/bookings/${theirs.booking}`, { headers });
    assert.equal(detail.status, 200);
    assert.match(detail.text, new RegExp(SECRETS.note));
    const route = everyRoute.find(
      ({ name }) => name === 'POST /v1/staff/bookings/{id}/reschedule',
    ) as EveryRoute;
    const answer = await call(filled(route.path, { id: theirs.booking }), {
      method: 'POST',
      headers: { ...headers, 'If-Match': '"r0"' },
      json: bodyFor(route, theirs),
    });
    assert.equal(answer.status, 200, answer.text);
    assert.equal((await call('/v1/staff/bookings?center=gz', { headers })).status, 200);
  });

  test('whoever handed a booking to another center sees it no more', async (t) => {
    const world = await makeWorld((await open(t)).store);
    const call = callerOf(world);
    const { headers } = await signedIn(world, call, { name: 'mei', role: 'center', scope: 'gz' });
    const { booking } = await foreign(world);
    const path = `/v1/staff/bookings/${booking}`;
    const json = { slot: 'gz-tianhe-psy/2026-09-08T10:00' };
    const match = { ...headers, 'If-Match': '"r0"' };
    assert.equal((await call(`${path}/transfer`, { method: 'POST', headers: match, json })).status, 200);
    for (const [method, end] of [
      ['GET', ''],
      ['POST', '/contact'],
      ['POST', '/approve'],
    ] as const) {
      const again = { ...headers, 'If-Match': '"r1"' };
      const answer = await call(path + end, { method, headers: again });
      assert.equal(answer.status, 403, `${method} ${end}`);
    }
  });
});
