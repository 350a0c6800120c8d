import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, root, run } from '../../test/cli.js';

const centersFile = join(root, 'examples/data/centers.csv');

test('imports change nothing when any row is bad, and everything when none is', async (t) => {
  const data = folder(t);
  const env = { Y12355_DATA: data };
  const text = readFileSync(centersFile, 'utf8');
  const bad = join(data, 'bad.csv');
  writeFileSync(
    bad,
    text.replace('gz-sample-tianhe,', 'gz-sample-tianhe,"open').replace(',440104,', ',990000,'),
  );
  const refused = await run(['import-centers', bad], env);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /Nothing was imported[^]*bad\.csv line 3/);
  assert.match((await run(['start'], { ...env, PORT: 'x' })).err, /PORT=x/);

  const holidays = join(root, 'examples/data/holidays-2026.csv');
  assert.match((await run(['import-holidays', holidays], env)).out, /^39 days imported\n$/);
  assert.match(
    (await run(['import-holidays', centersFile], env)).err,
    /unknown heading "id"; allowed are date, kind/,
  );
  const exceptions = join(root, 'examples/data/exceptions.csv');
  assert.match(
    (await run(['import-centers', exceptions], env)).err,
    /found "gz-sample-city", expected the id of a center/,
  );
  const both = await run(['import-centers', centersFile, '--exceptions', exceptions], env);
  assert.match(both.out, /31 centers imported\n$/);
  assert.match(
    (await run(['import-centers', '/nowhere.csv'], env)).err,
    /^\/nowhere\.csv cannot be read \(ENOENT\)\n$/,
  );
});

test('an import tells first what it changes, and a dry run tells no more than that', async (t) => {
  const data = folder(t);
  const env = { Y12355_DATA: data };
  const text = readFileSync(centersFile, 'utf8');
  const preview = await run(['import-centers', centersFile, '--dry-run'], env);
  assert.match(preview.out, /新增 added 31\n[^]*还有 and 11 more\n[^]*nothing was changed \(--dry-run\)\n$/);
  assert.match((await run(['import-centers', centersFile], env)).out, /added 31[^]*31 centers imported\n$/);
  const same = await run(['import-centers', centersFile, '--diff'], env);
  assert.match(same.out, /added 0\n {2}有改动 changed 0\n {2}没有变化 unchanged 31\n.*kept 0\n/);

  const changed = join(data, 'changed.csv');
  const rows = text.trimEnd().split('\n');
  writeFileSync(
    changed,
    [rows[0], rows[1]?.replace('示例路 1 号,,,', '示例路 9 号,110.36,21.27,gcj02'), rows[2]].join('\n'),
  );
  const diff = await run(['import-centers', changed, '--dry-run'], env);
  assert.match(diff.out, /changed 1\n {4}gz-sample-city 示例广州市青少年服务台\n/);
  assert.match(diff.out, / {6}address: "示例路 1 号" → "示例路 9 号"\n/);
  assert.match(diff.out, / {6}location: （无 none） → "110\.36, 21\.27 gcj02"\n/);
  assert.match(diff.out, /unchanged 1\n {2}文件里没有、照旧保留 not in the file, kept 29\n/);
  assert.match(
    diff.out,
    /warnings 1\n {4}.*changed\.csv line 2, column 7 \(location\.lng\): 坐标不在广州市附近/,
  );
  assert.match(
    (await run(['import-centers', centersFile, '--diff'], env)).out,
    /changed 0\n/,
    'nothing was written',
  );

  const exceptions = join(root, 'examples/data/exceptions.csv');
  const dated = await run(['import-centers', exceptions, '--dry-run'], env);
  assert.match(dated.out, /hours\.exceptions: （无 none） → [^]*kept 0\n/);
  const refused = await run(['import-centers', centersFile, '--dry-run=yes'], env);
  assert.equal(refused.code, 2);
});

test('staff accounts: added with a role that fits, listed, reset', async (t) => {
  const env = { Y12355_DATA: folder(t) };
  await run(['import-centers', centersFile], env);
  const staff = (...args: string[]) => run(['staff', ...args], env);
  assert.match((await staff('list')).out, /^no staff yet/);
  const added = await staff('add', 'mei', '--role', 'center', '--scope', 'gz-sample-city');
  assert.match(added.out, /^name mei\npassword \S{10,}\n/);
  assert.equal((await staff('list')).out, 'mei\tcenter\tgz-sample-city\n');
  const cases: [args: string[], code: number, message: RegExp][] = [
    [['add', 'mei', '--role', 'province'], 1, /staff "mei" exists/],
    [['add', 'lan'], 2, /--role is missing; expected one of province, city, county, center/],
    [['add', 'lan', '--role', 'boss'], 2, /--role "boss" is not known/],
    [['add', 'lan', '--role', 'city', '--scope', '440106'], 1, /adcode of a city/],
    [['add', 'lan', '--role', 'center', '--scope', 'x'], 1, /id of a center/],
    [['add'], 2, /expected a NAME/],
    [['reset', 'lan'], 1, /no staff "lan"; there are: mei/],
    [['remove', 'mei'], 2, /staff remove: expected staff add, staff reset or staff list/],
  ];
  for (const [args, code, message] of cases) {
    const ended = await staff(...args);
    assert.equal(ended.code, code, args.join(' '));
    assert.match(ended.err, message);
  }
});

test('help and migrate', async (t) => {
  const env = { Y12355_DATA: folder(t) };
  assert.match((await run(['help'], env)).out, /^usage: y12355-server COMMAND[^]*import-centers FILE/);
  assert.match((await run(['migrate'], env)).out, /^the tables are at 0001-\w+\n$/);
  const nowhere = await run(['migrate'], { Y12355_DATA: join(centersFile, 'x') });
  assert.match(nowhere.err, /^The database in .*\(Y12355_DATA\) cannot be opened: \w+/);
  const closed = await run(['migrate'], { DATABASE_URL: 'postgres://test:SECRET@127.0.0.1:1/x' });
  assert.match(closed.err, /^The database at DATABASE_URL cannot be opened: ECONNREFUSED/);
  assert.doesNotMatch(closed.err, /SECRET/);
});
