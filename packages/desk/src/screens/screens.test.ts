import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { FakeStaff } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';
import { phone, wide } from '../../test/queue.js';

const screens = async (changes: Partial<FakeStaff> = {}): Promise<OpenDesk> => {
  const open = await openDesk(changes);
  await open.show('screens');
  return open;
};
const cards = (open: OpenDesk) =>
  open.all('.screens > li').map((card) => card.innerText.replace(/\s+/g, ' ').trim());
const ids = (open: OpenDesk) => open.all('.screens h2').map((head) => head.innerText);

describe('desk: screens', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('lists those that need somebody first, each state in words', async () => {
    const open = await screens();
    expect(ids(open)).to.deep.equal(['gz-mall-07', 'gz-metro-02', 'gz-metro-01', 'new-1']);
    expect(open.text('.sum')).to.equal('1 块没有消息 · 2 块正常 · 1 块还没开过');
    const [silent, faulty, good, fresh] = cards(open);
    expect(silent).to.match(/^gz-mall-07 没有消息 广州市 天河区 · 示例地铁站厅 超过 60 分钟没有消息/);
    expect(silent).to.contain('上次消息');
    expect(faulty).to.contain('2 个问题 video assets/一段名字很长的短片');
    expect(faulty).to.contain('慢 15 分钟');
    expect(faulty).to.contain('节目单 内置画面');
    expect(faulty).to.contain('1080 × 1920 · 竖屏');
    expect(good).to.contain('存储 12 MB，共 60 MB');
    expect(good).not.to.contain('时钟');
    expect(fresh).to.match(/^new-1 还没开过 广州市 天河区 登记好了/);
    await expect(open.desk).to.be.accessible();
  });

  it('counts the scenes of a week, by day and by scene', async () => {
    const open = await screens();
    expect(open.text('summary')).to.equal('最近 7 天放了 28021 次');
    open.all('details').forEach((one) => one.setAttribute('open', ''));
    await open.settle();
    expect(open.text('table tbody tr')).to.match(/4000$/);
    expect(open.all('table')[1]?.innerText).to.contain('hotline');
    await expect(open.desk).to.be.accessible();
  });

  it('brings further pages on demand and keeps them over a refresh', async () => {
    const open = await screens({ pageSize: 3 });
    expect(ids(open).length).to.equal(3);
    await open.click('.more');
    await open.until(() => ids(open).length === 4, 'all');
    expect(open.find('.more')).to.equal(undefined);
    window.dispatchEvent(new Event('focus'));
    await open.settle();
    await open.settle();
    expect(ids(open).length).to.equal(4);
  });

  it('says that there is none, and that the service is down', async () => {
    const open = await screens({ kiosks: [] });
    expect(open.text('.empty')).to.contain('还没有登记的屏幕');
    open.fake.down = true;
    window.dispatchEvent(new Event('focus'));
    await open.until(() => open.find('[role=alert]') !== undefined, 'the trouble');
    await expect(open.desk).to.be.accessible();
  });

  it('speaks English and the Chinese of Hong Kong', async () => {
    const open = await screens();
    document.documentElement.lang = 'en';
    await open.until(() => open.text('h1') === 'Screens', 'English');
    expect(open.text('.state')).to.equal('Not heard');
    document.documentElement.lang = 'zh-HK';
    await open.until(() => open.text('h1') === '螢幕', 'zh-HK');
  });

  it('fits on a phone', async () => {
    await setViewport(phone);
    const open = await screens();
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    for (const summary of open.all('summary')) expect(summary.offsetHeight).to.be.at.least(44);
    await expect(open.desk).to.be.accessible();
  });
});
