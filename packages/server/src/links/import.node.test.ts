import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audited } from '../../test/desk.js';
import { forEachEngine, onSqlite } from '../../test/engines.js';
import { inProcesses } from '../../test/processes.js';
import { makeWorld, sampleOperator, type World, worldOn } from '../../test/world.js';
import type { Store } from '../deps.js';
import { describe as told, ImportError } from '../import/faults.js';
import type { SourceFile } from '../import/text.js';
import { isPlacementCode } from '@y12355/domain';
import { makeCode } from './code.js';
import { importLinks } from './import.js';
import type { Writing } from './save.js';

const operator = sampleOperator({ trustedOrigins: ['https://school.example'] });
const writing: Writing = { actor: 'operator', action: 'link-import', covers: () => true };
const head = 'school,region,campaign,stage,address,place,target';
const origins = { trusted: operator.trustedOrigins };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const table = (...rows: string[]) => ({
  name: 'schools.csv',
  bytes: bytesOf([head, ...rows, ''].join('\n')),
});

const run = (world: World, source: SourceFile, changes: Partial<Writing> = {}) =>
  importLinks(world, source, origins, { ...writing, ...changes });

async function linksOf({ db }: Store): Promise<string[]> {
  const rows = await db.selectFrom('link').selectAll().orderBy('code').execute();
  return rows.map(({ code, school, region, place, target, active, revision }) =>
    [code, school, region, place, target, active, revision].join('|'),
  );
}

const good = [
  '示例第一小学,440106,gz-1,primary,示例路 1 号,校门口,',
  '示例第一小学,440106,gz-2,primary,示例路 1 号,食堂,/find',
  '示例大学,440100,gz-3,college,,1 号线,https://school.example/help',
];

