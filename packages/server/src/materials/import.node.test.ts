import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder } from '../../test/cli.js';
import { importInto, itemOf, PDF, sha256 } from '../../test/materials.js';
import { describe } from '../import/faults.js';
import { readCatalog } from './catalog.js';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);
const WEBM = Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3);

test('files are copied under their hash, with picture and subtitles, and the catalog names them', async (t) => {
  const home = folder(t);
  const film = itemOf(WEBM, {
    id: 'film',
    kind: 'video',
    src: 'films/%E7%9F%AD%E7%89%87.webm',
    mime: 'video/webm',
    thumbnail: 'films/a.png',
    subtitles: 'films/a.vtt',
  });
  const files = {
    'files/guide.pdf': PDF,
    'films/短片.webm': WEBM,
    'films/a.png': PNG,
    'films/a.vtt': 'WEBVTT\n',
  };
  const report = await importInto(home, [itemOf(PDF), film], files);
  assert.deepEqual(report.faults, []);
  assert.deepEqual(report.added, ['guide', 'film']);
  const { items, files: stored } = await readCatalog(join(home, 'data'));
  assert.equal(items[0]?.src, `materials/files/${sha256(PDF).slice(0, 16)}/guide.pdf`);
  assert.match(items[1]?.src ?? '', /\/%E7%9F%AD%E7%89%87\.webm$/);
  assert.match(items[1]?.thumbnail ?? '', /\/a\.png$/);
  assert.match(items[1]?.subtitles ?? '', /\/a\.vtt$/);
  assert.equal(Object.keys(stored).length, 4);
  for (const { sha256: hash, bytes } of Object.values(stored)) {
    const copy = readFileSync(join(home, 'data/files', hash));
    assert.equal(sha256(copy), hash);
    assert.equal(copy.length, bytes);
  }
  const again = await importInto(home, [itemOf(PDF), film], files);
  assert.deepEqual([again.added, again.changed, again.same], [[], [], ['guide', 'film']]);
});

test('a bad file is named with what it really is, and hinders no other', async (t) => {
  const home = folder(t);
  mkdirSync(join(home, 'files/folder.pdf'), { recursive: true });
  const page = '<!DOCTYPE html><title>404</title>';
  const cases: [changes: object, told: RegExp][] = [
    [
      { sha256: 'a'.repeat(64) },
      new RegExp(`/sha256\\): found "a{39}…", but the file has ${sha256(PDF)}; take`),
    ],
    [{ bytes: 7 }, new RegExp(`/bytes\\): found 7, but the file has ${PDF.length}$`)],
    [{ src: 'files/none.pdf' }, /\/src\): .*files\/none\.pdf cannot be read \(ENOENT\); its path counts/],
    [{ src: 'files/folder.pdf' }, /\/src\): .* cannot be read \(EISDIR\)/],
    [
      { src: '../guide.pdf' },
      /\/src\): found "\.\.\/guide\.pdf", expected the path of a file beside the manifest/,
    ],
    [{ src: '%2e%2e/guide.pdf' }, /expected the path of a file beside/],
    [{ src: '/etc/guide.pdf' }, /expected the path of a file beside/],
    [{ src: 'https://x.example/guide.pdf' }, /expected the path of a file beside/],
    [{ src: 'files/100%.pdf' }, /expected the path [^]*a % is written %25/],
    [
      { src: 'files/page.pdf', bytes: page.length, sha256: sha256(page) },
      /does not begin like application\/pdf; it is a web page, perhaps an error that was saved; save it again/,
    ],
    [{ src: 'files/empty.pdf', bytes: 1, sha256: sha256('') }, /does not begin like application\/pdf/],
  ];
  const files = { 'files/guide.pdf': PDF, 'files/page.pdf': page, 'files/empty.pdf': '' };
  for (const [changes, told] of cases) {
    const report = await importInto(home, [itemOf(PDF, { id: 'bad', ...changes }), itemOf(PDF)], files);
    const text = report.faults.map(describe).join('\n');
    assert.match(text, told);
    assert.match(text, /materials\.json line \d+ \(\/items\/0\//);
    assert.deepEqual(
      (await readCatalog(join(home, 'data'))).items.map(({ id }) => id),
      ['guide'],
    );
  }
  assert.deepEqual(readdirSync(join(home, 'data/files')), [sha256(PDF)], 'no copy of a bad file stays');
});

test('a picture or subtitles with a fault are left out, and the material stays', async (t) => {
  const home = folder(t);
  const film = (more: object) =>
    itemOf(WEBM, { id: 'film', kind: 'video', src: 'a.webm', mime: 'video/webm', ...more });
  const files = { 'a.webm': WEBM, 'a.vtt': 'no subtitles', 'a.png': PNG };
  const cases: [more: object, told: RegExp][] = [
    [
      { subtitles: 'a.vtt' },
      /\/subtitles\): the file does not begin like text\/vtt; save it again; left out/,
    ],
    [{ subtitles: 'a.srt' }, /\/subtitles\): found "a\.srt", expected a \.vtt file; left out/],
    [{ thumbnail: 'b.png' }, /\/thumbnail\): .*b\.png cannot be read \(ENOENT\)/],
    [{ thumbnail: 'a.webm' }, /\/thumbnail\): found "a\.webm", expected a \.png/],
  ];
  for (const [more, told] of cases) {
    const report = await importInto(home, [film(more)], files);
    assert.match(report.faults.map(describe).join('\n'), told);
    const [item] = (await readCatalog(join(home, 'data'))).items;
    assert.deepEqual([item?.id, item?.subtitles, item?.thumbnail], ['film', undefined, undefined]);
  }
});

test('what is no longer in the file is taken off; a fault keeps the version before', async (t) => {
  const home = folder(t);
  const plan = itemOf('a,b\n', { id: 'plan', kind: 'table', src: 'plan.csv', mime: 'text/csv' });
  const files = { 'files/guide.pdf': PDF, 'plan.csv': 'a,b\n' };
  await importInto(home, [itemOf(PDF), plan], files);
  const broken = await importInto(home, [itemOf(PDF, { bytes: 3 }), { ...plan, title: '新名字' }], files);
  assert.deepEqual([broken.kept, broken.changed, broken.removed], [['guide'], ['plan'], []]);
  const held = await readCatalog(join(home, 'data'));
  assert.deepEqual(held.items.map(({ id, bytes }) => [id, bytes]).sort(), [
    ['guide', PDF.length],
    ['plan', 4],
  ]);
  const fewer = await importInto(home, [plan], files);
  assert.deepEqual([fewer.removed, fewer.kept], [['guide'], []]);
  assert.deepEqual(readdirSync(join(home, 'data/files')), [sha256('a,b\n')]);
});

test('a dry run writes nothing; production refuses examples', async (t) => {
  const home = folder(t);
  const dry = await importInto(home, [itemOf(PDF), itemOf(PDF, { id: 'two', bytes: 1 })], undefined, {
    dryRun: true,
  });
  assert.deepEqual(dry.added, ['guide']);
  assert.equal(dry.faults.length, 1);
  assert.equal(existsSync(join(home, 'data')), false);
  const sample = itemOf(PDF, { id: 'sample', sample: true });
  const real = await importInto(home, [itemOf(PDF), sample], undefined, { production: true });
  assert.deepEqual(real.added, ['guide']);
  assert.match(
    real.faults.map(describe).join(),
    /\/items\/1\/sample\): an example is not handed out in production/,
  );
});
