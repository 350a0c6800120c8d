import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { chooseFile } from '../../test/file.js';
import type { FakeStaff } from '../../test/fake-staff.js';
import { fakeSession } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';
import { phone, wide } from '../../test/queue.js';

const table = 'id,name\ngz-neu,新的示例站\n';
const form = async (changes: Partial<FakeStaff> = {}): Promise<OpenDesk> => {
  const open = await openDesk({ session: { ...fakeSession, role: 'city', scope: '440100' }, ...changes });
  await open.show('centers');
  await open.click('.import');
  await open.until(() => open.find('#file') !== undefined, 'the form');
  return open;
};
const imports = (open: OpenDesk) => open.fake.calls.filter(({ path }) => path.endsWith('/centers/import'));

describe('desk: import of centers', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('compares a table first and takes it over when wanted', async () => {
    const open = await form();
    await expect(open.desk).to.be.accessible();
    await chooseFile(open, '#file', 'centers.csv', table);
    await open.until(() => open.find('.preview') !== undefined, 'the preview');
    expect(imports(open).map(({ query, body }) => [query, body])).to.deep.equal([
      ['?dryRun=true', { name: 'centers.csv', text: table }],
    ]);
    const words = open.text('.preview');
    expect(words).to.contain('新增 1 个：新的示例站').and.contain('示例青少年服务中心');
    expect(words).to.match(/周三 09:00–12:00.*周一–周三 09:00–12:00/);
    expect(words).to.contain('会留着的 1 个：示例阳江市青少年服务台');
    await expect(open.desk).to.be.accessible();
    await open.click('.save');
    await open.until(
      () => open.text('[role=status] .note').includes('导入好了：新增 1 个，改了 1 个'),
      'a sentence',
    );
    expect(imports(open)[1]?.query).to.equal('');
  });

  it('sends single days along', async () => {
    const open = await form();
    await chooseFile(open, '#exceptions', 'days.csv', 'center,date\n');
    expect(imports(open).length, 'nothing without centers').to.equal(0);
    await chooseFile(open, '#file', 'centers.csv', table);
    await open.until(() => imports(open).length === 1, 'the question');
    expect(imports(open)[0]?.body?.['exceptions']).to.deep.equal({ name: 'days.csv', text: 'center,date\n' });
  });

  it('shows every bad row and takes nothing over', async () => {
    const open = await form();
    open.fake.faults = [
      {
        pointer: '/text',
        message:
          'centers.csv line 2, column 7 (phones): found "<b>", expected digits with spaces, hyphens or ( )',
      },
      { pointer: '/text', message: '<b>line 3' },
    ];
    await chooseFile(open, '#file', 'centers.csv', table);
    await open.until(() => open.all('.faults li').length === 2, 'two rows');
    expect(open.text('.faults li')).to.equal(
      'centers.csv 第 2 行，「电话」（phones）：现在是「<b>」。电话只用数字、空格、连字符和括号，几个之间用分号。',
    );
    expect(open.text('.faults .said'), 'what is not known is told as it was said').to.equal('<b>line 3');
    expect(open.find('.save')).to.equal(undefined);
    await expect(open.desk).to.be.accessible();
    open.fake.faults = [];
    await open.click('.look');
    await open.until(() => open.find('.save') !== undefined, 'the preview');
  });

  it('names centers of others that stand in the table', async () => {
    const open = await form();
    open.fake.refuse = {
      code: 'forbidden',
      status: 403,
      times: 1,
      detail: 'outside the scope of this account: yj, zs',
    };
    await chooseFile(open, '#file', 'centers.csv', table);
    await open.until(() => open.text('[role=alert]').includes('这个账号管不到的中心：yj, zs'), 'a sentence');
  });

  it('says what to do about a file that is no text', async () => {
    const open = await form();
    await chooseFile(open, '#file', 'centers.xlsx', 'PK\0\0');
    await open.until(() => open.text('[role=alert]').includes('另存为 CSV'), 'a sentence');
    expect(imports(open).length).to.equal(0);
  });

  it('fits on a phone', async () => {
    await setViewport(phone);
    const open = await form();
    await chooseFile(open, '#file', 'centers.csv', table);
    await open.until(() => open.find('.preview') !== undefined, 'the preview');
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    await expect(open.desk).to.be.accessible();
  });
});