forEachEngine((_, open) => {
  test('rows become links, and a second time nothing changes', async (t) => {
    const world = await makeWorld((await open(t)).store, operator);
    const told = await run(world, table(...good), { dryRun: true });
    assert.deepEqual([told.added.length, told.unchanged, told.faults], [3, 0, []]);
    assert.deepEqual(await linksOf(world.store), [], 'a preview writes nothing');
    const first = await run(world, table(...good));
    assert.deepEqual(
      first.added.map(({ code }) => code),
      ['gz-1', 'gz-2', 'gz-3'],
    );
    const links = [
      'gz-1|示例第一小学|440106|校门口|/|1|0',
      'gz-2|示例第一小学|440106|食堂|/find|1|0',
      'gz-3|示例大学|440100|1 号线|https://school.example/help|1|0',
    ];
    assert.deepEqual(await linksOf(world.store), links);
    const second = await run(world, table(...good));
    assert.deepEqual([second.added, second.changed, second.unchanged], [[], [], 3]);
    assert.deepEqual(await linksOf(world.store), links);
    assert.deepEqual(
      (await audited(world.store, 'link-import')).map(({ actor, object }) => `${actor} ${object}`).sort(),
      ['operator link:gz-1', 'operator link:gz-2', 'operator link:gz-3'],
    );
  });

  test('what a file says is taken over, what it leaves open stays as somebody set it since', async (t) => {
    const world = await makeWorld((await open(t)).store, operator);
    await run(world, table(...good));
    await world.store.db
      .updateTable('link')
      .set({ target: '/book', active: 0 })
      .where('code', '=', 'gz-1')
      .execute();
    const { changed, unchanged } = await run(
      world,
      table(good[0] as string, '示例第一小学,440106,gz-2,,,操场,/phones', good[2] as string),
    );
    assert.equal(unchanged, 2);
    assert.deepEqual(changed, [
      {
        ...{ code: 'gz-2', school: '示例第一小学', region: '440106', place: '操场' },
        changes: [
          { field: 'place', before: '食堂', after: '操场' },
          { field: 'target', before: '/find', after: '/phones' },
        ],
      },
    ]);
    const [first, second] = await linksOf(world.store);
    assert.equal(first, 'gz-1|示例第一小学|440106|校门口|/book|0|0');
    assert.equal(second, 'gz-2|示例第一小学|440106|操场|/phones|1|1');
  });

  test('a place without a code gets one, the same each time, also after the secret is another one', async (t) => {
    const { store } = await open(t);
    const world = await makeWorld(store, operator);
    const rows = ['示例中学,440106,,,,校门口,', '示例中学,440106,,,,食堂,', '示例中学,440105,,,,校门口,'];
    const { added } = await run(world, table(...rows));
    const codes = added.map(({ code }) => code);
    assert.equal(new Set(codes).size, 3, 'other places, other codes; other regions, too');
    assert.ok(
      codes.every((code) => isPlacementCode(code) && code.length === 10),
      String(codes),
    );
    assert.equal(codes[0], makeCode(world, { school: '示例中学', region: '440106', place: '校门口' }));
    const other = { ...worldOn(store, operator), secret: 'a secret after the first one' };
    const again = await run(other, table(...rows));
    assert.deepEqual([again.added, again.unchanged, again.faults], [[], 3, []]);
    // A code that is given to another place by hand is not taken back.
    const moved = await run(world, table(`示例小学,440106,${codes[0]},,,大厅,`));
    assert.deepEqual(
      moved.changed.map(({ changes }) => changes.length),
      [2],
    );
    const third = await run(world, table(...rows));
    assert.match(
      told(third.faults[0] as never),
      /schools\.csv line 2 \(campaign\): the code of this place, ".*given/,
    );
    assert.equal(third.unchanged, 2);
  });

  test('a bad row is told with line, value and cure, and stops none of the others', async (t) => {
    const world = await makeWorld((await open(t)).store, operator);
    const { added, faults, rows, leftOut } = await run(
      world,
      table(
        ',440106,gz-1,,,,',
        '示例一,广州,gz-2,,,,',
        '示例二,440106,GZ-3,,,,',
        '示例三,440106,中心,,,,',
        '示例四,440106,gz-5,,,,https://evil.example/x',
        `${'长'.repeat(61)},440106,gz-6,,,,`,
        '示例五,440106,gz-7,,,门\u202e口,',
        '示例六,440106,gz-8,,,,/q/gz-1',
        '示例七,440106,gz-9,,,门口,/find',
        '示例八,999999,X,,,,',
        '"示例"九",440106,gz-10,,,,',
        '示例十,440106,gz-11,,,门口,',
      ),
    );
    assert.deepEqual(
      added.map(({ code }) => code),
      ['gz-9', 'gz-11'],
    );
    assert.deepEqual(
      faults.map((fault) => told(fault).replace('schools.csv ', '').slice(0, 110)),
      [
        'line 2, column 1 (school): expected the name of a school or unit; it is empty',
        'line 3, column 2 (region): found "广州", expected an adcode of Guangdong such as 440106 for 广州市天河区',
        'line 4, column 3 (campaign): found "GZ-3", expected 3 to 32 small letters, digits and hyphens: write "gz-3"',
        'line 5, column 3 (campaign): found "中心", expected 3 to 32 small letters, digits and hyphens: leave it empty, and one is made'.slice(
          0,
          110,
        ),
        'line 6, column 7 (target): found "https://evil.example/x", expected a page such as / , /find or /book?center=…, or an https'.slice(
          0,
          110,
        ),
        'line 7, column 1 (school): found 61 characters, expected at most 60',
        'line 8, column 6 (place): found the unseen character U+202E in "门\u202e口", expected text',
        'line 9, column 7 (target): found "/q/gz-1", expected a page for visitors such as / , /find , /book or /phones',
        'line 11, column 2 (region): found "999999", expected an adcode of Guangdong such as 440106 for 广州市天河区',
        'line 11, column 3 (campaign): found "X", expected 3 to 32 small letters, digits and hyphens: leave it empty, and one is made'.slice(
          0,
          110,
        ),
        'line 12: a double quote stands in the middle of a cell; write the whole cell in double quotes and each " in it twice'.slice(
          0,
          110,
        ),
      ],
    );
    assert.deepEqual([rows, leftOut], [12, 10]);
  });

  test('the same code twice names both lines, and the first is taken', async (t) => {
    const world = await makeWorld((await open(t)).store, operator);
    const { added, faults } = await run(
      world,
      table('示例一,440106,gz-1,,,,', '示例二,440106,gz-1,,,,', '示例三,440106,,,,,', '示例三,440106,,,,,'),
    );
    assert.deepEqual(
      added.map(({ school }) => school),
      ['示例一', '示例三'],
    );
    const [first, second] = faults.map(told);
    assert.match(
      first ?? '',
      /line 3 \(campaign\): "gz-1" stands on line 2 too, which was taken; each place has/,
    );
    assert.match(
      second ?? '',
      /line 5 \(campaign\): ".{10}" stands on line 4 too, which was taken; the same school/,
    );
  });

  test('processes that import the same file at the same time make each link once', async (t) => {
    const { store, options } = await open(t);
    await makeWorld(store, operator);
    const rows = Array.from({ length: 450 }, (_unused, index) => `示例学校 ${index},440106,,,,,`);
    const text = [head, ...rows].join('\n');
    const ends = await inProcesses<{ added: number; unchanged: number }>('importLinks', options, [
      text,
      text,
      text,
    ]);
    const sum = (name: 'added' | 'unchanged') =>
      ends.reduce((total, end) => total + (end === 'killed' ? 0 : end[name]), 0);
    assert.deepEqual([sum('added'), sum('unchanged')], [450, 900]);
    assert.equal((await linksOf(store)).length, 450);
    assert.equal((await audited(store, 'link-import')).length, 450);
  });
});

