import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { chooseFile } from '../../test/file.js';
import type { FakeStaff } from '../../test/fake-staff.js';
import { fakeSession } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';
import { phone, wide } from '../../test/queue.js';

const province = { ...fakeSession, role: 'province' as const, scope: '' };
const calendar = async (changes: Partial<FakeStaff> = {}): Promise<OpenDesk> => {
  const open = await openDesk(changes);
  await open.show('calendar');
  return open;
};
const table = 'date,kind,name,source\n2027-01-01,holiday,元旦,示例\n2027-01-03,makeup,元旦调休,示例\n';
const imports = (open: OpenDesk) => open.fake.calls.filter(({ path }) => path.endsWith('/calendar/import'));

describe('desk: calendar', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('shows holidays and make-up days by year, and a year that is not announced', async () => {
    const open = await calendar();
    const rows = open.all('.stretches li').map((row) => row.innerText.replace(/\s+/g, ' ').trim());
    expect(rows).to.deep.equal([
      '国庆节调休 周日 9 月 20 日 调休上班',
      '中秋节 周五 9 月 25 日 放假',
      '国庆节 10 月 1 日–10 月 3 日 放假',
    ]);
    expect(open.text('.year:nth-of-type(2)')).to.contain('2027 年').and.contain('还没有公布');
    await expect(open.desk).to.be.accessible();
  });

  it("is read by everybody and imported by the province's account alone", async () => {
    const open = await calendar();
    expect(open.find('#file')).to.equal(undefined);
    expect(open.text('.page')).to.contain('由省里的账号导入');
  });

  it('compares a table first, names who is hit, and saves it', async () => {
    const center = { id: 'gz', name: '示例青少年服务中心' };
    const open = await calendar({
      session: province,
      hits: [
        {
          id: 'man',
          ref: 'Y7K3-MAN',
          status: 'requested',
          alias: '阿满',
          start: '2027-01-01T14:00:00+08:00',
          center,
          why: 'closed',
        },
      ],
    });
    await chooseFile(open, '#file', 'holidays.csv', table);
    await open.until(() => open.find('.preview') !== undefined, 'the preview');
    expect(open.text('.changes'))
      .to.contain('周五 1 月 1 日 放假（元旦）')
      .and.contain('周日 1 月 3 日 上班（元旦调休）');
    expect(open.text('.hits')).to.contain('1 个预约会对不上').and.contain('阿满').and.contain(center.name);
    await expect(open.desk).to.be.accessible();
    expect(open.fake.calendar.years.find(({ year }) => year === '2027')?.days, 'nothing yet').to.deep.equal(
      [],
    );
    await open.click('.save');
    await open.until(
      () => open.text('[role=status]').includes('保存好了') || open.text('.note').includes('保存好了'),
      'a sentence',
    );
    await open.until(() => open.text('.year:nth-of-type(2)').includes('元旦调休'), 'the new year');
    expect(imports(open).map(({ query }) => query)).to.deep.equal(['?dryRun=true', '']);
    expect(open.find('.preview')).to.equal(undefined);
  });

  it('says that nothing changes', async () => {
    const open = await calendar({ session: province });
    const same = [
      'date,kind,name,source',
      ...(open.fake.calendar.years[0]?.days ?? []).map((day) => Object.values(day).join(',')),
    ];
    await chooseFile(open, '#file', 'holidays.csv', same.join('\n'));
    await open.until(() => open.find('.preview') !== undefined, 'the preview');
    expect(open.text('.preview')).to.contain('和现在的一样');
    expect(open.find('.save')).to.equal(undefined);
  });

  it('shows every bad row', async () => {
    const open = await calendar({ session: province });
    open.fake.faults = [
      {
        pointer: '/text',
        message: 'holidays.csv line 2, column 2 (kind): found "rest", expected one of holiday, makeup',
      },
    ];
    await chooseFile(open, '#file', 'holidays.csv', table);
    await open.until(() => open.all('.faults li').length === 1, 'a row');
    expect(open.text('.faults li')).to.equal(
      'holidays.csv 第 2 行，「类别」（kind）：现在是「rest」。写其中一个：holiday, makeup。',
    );
    await expect(open.desk).to.be.accessible();
  });

  it('keeps the chosen table over a look elsewhere', async () => {
    const open = await calendar({ session: province });
    await chooseFile(open, '#file', 'holidays.csv', table);
    await open.show('queue');
    await open.show('calendar');
    expect(open.text('.file')).to.contain('选好了：holidays.csv');
    await open.click('.look');
    await open.until(() => open.find('.save') !== undefined, 'the preview');
  });

  it('fits on a phone', async () => {
    await setViewport(phone);
    const open = await calendar({ session: province });
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    await expect(open.desk).to.be.accessible();
  });
});
