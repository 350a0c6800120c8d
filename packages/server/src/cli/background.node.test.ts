import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addDays, chinaDate } from '@y12355/domain';
import { Webhook } from 'standardwebhooks';
import { folder, root, run, start } from '../../test/cli.js';
import { forEitherEngine } from '../../test/engines.js';
import { KEY } from '../../test/notified.js';
import { startReceiver } from '../../test/receiver.js';

interface Slots {
  days: { slots: { id: string; state: string }[] }[];
}

/** Books the first free seat as a page does; returns the receipt. */
async function book(base: string): Promise<{ ref: string; code: string }> {
  const today = chinaDate(Date.now());
  const json = async (path: string) => (await fetch(`${base}${path}`)).json();
  const { consents } = (await json('/v1/operator')) as {
    consents: { id: string; version: string; under14: boolean }[];
  };
  const { centers } = (await json('/v1/centers')) as {
    centers: { services: { id: string; bookable: boolean }[] }[];
  };
  for (const service of centers.flatMap((center) => center.services)) {
    if (!service.bookable) continue;
    const listed = await fetch(
      `${base}/v1/services/${service.id}/slots?from=${today}&to=${addDays(today, 14)}`,
    );
    if (!listed.ok) continue;
    const { days } = (await listed.json()) as Slots;
    const free = days
      .flatMap((day) => day.slots)
      .find((slot) => slot.state === 'free' || slot.state === 'few');
    if (!free) continue;
    const answer = await fetch(`${base}/v1/bookings`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'background-test' },
      body: JSON.stringify({
        slot: free.id,
        alias: '小木',
        ageBand: '14-17',
        phone: '13800000000',
        consents: consents.filter((one) => !one.under14).map(({ id, version }) => ({ id, version })),
      }),
    });
    assert.equal(answer.status, 201, await answer.clone().text());
    return (await answer.json()) as { ref: string; code: string };
  }
  assert.fail('no free slot');
}

forEitherEngine((_, open) => {
  test('a running service tells the gateway, serves metrics, and ends streams and tasks when it is stopped', async (t) => {
    const { options } = await open(t, 'empty');
    const place = folder(t);
    const receiver = await startReceiver(t);
    const sample = JSON.parse(
      readFileSync(join(root, 'examples/data/operator.sample.json'), 'utf8'),
    ) as object;
    const file = join(place, 'operator.json');
    const notifications = { webhook: { url: receiver.url } };
    writeFileSync(file, JSON.stringify({ ...sample, referrals: undefined, notifications }));
    const env = {
      Y12355_DATA: options.dataDir ?? place,
      ...(options.databaseUrl !== undefined && { DATABASE_URL: options.databaseUrl }),
      Y12355_SECRET: 'a secret of tests only',
      Y12355_OPERATOR: file,
      Y12355_WEBHOOK_SECRET: KEY,
    };
    const server = await start(t, env);
    const { ref } = await book(server.base);
    await receiver.until(1);
    const got = receiver.got[0];
    const verified = new Webhook(KEY).verify(got?.body ?? '', got?.headers as Record<string, string>);
    const { type, data } = verified as { type: string; data: { ref: string; phone: string } };
    assert.deepEqual([type, data.ref, data.phone], ['booking.requested', ref.slice(0, 4), '13800000000']);

    const metrics = await (await fetch(`${server.base}/metrics`)).text();
    assert.match(metrics, /^y12355_bookings\{status="requested"\} 1$/m);

    const { out } = await run(['staff', 'add', 'mei', '--role', 'province'], env);
    const password = /password (\S+)/.exec(out)?.[1];
    const session = await fetch(`${server.base}/v1/staff/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'mei', password }),
    });
    const cookie = session.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    const stream = await fetch(`${server.base}/v1/staff/events`, { headers: { cookie } });
    assert.equal(stream.status, 200);
    const begun = performance.now();
    const [rest, ended] = await Promise.all([stream.text(), server.stop('SIGTERM')]);
    assert.match(rest, /^: open/);
    assert.deepEqual([ended.code, ended.err], [0, '']);
    const took = performance.now() - begun;
    assert.ok(took < 2500, `${took} ms, connections are cut after 3000`);
    assert.doesNotMatch(ended.out, /"level":"error"/);
  });
});