onSqlite((_, open) => {
  test('UTF-8 with its mark and without, and what spreadsheets in China write, also with line breaks in a cell', async (t) => {
    const world = await makeWorld((await open(t)).store, operator);
    // 学校,地: "示例中学" and "校门口" in GB18030.
    const gbk = (text: string) => [...text].flatMap((sign) => GBK[sign] ?? [sign.charCodeAt(0)]);
    const GBK: Record<string, number[]> = {
      示: [0xca, 0xbe],
      例: [0xc0, 0xfd],
      中: [0xd6, 0xd0],
      学: [0xd1, 0xa7],
      校: [0xd0, 0xa3],
      门: [0xc3, 0xc5],
      口: [0xbf, 0xda],
    };
    const text =
      'school,region,campaign,place\r\n"示例\r\n中学",440106,gz-a,校门口\r\n"示例中学",440106,gz-b,校门口\r\n';
    const ways: [string, Uint8Array, string][] = [
      ['UTF-8', bytesOf(text), 'UTF-8'],
      ['with its mark', bytesOf(`\ufeff${text}`), 'UTF-8'],
      ['GB18030', new Uint8Array(gbk(text)), 'GB18030'],
    ];
    for (const [name, bytes, encoding] of ways) {
      const found = await run(world, { name: 'a.csv', bytes });
      assert.deepEqual([found.encoding, found.faults, found.rows], [encoding, [], 2], name);
    }
    const links = ['gz-a|示例 中学|440106|校门口|/|1|0', 'gz-b|示例中学|440106|校门口|/|1|0'];
    assert.deepEqual(await linksOf(world.store), links);
    const broken = bytesOf(`\ufeff${text}`);
    broken[40] = 0xff;
    await assert.rejects(run(world, { name: 'a.csv', bytes: broken }), /not UTF-8.*CSV UTF-8/);
    await assert.rejects(run(world, { name: 'a.csv', bytes: new Uint8Array([0xff, 0xfe, 0x61]) }), /UTF-16/);
  });

  test('a file without a row that can be read is refused as a whole', async (t) => {
    const world = await makeWorld((await open(t)).store, operator);
    const refusal = async (text: string) => {
      const error = await run(world, { name: 'a.csv', bytes: bytesOf(text) }).catch(
        (thrown: unknown) => thrown,
      );
      assert.ok(error instanceof ImportError, text);
      return error.message;
    };
    assert.match(await refusal(''), /the file is empty; expected the headings school,region/);
    assert.match(await refusal(head), /the file has no row/);
    assert.match(
      await refusal('name,region\nx,440106'),
      /missing headings: school\n.*unknown heading "name"/,
    );
    assert.match(
      await refusal('school,region\n,440106'),
      /a\.csv line 2, column 1 \(school\): expected the name/,
    );
  });

  test('what belongs to another account is told and left', async (t) => {
    const world = await makeWorld((await open(t)).store, operator);
    await run(world, table(...good));
    const covers = (region: string) => region.startsWith('440106');
    const found = await run(
      world,
      table('示例四,440100,gz-4,,,,', '示例五,440106,gz-3,,,,', '示例六,440106,gz-6,,,,'),
      { covers },
    );
    assert.deepEqual(
      found.added.map(({ code }) => code),
      ['gz-6'],
    );
    assert.equal(found.foreign, 2);
    assert.match(
      told(found.faults[0] as never),
      /line 2 \(region\): found "440100", which is outside the scope/,
    );
    assert.match(told(found.faults[1] as never), /line 3 \(campaign\): "gz-3" is a code of another account/);
    assert.match((await linksOf(world.store))[2] as string, /^gz-3\|示例大学/);
  });

  test('ten thousand rows, in steps that are told', async (t) => {
    const world = await makeWorld((await open(t)).store, operator);
    const rows = Array.from(
      { length: 10_000 },
      (_unused, index) => `示例学校 ${index},440106,,,,校门口,/find`,
    );
    const steps: number[] = [];
    const { added } = await run(world, table(...rows), { progress: (done) => steps.push(done) });
    assert.equal(added.length, 10_000);
    assert.deepEqual([steps.length, steps[0], steps.at(-1)], [50, 200, 10_000]);
  });
});
