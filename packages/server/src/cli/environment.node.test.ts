import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, root } from '../../test/cli.js';
import { sampleOperator } from '../../test/world.js';
import { loadOperator } from '../operator/load.js';
import { readArguments } from './arguments.js';
import { readEnvironment } from './environment.js';
import { CommandError } from './errors.js';
import { configurationRefusals } from './production.js';
import { repositoryRoot, serverVersion } from './root.js';
import { secretOf, weakSecret } from './secret.js';

const read = (env: Record<string, string> = {}) => readEnvironment(env, '/repository');
const STRONG = 'k3Xq9-Zr7_Tm2Wp5Yv8Bn4Lc6Hd1Gf0Js';

test('defaults are those of a laptop', () => {
  const { dataDir, ...settings } = read({ PORT: '', Y12355_SECRET: '' });
  assert.deepEqual(settings, {
    host: '127.0.0.1',
    port: 12355,
    databaseUrl: undefined,
    secret: undefined,
    oldSecrets: [],
    webhookSecret: undefined,
    smtpUrl: undefined,
    metricsToken: undefined,
    operatorFile: '/repository/examples/data/operator.sample.json',
    production: false,
    startAt: undefined,
    trustProxy: false,
  });
  assert.equal(dataDir, join(process.cwd(), 'data'));
});

test('production is NODE_ENV, or any host that others can reach', () => {
  for (const HOST of ['127.0.0.1', '127.8.8.8', 'localhost', '::1', '[::1]']) {
    assert.equal(read({ HOST }).production, false, HOST);
    assert.equal(read({ HOST, NODE_ENV: 'production' }).production, true, HOST);
  }
  for (const HOST of [
    '0.0.0.0',
    '::',
    '10.0.0.5',
    'booking.example',
    '127.0.0.1.example',
    'localhost.example',
  ]) {
    assert.equal(read({ HOST }).production, true, HOST);
  }
  assert.equal(read({ NODE_ENV: 'test' }).production, false);
});

test('every value that cannot be used is named at once', () => {
  const env = {
    PORT: '70000',
    DATABASE_URL: 'mysql://user:SECRET@host/db',
    Y12355_NOW: '2026-09-07 08:00',
    TRUST_PROXY: 'maybe',
    Y12355_SECRET: STRONG,
    Y12355_OLD_SECRETS: `one,${STRONG}`,
    Y12355_METRICS_TOKEN: 'guessable',
  };
  assert.throws(
    () => read(env),
    (error: Error) => {
      assert.ok(error instanceof CommandError);
      assert.match(error.message, /PORT=70000: expected a number from 0 to 65535/);
      assert.match(error.message, /DATABASE_URL: expected postgres:\/\//);
      assert.match(error.message, /Y12355_NOW: .*expected ISO 8601 with an offset/);
      assert.match(error.message, /TRUST_PROXY=maybe: expected 1 or 0/);
      assert.match(error.message, /Y12355_OLD_SECRETS holds Y12355_SECRET itself/);
      assert.match(error.message, /Y12355_METRICS_TOKEN has 9 characters, expected at least 24/);
      assert.doesNotMatch(error.message, /:SECRET|k3Xq9|guessable/, 'a password is not repeated');
      return true;
    },
  );
  for (const PORT of ['-1', '12a', '1.5', '123456']) assert.throws(() => read({ PORT }), /PORT=/);
  assert.deepEqual(read({ Y12355_OLD_SECRETS: 'new,,old' }).oldSecrets, ['new', 'old']);
  assert.equal(read({ Y12355_NOW: '2026-09-07T08:00:00+08:00' }).startAt, Date.UTC(2026, 8, 7));
});

test('production names every reason at once and none outside it', () => {
  const env = { NODE_ENV: 'production', Y12355_NOW: '2026-09-07T08:00:00+08:00' };
  const bare = sampleOperator({ handler: undefined });
  const reasons = configurationRefusals(read(env), bare);
  assert.equal(reasons.length, 4);
  assert.match(reasons.join('\n'), /Y12355_SECRET is missing[^]*Y12355_NOW[^]*is the sample[^]*no \/handler/);
  assert.deepEqual(configurationRefusals(read({ Y12355_NOW: env.Y12355_NOW }), bare), []);
  const real = sampleOperator({ sample: undefined });
  assert.deepEqual(configurationRefusals(read({ NODE_ENV: 'production', Y12355_SECRET: STRONG }), real), []);
});

test('a secret that can be guessed is refused in production', () => {
  for (const secret of ['short', 'a'.repeat(64), 'abababab'.repeat(8), `please-change-me-${STRONG}`]) {
    assert.match(weakSecret(secret) ?? '', /Y12355_SECRET.*make one with/, secret);
  }
  assert.equal(weakSecret(STRONG), undefined);
});

test('outside production a secret is made once and kept for its owner only', (t) => {
  const dataDir = join(folder(t), 'data');
  const secret = secretOf({ dataDir, secret: undefined });
  assert.equal(weakSecret(secret), undefined);
  assert.equal(secretOf({ dataDir, secret: undefined }), secret);
  assert.equal(statSync(join(dataDir, 'secret')).mode & 0o777, 0o600);
  assert.equal(readFileSync(join(dataDir, 'secret'), 'utf8'), secret);
  assert.equal(secretOf({ dataDir: '/nowhere', secret: 'given' }), 'given');
});

test('the root is found from wherever this file lies', () => {
  assert.equal(join(repositoryRoot(), '/'), root);
  assert.ok(existsSync(join(repositoryRoot(), 'packages/server/bin/y12355-server.mjs')));
  assert.match(serverVersion(repositoryRoot()), /^\d+\.\d+\.\d+$/);
});

test('commands and options are read, unknown ones named with the allowed', () => {
  assert.deepEqual(readArguments(['import-centers', 'a.csv', '--exceptions', 'b.csv']), {
    command: 'import-centers',
    words: ['a.csv'],
    options: { exceptions: 'b.csv' },
    flags: new Set(),
  });
  assert.equal(readArguments([]).command, 'help');
  assert.equal(readArguments(['--help']).command, 'help');
  const cases: [argv: string[], message: RegExp][] = [
    [['sart'], /unknown command "sart"; expected one of start, migrate, import-centers/],
    [['constructor'], /unknown command "constructor"/],
    [['start', 'now'], /start: found now\nusage: y12355-server start$/],
    [['start', '--port', '1'], /Unknown option '--port'\nusage: y12355-server start$/],
    [['import-centers'], /import-centers: found nothing after it\nusage: .* FILE \[--exceptions FILE\]/],
    [['import-centers', 'a', 'b'], /found a b/],
    [['import-centers', 'a', '--exceptions'], /--exceptions.*argument missing\nusage/],
    [['staff'], /staff: found nothing/],
    [['staff', 'add', 'mei', '--rule', 'x'], /Unknown option '--rule'\nusage: .*--role/],
  ];
  for (const [argv, message] of cases) {
    assert.throws(
      () => readArguments(argv),
      (error: Error) => error instanceof CommandError && error.exitCode === 2 && message.test(error.message),
      argv.join(' '),
    );
  }
});

test('without the bundled data a start names the cure', async (t) => {
  const { operatorFile } = readEnvironment({}, folder(t));
  await assert.rejects(
    loadOperator(operatorFile),
    /examples\/data\/operator\.sample\.json cannot be used[^]*ENOENT[^]*Set Y12355_OPERATOR/,
  );
});
