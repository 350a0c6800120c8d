import assert from 'node:assert/strict';
import { request } from 'node:http';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, root, run, spawned, start } from '../../test/cli.js';

const sampleOperator = join(root, 'examples/data/operator.sample.json');
const centersFile = join(root, 'examples/data/centers.csv');

/** The raw path reaches the server as it is; `fetch` would straighten it. */
function raw(base: string, path: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });
}

test('start fills an empty database, shows where everything is, and keeps the data', async (t) => {
  const env = { Y12355_DATA: folder(t), Y12355_NOW: '2026-11-25T09:30:00+08:00' };
  const first = await start(t, env);
  assert.match(first.base, /^http:\/\/127\.0\.0\.1:\d+$/);
  for (const path of ['/', '/examples/school-site/', '/desk/', '/openapi.json']) {
    assert.ok(first.out().includes(`${first.base}${path}\n`), path);
  }
  const password = /name demo, password (\S+) \(shown this once/.exec(first.out())?.[1] ?? '';
  assert.match(
    first.out(),
    /sample centers were imported[^]*the clock started at 2026-11-25T09:30:00\+08:00/,
  );

  const list = (await (await fetch(`${first.base}/v1/centers?region=4401`)).json()) as {
    asOf: string;
    centers: { sample: boolean }[];
  };
  assert.match(list.asOf, /^2026-11-25T09:3/);
  assert.ok(list.centers.length > 0 && list.centers.every(({ sample }) => sample));
  assert.equal((await fetch(`${first.base}/readyz`)).status, 200);
  const signIn = async (base: string) =>
    fetch(`${base}/v1/staff/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'demo', password }),
    });
  assert.equal((await signIn(first.base)).status, 200);
  const large = await fetch(`${first.base}/v1/bookings`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: 'x'.repeat(100_000),
  });
  assert.equal(large.status, 413);
  for (const path of ['/../../../etc/passwd', '/%2e%2e/%2e%2e/package.json', '/sdk/v1/../../package.json']) {
    const { status, text } = await raw(first.base, path);
    assert.ok(status >= 300, path);
    assert.doesNotMatch(text, /root:|workspaces/);
  }

  const ended = await first.stop('SIGINT');
  assert.deepEqual([ended.code, ended.err], [0, '']);
  const lines = ended.out
    .slice(ended.out.indexOf('\nready\n') + 7)
    .trim()
    .split('\n');
  assert.ok(lines.every((line) => typeof (JSON.parse(line) as { route: string }).route === 'string'));
  assert.doesNotMatch(lines.join('\n'), new RegExp(`${password}|4401|127\\.0\\.0\\.1`));

  const second = await start(t, env);
  assert.doesNotMatch(second.out(), /password|imported/);
  assert.equal((await signIn(second.base)).status, 200, 'the account is still there');
  const reset = await run(['staff', 'reset', 'demo'], env);
  assert.match(reset.out, /^name demo\npassword \S+\n/);
  assert.equal((await signIn(second.base)).status, 401, 'a new password ends the old one');
  assert.equal((await second.stop('SIGTERM')).code, 0);
});

test('a taken port and a host of another machine say the cure', async (t) => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  t.after(() => other.close());
  const { port } = other.address() as { port: number };
  const env = { Y12355_DATA: folder(t), PORT: String(port) };
  const taken = await spawned(['start'], env);
  assert.equal(taken.code, 1);
  assert.match(
    taken.err,
    new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken\\..*PORT=${port + 1} npm start\n$`),
  );
  assert.doesNotMatch(taken.out, /password/, 'none was made that nobody sees');
  const again = await start(t, { ...env, PORT: '0' });
  assert.match(again.out(), /name demo, password/);
  await again.stop();
});

test('production names every reason and does not start; with all in order it does', async (t) => {
  const data = folder(t);
  const dev = { Y12355_DATA: data };
  assert.match(
    (await run(['import-centers', centersFile], dev)).out,
    /reading .*\n {2}新增 added 31\n[^]*31 centers are in order; writing …\n31 centers imported\n$/,
  );
  const refused = await run(['start'], { ...dev, NODE_ENV: 'production' });
  assert.equal(refused.code, 1);
  assert.match(
    refused.err,
    /Y12355_SECRET is missing[^]*operator\.sample\.json is the sample[^]*holds 31 sample centers/,
  );
  const exposed = await run(['start'], { ...dev, HOST: '0.0.0.0', Y12355_OPERATOR: '/nowhere.json' });
  assert.match(exposed.err, /nowhere\.json cannot be used[^]*Y12355_SECRET[^]*sample centers/);

  const operator = JSON.parse(readFileSync(sampleOperator, 'utf8')) as Record<string, unknown>;
  const file = join(data, 'operator.json');
  writeFileSync(file, JSON.stringify({ ...operator, sample: undefined }));
  const env = {
    NODE_ENV: 'production',
    Y12355_DATA: join(data, 'production'),
    Y12355_SECRET: 'k3Xq9-Zr7_Tm2Wp5Yv8Bn4Lc6Hd1Gf0Js',
    Y12355_OPERATOR: file,
  };
  const running = await start(t, env);
  assert.doesNotMatch(running.out(), /demo|sample/);
  assert.match(running.out(), /no centers yet: import-centers FILE[^]*no staff yet: staff add/);
  assert.equal((await running.stop()).code, 0);
});

test('a request under way delays the end, a second signal does not wait for it', async (t) => {
  const running = await start(t, { Y12355_DATA: folder(t) });
  const { hostname, port } = new URL(running.base);
  const half = connect(Number(port), hostname);
  t.after(() => half.destroy());
  half.on('error', () => {});
  half.write('POST /v1/bookings HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{');
  while (!running.out().includes('"/v1/operator"')) await fetch(`${running.base}/v1/operator`);
  const ended = running.stop('SIGINT');
  assert.equal((await running.stop('SIGTERM')).code, 130);
  assert.equal((await ended).code, 130);
});

test("a broken operator's file stops the start with all its faults", async (t) => {
  const data = folder(t);
  const file = join(data, 'operator.json');
  writeFileSync(file, '{"version": 2, "handler": {"name": ""}, "colour": 1}');
  const { code, err, out } = await spawned(['start'], { Y12355_DATA: data, Y12355_OPERATOR: file });
  assert.deepEqual([code, out], [1, '']);
  for (const pointer of ['/version', '/handler/name', '/handler/contact', '/site', '/colour']) {
    assert.match(err, new RegExp(`^  ${pointer}: `, 'm'));
  }
  assert.doesNotMatch(err, /^ +at /m, 'no stack');
});

test('a command nobody knows ends with 2 and the known ones', async () => {
  const { code, err } = await spawned(['sart'], {});
  assert.equal(code, 2);
  assert.match(err, /^unknown command "sart"; expected one of start, migrate/);
});
