import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { fakeLink } from '../../test/fake-links.js';
import { fakeSession, type FakeStaff } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';
import { phone, wide } from '../../test/queue.js';

const province = { ...fakeSession, role: 'province' as const, scope: '' };
const codes = async (changes: Partial<FakeStaff> = {}): Promise<OpenDesk> => {
  const open = await openDesk({ session: province, ...changes });
  await open.show('links');
  await open.until(() => open.find('.links, .empty, [role=alert]') !== undefined, 'the list');
  return open;
};
const rows = (open: OpenDesk) =>
  open.all('.links .row').map((row) => row.innerText.replace(/\s+/g, ' ').trim());
const asked = (open: OpenDesk) =>
  open.fake.calls.filter(({ path }) => path.endsWith('/staff/links')).map(({ query }) => query);
const show = async (open: OpenDesk, code: string) => {
  await open.click(`[data-code="${code}"]`);
  await open.until(() => open.find('.days') !== undefined, code);
};
const changes = (open: OpenDesk) => open.fake.calls.filter(({ method }) => method === 'PUT');

describe('desk: codes', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('lists codes with the scans of 7 and 30 days, and which are switched off', async () => {
    const open = await codes();
    expect(open.text('h1')).to.equal('二维码');
    expect(open.text('.count')).to.equal('4 个');
    expect(rows(open)[0]).to.match(/^示例第一中学 · 校门口 广州市 天河区 ?gz-1 38 7 天 212 30 天$/);
    expect(rows(open)[2]).to.contain('已停用');
    expect(open.get('.sums').getAttribute('aria-label')).to.equal('7 天 38 次，30 天 212 次');
    await expect(open.desk).to.be.accessible();
  });

  it('searches, filters, and says where nothing fits', async () => {
    const open = await codes();
    open.type('input[type=search]', '食堂');
    await open.click('.go');
    await open.until(() => rows(open).length === 1, 'one row');
    await open.choose('select[name=active]', 'false');
    await open.until(() => open.text('.empty').includes('没有符合的二维码'), 'nothing');
    await expect(open.desk).to.be.accessible();
    open.type('input[type=search]', '');
    await open.click('.go');
    await open.until(() => rows(open).length === 1, 'the one that is off');
    await open.choose('select[name=active]', '');
    await open.choose('select[name=region]', '441700');
    await open.until(() => rows(open)[0]?.includes('阳江') === true, 'Yangjiang');
    expect(asked(open).map(decodeURIComponent)).to.deep.equal([
      '',
      '?q=食堂',
      '?q=食堂&active=false',
      '?active=false',
      '',
      '?region=441700',
    ]);
  });

  it('reads on page by page', async () => {
    const links = Array.from({ length: 5 }, (_, index) => fakeLink({ code: `code-${index}` }));
    const open = await codes({ links, pageSize: 2 });
    expect(rows(open).length).to.equal(2);
    await open.click('.more');
    await open.until(() => rows(open).length === 4, 'the second page');
    await open.click('.more');
    await open.until(() => rows(open).length === 5, 'the third');
    expect(open.find('.more')).to.equal(undefined);
    window.dispatchEvent(new Event('focus'));
    await open.until(() => asked(open).length === 6, 'a look at all of it again');
    await open.settle();
    expect(rows(open).length).to.equal(5);
  });

  it('shows one code: where it hangs and leads, and its days as a table with bars', async () => {
    const open = await codes();
    await show(open, 'gz-2');
    expect(open.text('article h2')).to.equal('示例第一中学');
    expect(open.text('article dl'))
      .to.contain(`${location.origin}/q/gz-2`)
      .and.contain('预约：示例青少年服务中心');
    const days = open.all('.days tbody tr').map((row) => row.innerText.replace(/\s+/g, ' ').trim());
    expect([days.length, days[0], days[1]]).to.deep.equal([30, '周三 9 月 9 日 2', '周二 9 月 8 日 0']);
    const bars = open.all('.days rect').map((bar) => bar.getAttribute('width'));
    expect([bars[0], bars[1], bars[27]]).to.deep.equal(['7', '0', '100']);
    expect(open.get('[data-code="gz-2"]').getAttribute('aria-current')).to.equal('true');
    await expect(open.desk).to.be.accessible();
    await open.click('.back');
    expect(open.find('desk-link')).to.equal(undefined);
  });

  it('lets a code lead to another page, with its version, and the list follows', async () => {
    const open = await codes();
    await show(open, 'gz-1');
    await open.choose('#page', '/book');
    await open.click('.save');
    await open.until(() => open.text('article .note').includes('下一次扫码'), 'a sentence');
    expect(changes(open).map(({ headers, body }) => [headers['if-match'], body])).to.deep.equal([
      ['"gz-1-0"', { target: '/book', active: true }],
    ]);
    expect(open.text('.target')).to.equal('预约');
    await expect(open.desk).to.be.accessible();
  });

  it('takes an address of its own, and says the cure for one that cannot be used', async () => {
    const open = await codes();
    await show(open, 'gz-1');
    await open.choose('#page', '');
    expect((open.get('#own') as HTMLInputElement).value, 'where it leads now').to.equal('/find');
    open.type('#own', ' ');
    await open.click('.save');
    expect(open.text('#own-mistake')).to.equal('还没有写网址。');
    open.fake.faults = [{ pointer: '/target', message: 'found "https://evil.example", expected …' }];
    open.type('#own', 'https://evil.example');
    await open.click('.save');
    await open.until(() => open.text('#own-mistake').includes('https'), 'the cure');
    expect(open.get('#own').getAttribute('aria-invalid')).to.equal('true');
    await expect(open.desk).to.be.accessible();
    open.fake.faults = [];
    open.type('#own', '/find#open=now');
    await open.click('.save');
    await open.until(() => open.text('.target') === '/find#open=now', 'the address');
    expect(changes(open).length).to.equal(2);
  });

  it('keeps what was begun over a look elsewhere and over a change by somebody else', async () => {
    const open = await codes();
    await show(open, 'gz-1');
    await open.choose('#page', '/phones');
    await open.show('queue');
    await open.show('links');
    await open.until(() => open.find('#page') !== undefined, 'the code again');
    expect((open.get('#page') as HTMLSelectElement).value).to.equal('/phones');
    const [link] = open.fake.links;
    Object.assign(link ?? {}, { etag: 'other', target: '/' });
    await open.click('.save');
    await open.until(() => open.text('article [role=alert]').includes('刚刚有人改过'), 'a sentence');
    expect(open.text('.target')).to.equal('首页');
    expect((open.get('#page') as HTMLSelectElement).value).to.equal('/phones');
    await open.click('.save');
    await open.until(() => open.text('.target') === '各服务点的电话', 'the new target');
  });

  it('switches a code off and on, without saving what was begun', async () => {
    const open = await codes();
    await show(open, 'gz-1');
    await open.choose('#page', '/phones');
    await open.click('.switch');
    await open.until(() => open.text('article .note') === '停用了。', 'off');
    expect(changes(open)[0]?.body).to.deep.equal({ target: '/find', active: false });
    expect(rows(open)[0]).to.contain('已停用');
    expect(open.text('.switch')).to.equal('启用');
    await open.click('.switch');
    await open.until(() => open.text('article .note') === '启用了。', 'on');
    expect(rows(open)[0]).not.to.contain('已停用');
  });

  it('is read by a center and changed by those above it', async () => {
    const open = await codes({ session: fakeSession });
    expect(open.find('.import')).to.equal(undefined);
    expect(open.find('select[name=region]')).to.equal(undefined);
    await show(open, 'gz-1');
    expect(open.find('#page')).to.equal(undefined);
    expect(open.text('article')).to.contain('由区县、市或省里的账号来改');
    await expect(open.desk).to.be.accessible();
  });

  it('speaks three languages', async () => {
    const open = await codes();
    await show(open, 'gz-1');
    await open.click('.languages [lang=zh-HK]');
    await open.until(() => open.text('h1') === '二維碼', 'Chinese of Hong Kong');
    expect(open.text('.lead')).to.contain('下一次掃碼');
    await open.click('.languages [lang=en]');
    await open.until(() => open.text('h1') === 'Codes', 'English');
    expect(rows(open)[0]).to.contain('Guangzhou');
    expect(open.text('.switch')).to.equal('Switch off');
    await expect(open.desk).to.be.accessible();
  });

  it('fits on a phone, one of list and code at a time', async () => {
    await setViewport(phone);
    const open = await codes();
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    for (const control of open.all('.row, .tools .field, .tools button, .tabs button')) {
      expect(control.offsetHeight).to.be.at.least(44);
      expect(control.getBoundingClientRect().right).to.be.at.most(364);
    }
    await expect(open.desk).to.be.accessible();
    await show(open, '7hq2mk9xwd');
    expect(open.get('.list').offsetHeight).to.equal(0);
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    await expect(open.desk).to.be.accessible();
    await open.click('.languages [lang=en]');
    await open.until(() => open.text('.switch') === 'Switch on', 'English');
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
  });
});
