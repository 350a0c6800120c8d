import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { fakeLink } from '../../test/fake-links.js';
import { chooseFile } from '../../test/file.js';
import { fakeSession, type FakeStaff } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';
import { phone, wide } from '../../test/queue.js';

const province = { ...fakeSession, role: 'province' as const, scope: '' };
const opened = async (what: 'import' | 'counts', changes: Partial<FakeStaff> = {}): Promise<OpenDesk> => {
  const open = await openDesk({ session: province, ...changes });
  await open.show('links');
  await open.click(`.tools .${what}`);
  await open.settle();
  return open;
};
const table = [
  'school,region,campaign',
  '示例新学校,440106,gz-9',
  '示例二中,440106,gz-1',
  '示例三中,,x',
].join('\n');
const imports = (open: OpenDesk) => open.fake.calls.filter(({ path }) => path.endsWith('/links/import'));

describe('desk: codes out of a table', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('looks first, names the rows that are left out, and imports the others', async () => {
    const open = await opened('import');
    await chooseFile(open, '#file', 'schools.csv', table);
    await open.until(() => open.find('.preview') !== undefined, 'the preview');
    expect(open.text('.added')).to.equal('新增 1 个：示例新学校');
    expect(open.text('.left-out')).to.contain('1 行先不导入').and.match(/schools.csv[\s\S]*4/);
    (open.get('.changed') as HTMLDetailsElement).open = true;
    expect(open.text('.changed')).to.contain('学校：示例第一中学 → 示例二中');
    await expect(open.desk).to.be.accessible();
    expect(open.text('.save')).to.equal('导入 2 个');
    await open.click('.save');
    await open.until(
      () => open.text('.list [role=status]').includes('新增 1 个，改了 1 个，没有导入 1 行'),
      'a sentence',
    );
    await open.until(() => open.find('[data-code="gz-9"]') !== undefined, 'the new code');
    expect(imports(open).map(({ query }) => query)).to.deep.equal(['?dryRun=true', '']);
  });

  it('counts the names that a sentence does not hold', async () => {
    const open = await opened('import');
    const rows = Array.from({ length: 11 }, (_, index) => `示例 ${index},440106,new-${index}`);
    await chooseFile(open, '#file', 'schools.csv', ['school,region,campaign', ...rows].join('\n'));
    await open.until(() => open.find('.added') !== undefined, 'the preview');
    expect(open.text('.added')).to.match(/^新增 11 个：示例 0、.*示例 7，还有 3 个$/);
  });

  it('shows every fault of a table that cannot be read, and keeps the table over a look elsewhere', async () => {
    const open = await opened('import');
    open.fake.faults = [{ pointer: '/text', message: 'schools.csv line 1: missing headings: school' }];
    await chooseFile(open, '#file', 'schools.csv', 'name\nx');
    await open.until(() => open.all('.faults li').length === 1, 'a row');
    await expect(open.desk).to.be.accessible();
    open.fake.faults = [];
    await open.show('queue');
    await open.show('links');
    expect(open.text('.file')).to.contain('选好了：schools.csv');
    await open.click('.look');
    await open.until(() => open.find('.preview') !== undefined, 'the preview');
    await open.click('.back');
    await open.until(() => open.find('.links') !== undefined, 'the list');
  });
});

describe('desk: counts of codes', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  const rows = (open: OpenDesk) =>
    open.all('.report tbody tr').map((row) => row.innerText.replace(/\s+/g, ' ').trim());
  const read = async (open: OpenDesk) => open.until(() => open.find('.report') !== undefined, 'the report');

  it('tells the last 30 days day by day, the last one first, and other spans and groups', async () => {
    const open = await opened('counts');
    await read(open);
    expect(rows(open)[0]).to.equal('周三 9 月 9 日 1 个 2');
    expect(open.text('.big')).to.equal('合计 155');
    await expect(open.desk).to.be.accessible();
    await open.choose('select[name=by]', 'school');
    await open.until(() => rows(open)[0]?.startsWith('示例第一中学') === true, 'schools');
    expect(rows(open)[0]).to.equal('示例第一中学 广州市 天河区 1 个 212');
    await open.choose('select[name=by]', 'place');
    await open.until(() => rows(open)[0]?.includes('gz-1') === true, 'places');
    await open.choose('input[name=from]', '2026-09-01');
    await read(open);
    expect(open.fake.calls.at(-1)?.query).to.equal('?from=2026-09-01&to=2026-09-09&by=place');
    await expect(open.desk).to.be.accessible();
  });

  it('says what is wrong with a span, and asks nothing', async () => {
    const open = await opened('counts');
    await read(open);
    const before = open.fake.calls.length;
    await open.choose('input[name=from]', '2026-09-10');
    expect(open.text('.mistake')).to.contain('开始的日子要在结束之前');
    expect(open.fake.calls.length).to.equal(before);
    await expect(open.desk).to.be.accessible();
  });

  it('hands all rows over as a file, and shows a hundred of them', async () => {
    const links = Array.from({ length: 130 }, (_, index) =>
      fakeLink({ code: `code-${index}`, scans: { week: 0, month: 130 - index } }),
    );
    const open = await opened('counts', { links });
    await read(open);
    await open.choose('select[name=by]', 'place');
    await open.until(() => rows(open).length === 100, 'a hundred');
    expect(open.text('.page')).to.contain('次数最多的 100 行，表格里有全部 130 行');
    const saved: HTMLAnchorElement[] = [];
    const real = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this);
    };
    await open.click('.csv');
    HTMLAnchorElement.prototype.click = real;
    expect(saved.map(({ download }) => download)).to.deep.equal(['12355-place-2026-08-11-2026-09-09.csv']);
  });

  it('fits on a phone', async () => {
    await setViewport(phone);
    const open = await opened('counts');
    await read(open);
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    await open.choose('select[name=by]', 'place');
    await open.until(() => rows(open)[0]?.includes('gz-1') === true, 'places');
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    await expect(open.desk).to.be.accessible();
  });
});
