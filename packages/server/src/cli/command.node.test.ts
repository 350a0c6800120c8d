import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hsdsExport } from '../contract/hsds.js';
import { completenessReport } from '../contract/reports.js';
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

test('centers are exported, also without the stations inside of schools, and come back as they were', async (t) => {
  const data = folder(t);
  const env = { Y12355_DATA: data };
  const exceptions = join(root, 'examples/data/exceptions.csv');
  const rows = readFileSync(centersFile, 'utf8').split('\n');
  const station = join(data, 'station.csv');
  writeFileSync(
    station,
    [rows[0], rows[2]?.replace('gz-sample-tianhe', 'school-7').replace(',public,', ',school,')].join('\n'),
  );
  await run(['import-centers', centersFile, '--exceptions', exceptions], env);
  await run(['import-centers', station], env);
  const out = (name: string) => join(data, name);
  const written = async (name: string, ...options: string[]) => {
    const ended = await run(['export', out(name), ...options], env);
    assert.equal(ended.err, '');
    return { said: ended.out, text: readFileSync(out(name), 'utf8') };
  };

  const json = await written('centers.json', '--format', 'json');
  assert.match(json.said, /^31 centers written to .*\n1 stations inside of schools left out; --schools/);
  assert.doesNotMatch(json.text, /school-7|"search"/);
  assert.match(
    (await run(['import-centers', out('centers.json'), '--diff'], env)).out,
    /added 0\n.*changed 0\n.*unchanged 31\n/,
  );
  const all = await written('all.json', '--format', 'json', '--schools');
  assert.match(all.text, /school-7/);

  const table = await written('c.csv', '--format', 'csv');
  assert.match(table.said, /dated changes of \d+ centers are not in it; --exceptions FILE writes them\n$/);
  await written('c.csv', '--format', 'csv', '--exceptions', out('e.csv'));
  const again = await run(['import-centers', out('c.csv'), '--exceptions', out('e.csv'), '--diff'], env);
  assert.match(again.out, /added 0\n.*changed 0\n.*unchanged 31\n/);

  const geo = JSON.parse((await written('c.geojson', '--format', 'geojson')).text) as { features: unknown[] };
  assert.equal(geo.features.length, 31);
  const hsds = JSON.parse((await written('hsds.json', '--format', 'hsds', '--schools')).text) as unknown;
  assert.equal(hsdsExport.parse(hsds).location.length, 32);

  const cases: [args: string[], code: number, message: RegExp][] = [
    [['x.json', '--schools'], 2, /--format is missing; expected one of hsds, geojson, json, csv/],
    [['x.json', '--format', 'xml'], 2, /--format "xml" is not known/],
    [['x.json', '--format', 'json', '--exceptions', 'e.csv'], 2, /json holds them itself/],
    [['/nowhere/x.json', '--format', 'json'], 1, /\/nowhere\/x\.json cannot be written \(ENOENT\)/],
  ];
  for (const [args, code, message] of cases) {
    const ended = await run(['export', ...args], env);
    assert.equal(ended.code, code, args.join(' '));
    assert.match(ended.err, message);
  }
});

test('the report of completeness names the worst first, as text and as JSON', async (t) => {
  const env = { Y12355_DATA: folder(t), Y12355_NOW: '2026-11-25T09:30:00+08:00' };
  assert.match((await run(['report', 'completeness'], env)).out, /^还没有中心/);
  await run(['import-centers', centersFile], env);
  const { out } = await run(['report', 'completeness'], env);
  assert.match(out, /^31 个中心，平均 \d+ 分/);
  assert.match(out, /^广州市 \d+$/m);
  assert.match(
    out,
    /^ {2} *\d+ {2}gz-sample-yuexiu +示例越秀区青少年服务站 {2}坐标 location、无障碍 accessibility$/m,
  );
  const scores = [...out.matchAll(/^\S+市 (\d+)$/gm)].map(([, score]) => Number(score));
  assert.equal(scores.length, 21);
  assert.deepEqual(
    scores,
    [...scores].sort((a, b) => a - b),
  );
  const json = JSON.parse((await run(['report', 'completeness', '--json'], env)).out) as unknown;
  assert.equal(completenessReport.parse(json).count, 31);
  const wrong = await run(['report', 'weather'], env);
  assert.deepEqual(
    [wrong.code, wrong.err],
    [2, 'report "weather" is not known; expected report completeness\n'],
  );
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
  assert.match((await run(['migrate'], env)).out, /^the tables are at 0004-\w+\n$/);
  const nowhere = await run(['migrate'], { Y12355_DATA: join(centersFile, 'x') });
  assert.match(nowhere.err, /^The database in .*\(Y12355_DATA\) cannot be opened: \w+/);
  const closed = await run(['migrate'], { DATABASE_URL: 'postgres://test:SECRET@127.0.0.1:1/x' });
  assert.match(closed.err, /^The database at DATABASE_URL cannot be opened: ECONNREFUSED/);
  assert.doesNotMatch(closed.err, /SECRET/);
});
