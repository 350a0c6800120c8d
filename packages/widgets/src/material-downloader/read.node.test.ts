import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMaterials } from './read.js';

const options = { base: 'https://service.example/data/list.json', page: 'https://school.example/page' };
const good = {
  id: 'guide',
  title: ' 示例服务指南 ',
  kind: 'guide',
  src: 'files/%E6%8C%87%E5%8D%97.PDF?x=1',
  bytes: 100,
  sha256: 'AB'.repeat(32),
  mime: 'application/pdf',
  language: 'zh-CN',
  license: '示例',
  aiGenerated: false,
};
const read = (...items: unknown[]) => readMaterials({ version: 1, items }, options);

describe('a manifest of materials', () => {
  it('gives full addresses, the true name, and a hash in small letters', () => {
    const { materials, faults } = read({
      ...good,
      thumbnail: 'a.png',
      subtitles: '/s.vtt',
      aiGenerated: true,
    });
    assert.deepEqual(faults, []);
    const [material] = materials;
    assert.equal(material?.href, 'https://service.example/data/files/%E6%8C%87%E5%8D%97.PDF?x=1');
    assert.equal(material.name, '指南.PDF');
    assert.equal(material.format, 'pdf');
    assert.equal(material.title, '示例服务指南');
    assert.equal(material.sha256, 'ab'.repeat(32));
    assert.equal(material.thumbnail, 'https://service.example/data/a.png');
    assert.equal(material.subtitles, 'https://service.example/s.vtt');
    assert.deepEqual([material.near, material.aiGenerated, material.sample], [true, true, false]);
  });

  it('a bad item is named and hides no other', () => {
    const { materials, faults } = read(
      null,
      { title: 'x' },
      { ...good, id: 'twice' },
      { ...good, id: 'twice' },
      { ...good, id: 'kind', kind: 'film' },
      { ...good, id: 'src', src: 'javascript:alert(1)' },
      good,
    );
    assert.deepEqual(
      materials.map(({ id }) => id),
      ['twice', 'guide'],
    );
    assert.deepEqual(faults, [
      'item 1 (no id): expected an id and a title; left out',
      'item 2 (no id): expected an id and a title; left out',
      'item 4 (twice): this id was there before; left out',
      'item 5 (kind): kind "film": expected one of guide, poster, video, table, image; left out',
      `item 6 (src): src "javascript:alert(1)": expected an https address, or one of the document's own host; left out`,
    ]);
  });

  it('a part that cannot be used is left out, and the item stands', () => {
    const { materials, faults } = read({
      ...good,
      bytes: '100',
      sha256: 'short',
      language: 'fr',
      validFrom: '2026-02-30',
      thumbnail: 'https://elsewhere.example/a.png',
    });
    const { bytes, sha256, language, validFrom, thumbnail } = materials[0] ?? assert.fail();
    assert.deepEqual(
      [bytes, sha256, language, validFrom, thumbnail],
      [undefined, undefined, undefined, undefined, undefined],
    );
    assert.equal(faults.length, 5);
    assert.match(
      faults.join('\n'),
      /validFrom "2026-02-30": expected a day such as 2026-09-01; shown without it/,
    );
    assert.match(faults.join('\n'), /thumbnail .*expected an address where the document lies/);
  });

  it('takes no address that a page would not: other schemes, http of others, passwords', () => {
    for (const src of [
      'data:text/html,x',
      'blob:https://school.example/x',
      'file:///etc/passwd',
      'http://other.example/a.pdf',
      'https://user:pass@service.example/a.pdf',
      '//',
      '',
      7,
      undefined,
    ]) {
      assert.deepEqual(read({ ...good, src }).materials, [], String(src));
    }
    const plain = readMaterials(
      { items: [{ ...good, src: 'a.pdf' }] },
      {
        base: 'http://10.0.0.5/list.json',
        page: 'http://10.0.0.5/',
      },
    );
    assert.equal(plain.materials[0]?.href, 'http://10.0.0.5/a.pdf');
  });

  it('what lies on an origin that nobody named is not fetched by the page', () => {
    const near = (src: string) => read({ ...good, src }).materials[0]?.near;
    assert.equal(near('https://service.example/a.pdf'), true);
    assert.equal(near('https://school.example/a.pdf'), true);
    assert.equal(near('https://cdn.example/a.pdf'), false);
  });

  it('a name holds nothing that a file system reads otherwise', () => {
    const name = (src: string) => read({ ...good, src }).materials[0]?.name;
    assert.equal(name('a%2Fb%3A%22c.pdf'), 'a_b__c.pdf');
    assert.equal(name('%00%0A.pdf'), '__.pdf');
    assert.equal(name('100%.pdf'), '100%.pdf');
    assert.equal(name('folder/'), '12355');
    assert.equal(read({ ...good, src: 'folder/' }).materials[0]?.format, '');
  });

  for (const value of [null, 'x', [], {}, { centers: [] }, { items: {} }]) {
    it(`${JSON.stringify(value)} is refused with the form`, () => {
      assert.throws(() => readMaterials(value, options), /expected a document \{"version": 1[^]*"items"/);
    });
  }
});

describe('a manifest on a disk', () => {
  const base = 'file:///media/stick/materials.json';
  const of = (src: string, at = base) =>
    readMaterials({ version: 1, items: [{ ...good, src, thumbnail: 'a.png' }] }, { base: at, page: at })
      .materials[0];

  it('names files of the same disk; none is fetched to be checked, pictures show', () => {
    const material = of('files/a.pdf');
    assert.equal(material?.href, 'file:///media/stick/files/a.pdf');
    assert.equal(material?.near, false);
    assert.equal(material?.thumbnail, 'file:///media/stick/a.png');
  });

  it('is the only one that may', () => {
    assert.equal(of('file:///etc/a.pdf', 'https://school.example/list.json'), undefined);
    assert.equal(of('http://other.example/a.pdf'), undefined);
    assert.equal(of('javascript:1'), undefined);
  });
});
