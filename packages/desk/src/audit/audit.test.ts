import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { FakeStaff } from '../../test/fake-staff.js';
import { fakeSession } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';
import { phone, wide } from '../../test/queue.js';

const log = async (changes: Partial<FakeStaff> = {}): Promise<OpenDesk> => {
  const open = await openDesk(changes);
  await open.show('audit');
  return open;
};
const lines = (open: OpenDesk) => open.all('li').map((line) => line.innerText.replace(/\s+/g, ' ').trim());
const queries = (open: OpenDesk) =>
  open.fake.calls.filter(({ path }) => path.endsWith('/staff/audit')).map(({ query }) => query);

describe('desk: who did what', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('lists it by day, the newest first', async () => {
    const open = await log();
    expect(open.all('.day-head').map((day) => day.innerText)).to.deep.equal([
      '周三 9 月 9 日',
      '周二 9 月 8 日',
    ]);
    expect(lines(open)[0]).to.equal('15:40 示例值班员 看了联系方式 …89abcdef 示例青少年服务中心');
    expect(lines(open)[2]).to.match(/^13:40 预约的人 提交了预约/);
    expect(lines(open)[3]).to.equal('14:40 示例值班员 登录');
    await expect(open.desk).to.be.accessible();
  });

  it('asks for some dates and for one center', async () => {
    const second = { id: 'gz-2', name: '示例海珠区服务站' };
    const open = await log({
      session: { ...fakeSession, role: 'city', centers: [...fakeSession.centers, second] },
    });
    await open.choose('[name=from]', '2026-09-01');
    await open.choose('[name=to]', '2026-09-09');
    await open.choose('.filter select', 'gz-2');
    expect(queries(open).at(-1)).to.equal('?center=gz-2&from=2026-09-01&to=2026-09-09');
    await open.choose('.filter select', '');
    expect(queries(open).at(-1)).to.equal('?from=2026-09-01&to=2026-09-09');
  });

  it('says that the dates are the wrong way round and asks nobody', async () => {
    const open = await log();
    await open.choose('[name=from]', '2026-09-09');
    await open.until(() => lines(open).length > 0, 'lines');
    const before = queries(open).length;
    await open.choose('[name=to]', '2026-09-01');
    expect(open.text('.mistake')).to.contain('开始的日子要在结束之前');
    expect(queries(open).length).to.equal(before);
    await expect(open.desk).to.be.accessible();
  });

  it('shows later pages on demand and keeps them over a refresh', async () => {
    const open = await log({ pageSize: 2 });
    expect(lines(open).length).to.equal(2);
    await open.click('.more');
    await open.until(() => lines(open).length === 4, 'two more');
    await open.click('.more');
    await open.until(() => lines(open).length === 5, 'all');
    expect(open.find('.more')).to.equal(undefined);
    window.dispatchEvent(new Event('focus'));
    await open.settle();
    await open.settle();
    expect(lines(open).length).to.equal(5);
  });

  it('says that nothing fits', async () => {
    const open = await log({ audit: [] });
    expect(open.text('.empty')).to.contain('没有符合的记录');
    await expect(open.desk).to.be.accessible();
  });

  it('fits on a phone', async () => {
    await setViewport(phone);
    const open = await log();
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    for (const field of open.all('.tools .field')) expect(field.offsetHeight).to.be.at.least(44);
    await expect(open.desk).to.be.accessible();
  });
});
