import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { FakeStaff } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';

const entries = async (changes: Partial<FakeStaff> = {}): Promise<OpenDesk> => {
  const open = await openDesk(changes);
  await open.show('centers');
  return open;
};
const rows = (open: OpenDesk) => open.all('li').map((row) => row.innerText.replace(/\s+/g, ' ').trim());

describe('desk: centers', function () {
  this.timeout(30_000);
  afterEach(closeDesk);

  it('lists cities and centers, the worst first, with what is missing', async () => {
    const open = await entries();
    expect(open.text('h1')).to.equal('中心资料');
    expect(open.text('.lead')).to.match(/^3 个中心，平均 76 分。/);
    expect(open.all('h2').map((city) => city.innerText.replace(/\s+/g, ' ').trim())).to.deep.equal([
      '阳江市',
      '广州市 平均 92 分',
    ]);
    const [first, second, third] = rows(open);
    expect(first).to.contain('示例阳江市青少年服务台');
    expect(first).to.contain('示例数据');
    expect(first).to.contain('还缺开放时间、90 天内的核对、市内的坐标、无障碍说明');
    expect(first).to.contain('核对：1 月 8 日');
    expect(second).to.contain('85 分');
    expect(third).to.contain('100 分');
    expect(third).to.contain('齐全');
    expect(open.get('[data-tab=centers]').getAttribute('aria-current')).to.equal('page');
    await expect(open.desk).to.be.accessible();
  });

  it('speaks three languages', async () => {
    const open = await entries();
    await open.click('.languages [lang=zh-HK]');
    await open.until(() => open.text('h1') === '中心資料', 'Chinese of Hong Kong');
    expect(rows(open)[0]).to.contain('尚欠開放時間、90 天內的核對');
    await open.click('.languages [lang=en]');
    await open.until(() => open.text('h1') === 'Entries of the centers', 'English');
    expect(rows(open)[0]).to.contain(
      'Missing: hours, a check within 90 days, coordinates in the city, accessibility',
    );
    expect(rows(open)[0]).to.contain('Checked 8 Jan');
    expect(open.text('h2')).to.equal('Yangjiang');
    await expect(open.desk).to.be.accessible();
  });

  it('says so where no center belongs to the account', async () => {
    const open = await openDesk();
    open.fake.completeness = { ...open.fake.completeness, count: 0, score: 0, cities: [] };
    await open.click('[data-tab=centers]');
    await open.until(() => open.find('.empty') !== undefined, 'an empty report');
    expect(open.text('.empty')).to.contain('还没有中心');
  });

  it('says a sentence when the report cannot be read, and tries again', async () => {
    const open = await openDesk();
    open.fake.refuse = { code: 'internal', status: 500, times: 9 };
    await open.click('[data-tab=centers]');
    await open.until(() => open.text('[role=alert]').includes('再试一次'), 'a sentence');
    await expect(open.desk).to.be.accessible();
    open.fake.refuse = undefined;
    await open.click('[role=alert] .link');
    await open.until(() => rows(open).length === 3, 'the centers');
  });

  it('goes to the form when the session is over', async () => {
    const open = await openDesk();
    open.fake.signedIn = false;
    await open.click('[data-tab=centers]');
    await open.until(() => open.find('desk-sign-in') !== undefined, 'the form');
  });

  it('fits on a phone, in English too', async () => {
    await setViewport({ width: 360, height: 740 });
    const open = await entries();
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    await open.click('.languages [lang=en]');
    await open.until(() => open.text('h1') === 'Entries of the centers', 'English');
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    for (const control of open.all('.tabs button, .entry')) {
      expect(control.offsetHeight).to.be.at.least(44);
      expect(control.getBoundingClientRect().right).to.be.at.most(364);
    }
    await expect(open.desk).to.be.accessible();
    await setViewport({ width: 1280, height: 820 });
  });
});
