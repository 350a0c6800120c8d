import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, run } from '../../test/cli.js';
import { forEitherEngine, onSqlite } from '../../test/engines.js';

const head = 'school,region,campaign,stage,address,place,target';

function tableIn(data: string, name: string, ...rows: string[]): string {
  const file = join(data, name);
  writeFileSync(file, [head, ...rows, ''].join('\n'));
  return file;
}

forEitherEngine((engine, open) => {
  test('schools come in from a file with a report, and again without a change', async (t) => {
    const { options } = await open(t, 'empty');
    const data = folder(t);
    const env = {
      ...{ Y12355_DATA: data, Y12355_SECRET: 'a secret of this test only' },
      ...(engine === 'postgres' && { DATABASE_URL: options.databaseUrl as string }),
    };
    const file = tableIn(
      data,
      'schools.csv',
      '示例第一小学,440106,gz-1,primary,示例路 1 号,校门口,',
      '示例第二小学,440106,,primary,,食堂,https://12355.example/find',
      '示例大学,4401,gz-1,college,,,',
      '示例中学,广州,gz-3,middle,,,',
    );
    const preview = await run(
      ['import-schools', file, '--dry-run', '--base-url', 'https://12355.example'],
      env,
    );
    assert.match(preview.out, /4 行 rows \(UTF-8\)\n {2}新增 added 2\n {4}gz-1 示例第一小学 校门口\n/);
    assert.match(preview.out, /nothing was changed \(--dry-run\)\n$/);
    const first = await run(['import-schools', file, '--base-url', 'https://12355.example'], env);
    assert.deepEqual(
      [first.code, first.err],
      [1, '2 of 4 rows were left out; mend them and import the file again\n'],
    );
    assert.match(first.out, /没有导入 left out 2\n {4}.*line 4 \(campaign\): "gz-1" stands on line 2 too/);
    assert.match(first.out, /line 5, column 2 \(region\): found "广州", expected an adcode/);
    const good = tableIn(
      data,
      'good.csv',
      '示例第一小学,440106,gz-1,primary,示例路 1 号,大厅,/book',
      '示例第二小学,440106,,primary,,食堂,',
    );
    const second = await run(['import-schools', good], env);
    assert.deepEqual([second.code, second.err], [0, '']);
    assert.match(
      second.out,
      /added 0\n.*changed 1\n {4}gz-1 示例第一小学 大厅: place: 校门口 → 大厅; target: \/ → \/book\n/,
    );
    const third = await run(['import-schools', good], env);
    assert.match(third.out, /added 0\n.*changed 0\n.*unchanged 2\n.*left out 0\n$/);
  });

  test('links go out as pages of a static host: the number, the way on, and nothing that runs', async (t) => {
    const { options } = await open(t, 'empty');
    const data = folder(t);
    const env = {
      ...{ Y12355_DATA: data, Y12355_SECRET: 'a secret of this test only' },
      ...(engine === 'postgres' && { DATABASE_URL: options.databaseUrl as string }),
    };
    const rows = Array.from(
      { length: 1205 },
      (_, index) => `示例学校 ${index},440106,code-${index},,,,/find`,
    );
    rows[7] = '示例学校,440106,code-7,,,"""校门""口",/book?center=a&service=b#look';
    const imported = await run(['import-schools', tableIn(data, 'schools.csv', ...rows)], env);
    assert.match(imported.out, /^reading .*\n {2}1000 …\n/);
    const place = join(data, 'out');
    const { code, out, err } = await run(
      ['export-links', place, '--base-url', 'https://12355.example/'],
      env,
    );
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^ {2}1000 …\n1205 links written to .*out: q\/<code>\/index\.html, _redirects, schools\.csv\n$/,
    );
    assert.equal(readdirSync(join(place, 'q')).length, 1205);
    const page = readFileSync(join(place, 'q/code-7/index.html'), 'utf8');
    const address = 'https://12355.example/book?center=a&amp;service=b&amp;c=code-7#look';
    assert.ok(page.includes(`<meta http-equiv="refresh" content="0; url=${address}" />`));
    assert.equal(page.split(`<a href="${address}">`).length, 4, 'a link in each language');
    assert.equal(page.split('<a href="tel:12355">12355</a>').length, 4, 'the number in each language');
    assert.doesNotMatch(page, /<script|style|\son\w+=|src=/);
    const map = readFileSync(join(place, '_redirects'), 'utf8').trimEnd().split('\n');
    assert.equal(map.length, 1206);
    assert.ok(map.includes('/q/code-7 https://12355.example/book?center=a&service=b&c=code-7#look 302'));
    assert.equal(map.at(-1), '/q/* https://12355.example/ 302');
    const back = await run(['import-schools', join(place, 'schools.csv')], env);
    assert.match(
      back.out,
      /added 0\n.*changed 0\n.*unchanged 1205\n/,
      'the table is one that comes in again',
    );
  });
});

onSqlite(() => {
  test('what is wrong with the words is told with the cure', async (t) => {
    const data = folder(t);
    const env = { Y12355_DATA: data };
    const file = tableIn(data, 'schools.csv', '示例学校,440106,gz-1,,,,');
    mkdirSync(join(data, 'place'));
    writeFileSync(join(data, 'place/q'), '');
    const site = ['--base-url', 'https://12355.example'];
    const cases: [args: string[], code: number, message: RegExp][] = [
      [['export-links', data], 2, /--base-url is missing; expected one such as https:\/\/12355\.example/],
      [['export-links', data, '--base-url', '12355.example'], 2, /"12355\.example" is no address of a site/],
      [['export-links', data, '--base-url', 'https://12355.example/x'], 2, /without a path/],
      [['export-links', data, '--base-url', 'javascript:alert(1)'], 2, /no address of a site/],
      [['import-schools', file, '--base-url', 'ftp://x.example'], 2, /no address of a site/],
      [['import-schools', '/nowhere.csv'], 1, /^\/nowhere\.csv cannot be read \(ENOENT\)/],
      [['import-schools'], 2, /found nothing after it\nusage: y12355-server import-schools FILE/],
      [['export-links', join(data, 'place'), ...site], 1, /place cannot be written \((EEXIST|ENOTDIR)\)/],
    ];
    for (const [args, code, message] of cases) {
      const ended = await run(args, env);
      assert.equal(ended.code, code, `${args.join(' ')}: ${ended.err}`);
      assert.match(ended.err, message);
    }
    assert.equal(existsSync(join(data, 'q')), false);
    const wrong = join(data, 'wrong.csv');
    writeFileSync(wrong, 'name\nx');
    assert.match(
      (await run(['import-schools', wrong], env)).err,
      /Nothing was imported[^]*missing headings: school/,
    );
  });
});
