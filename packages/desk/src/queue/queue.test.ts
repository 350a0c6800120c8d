import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { setNow } from '@y12355/core';
import { chinaIso } from '@y12355/domain';
import { fakeBooking, NOW } from '../../test/fake-bookings.js';
import { closeDesk, openDesk } from '../../test/open-desk.js';

import { aliases, current, press, queue, refresh, wide } from '../../test/queue.js';

describe('desk: queue', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('shows the soonest deadline first, with the first one open', async () => {
    const open = await queue();
    expect(aliases(open)).to.deep.equal(['阿树', '小北', '一只橘子', 'L', '阿满', '夏']);
    expect(current(open)).to.equal('shu');
    expect(open.text('h1').replace(/\u200b/g, '')).to.equal('最早到期的在前面');
    expect(open.text('.summary')).to.match(/^2 个今天到期/);
    expect(open.text('.row')).to.match(/1 小时 20 分.*阿树.*14–17.*朋友.*周六 15:00.*今天 18:00/);
    await expect(open.desk).to.be.accessible();
  });

  it('shows what is needed for an answer', async () => {
    const open = await queue();
    const words = open.text('article');
    expect(words).to.contain('Y7K3-SHU').and.contain('9 月 8 日 21:14 提交');
    expect(words).to.contain('周六 9 月 12 日 15:00–15:50');
    expect(words).to.contain('想找个不认识我的人说说。');
    expect(words).to.contain('示例单位可以用我填的内容安排这次见面。 第 1 版，9 月 8 日 21:14');
    expect(words).to.contain('这个时段还有 1 个座位，座位已替阿树留着。');
    expect(open.all('.action:not(.outlined)').length, 'one filled action').to.equal(1);
  });

  it('says a consent by id and version when the operator has changed its text since', async () => {
    const changed = fakeBooking({
      id: 'x',
      alias: 'x',
      consents: [{ id: 'topic', version: '0', at: chinaIso(NOW) }],
    });
    const open = await queue({ bookings: [changed] });
    expect(open.text('dd li')).to.equal('topic 第 0 版，9 月 9 日 16:40');
  });

  it('marks a visit that the center has to confirm, and a full slot', async () => {
    const open = await queue();
    await open.click('[data-id=man]');
    expect(open.text('.doubt')).to.match(/以中心确认为准.*节假日安排还没有公布/);
    await open.click('[data-id=l]');
    expect(open.text('.seats')).to.equal('这个时段坐满了，其中一个座位是替 L 留的。');
    await expect(open.desk).to.be.accessible();
  });

  it('shows hostile text as text', async () => {
    const hostile = fakeBooking({ id: 'x', alias: '<img src=x>', note: '<script>alert(1)</script>\n🙂' });
    const open = await queue({ bookings: [hostile] });
    expect(open.text('h2')).to.equal('<img src=x>');
    expect(open.get('.written').textContent).to.equal('<script>alert(1)</script>\n🙂');
    expect(open.all('img, script').length).to.equal(0);
  });

  it('accepts with the etag that was shown, says so and opens the next', async () => {
    const open = await queue();
    await open.click('.approve');
    await open.until(() => open.all('.row').length === 5, 'one row less');
    const call = open.fake.calls.find(({ path }) => path.endsWith('/shu/approve'));
    expect(call?.headers['if-match']).to.equal('"shu-1"');
    expect(open.fake.bookings.find(({ id }) => id === 'shu')?.status).to.equal('approved');
    expect(open.text('.list > [role=status]')).to.equal('已接受阿树的预约，对方查询时看得到。');
    expect(current(open)).to.equal('bei');
    expect(open.text('h2')).to.equal('小北');
    await open.until(() => open.text('[data-tab=queue]') === '待回复 5', 'the number');
    await expect(open.desk).to.be.accessible();
  });

  it('does not accept twice, nor the next one by a double click', async () => {
    const open = await queue();
    open.fake.held = true;
    const button = open.get('.approve');
    button.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
    await open.settle();
    expect(open.get('.approve').getAttribute('aria-busy')).to.equal('true');
    button.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
    open.fake.release();
    await open.until(() => open.text('h2') === '小北', 'the next one');
    open.get('.approve').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    await open.settle();
    expect(open.fake.count('POST', '/approve')).to.equal(1);
  });

  it('needs a reason to decline and sends it as written', async () => {
    const open = await queue();
    await open.click('.decline');
    expect(open.all('.action:not(.outlined)').length, 'one filled action').to.equal(1);
    await open.click('.send');
    expect(open.text('.mistake')).to.equal('写一句原因，阿树会看到。');
    expect(open.get('textarea').getAttribute('aria-invalid')).to.equal('true');
    expect(open.fake.count('POST', '/decline')).to.equal(0);
    await expect(open.desk).to.be.accessible();
    await open.click('.chip');
    open.type('textarea', `${(open.get('textarea') as HTMLTextAreaElement).value}下周三也行。`);
    await open.settle();
    expect(open.find('.mistake')).to.equal(undefined);
    await open.click('.send');
    await open.until(() => open.all('.row').length === 5, 'one row less');
    const reason = '这个时间老师已经有安排，可以换个时间再约。下周三也行。';
    expect(open.fake.bookings.find(({ id }) => id === 'shu')?.reason).to.equal(reason);
    expect(open.text('.list > [role=status]')).to.match(/已婉拒阿树的预约/);
  });

  it('closes the form and keeps what was written', async () => {
    const open = await queue();
    await open.click('.decline');
    open.type('textarea', '写到一半');
    await open.click('form .link');
    expect(open.find('textarea')).to.equal(undefined);
    await open.click('.decline');
    expect((open.get('textarea') as HTMLTextAreaElement).value).to.equal('写到一半');
  });

  it('asks for the contact only when wanted, and forgets it with the next row', async () => {
    const open = await queue();
    expect(open.fake.count('POST', '/contact')).to.equal(0);
    expect(open.text('article')).not.to.contain('100-0000-0001');
    await open.click('.reveal');
    await open.until(() => open.text('.phone') === '100-0000-0001', 'the contact');
    expect(open.fake.count('POST', '/shu/contact')).to.equal(1);
    await expect(open.desk).to.be.accessible();
    await open.click('[data-id=bei]');
    await open.click('[data-id=shu]');
    expect(open.text('article')).not.to.contain('100-0000-0001');
    expect(open.text('.reveal')).to.equal('查看（会留下记录）');
  });

  it('shows a guardian by itself, and hides the contact again', async () => {
    const open = await queue();
    await open.click('[data-id=l]');
    expect(open.text('dl')).to.match(/联系 没有留电话 监护人 电话已加密 查看/);
    await open.click('.reveal');
    await open.until(() => open.text('dl').includes('100-0000-0002'), 'the contact');
    await open.click('.reveal');
    expect(open.text('dl')).not.to.contain('100-0000-0002');
    expect(open.fake.count('POST', '/contact')).to.equal(1);
  });

  it('throws a contact away that comes after the row was left', async () => {
    const open = await queue();
    open.fake.held = true;
    await open.click('.reveal');
    await open.click('[data-id=ju]');
    open.fake.release();
    await open.settle();
    await open.until(() => open.get('.reveal').innerText === '查看（会留下记录）', 'rest');
    expect(open.text('article')).not.to.contain('100-0000-0001');
  });

  for (const [code, status] of [
    ['precondition-failed', 412],
    ['wrong-status', 409],
    ['unknown-booking', 404],
  ] as const) {
    it(`says that somebody was faster at ${status}`, async () => {
      const open = await queue();
      open.fake.bookings = open.fake.bookings.filter(({ id }) => id !== 'shu');
      open.fake.refuse = { code, status, times: 1 };
      await open.click('.approve');
      await open.until(() => open.text('.list > [role=status]').includes('有人先处理了'), 'a sentence');
      expect(open.text('h2')).to.equal('小北');
      expect(aliases(open)).not.to.contain('阿树');
    });
  }

  it('says when it may be tried again at 429', async () => {
    const open = await queue();
    open.fake.refuse = { code: 'too-many-requests', status: 429, times: 1, retryAfter: 60 };
    await open.click('.approve');
    await open.until(() => open.text('article [role=alert]').includes('16:41'), 'a time');
    expect(open.text('h2')).to.equal('阿树');
  });

  it('keeps the reason when the network is down, and sends it with another try', async () => {
    const open = await queue();
    await open.click('.decline');
    open.type('textarea', '那天不开门。');
    open.fake.down = true;
    await open.click('.send');
    await open.until(() => open.text('article [role=alert]').includes('连不上服务'), 'a sentence');
    expect((open.get('textarea') as HTMLTextAreaElement).value).to.equal('那天不开门。');
    await expect(open.desk).to.be.accessible();
    open.fake.down = false;
    await open.click('article [role=alert] .link');
    await open.until(() => open.all('.row').length === 5, 'one row less');
    expect(open.fake.bookings.find(({ id }) => id === 'shu')?.reason).to.equal('那天不开门。');
  });

  it('keeps the list when a refresh fails and says how old it is', async () => {
    const open = await queue();
    open.fake.refuse = { code: 'internal', status: 500, times: 9 };
    window.dispatchEvent(new Event('focus'));
    await open.until(() => open.text('.list [role=alert]').includes('16:40'), 'a sentence');
    expect(open.all('.row').length).to.equal(6);
    expect(open.text('.row .who')).to.contain('阿树');
    open.fake.refuse = undefined;
    await open.click('.list [role=alert] .link');
    await open.until(() => open.find('.list [role=alert]') === undefined, 'no sentence');
  });
});

describe('desk: queue, by itself', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('refreshes without losing the row, the focus or a half-written reason', async () => {
    const open = await queue();
    await open.click('[data-id=l]');
    await open.click('.decline');
    open.type('textarea', '写到一');
    const field = open.get('textarea') as HTMLTextAreaElement;
    field.focus();
    field.setSelectionRange(1, 1);
    open.fake.bookings.push(fakeBooking({ id: 'new', alias: '新来的', reviewBy: chinaIso(NOW + 60_000) }));
    await refresh(open);
    await open.until(() => aliases(open)[0] === '新来的', 'the new row');
    expect(current(open)).to.equal('l');
    expect(open.get('desk-detail').shadowRoot?.activeElement).to.equal(field);
    expect(field.value).to.equal('写到一');
    expect(field.selectionStart).to.equal(1);
  });

  it('keeps the focus on a row', async () => {
    const open = await queue();
    await open.click('[data-id=ju]');
    open.fake.bookings.push(fakeBooking({ id: 'new', alias: '新来的', reviewBy: chinaIso(NOW + 60_000) }));
    await refresh(open);
    await open.until(() => open.all('.row').length === 7, 'the new row');
    expect((open.get('desk-queue').shadowRoot?.activeElement as HTMLElement).dataset['id']).to.equal('ju');
  });

  it('never puts another person under the key of somebody who reads', async () => {
    const open = await queue();
    open.fake.bookings = open.fake.bookings.filter(({ id }) => id !== 'shu');
    await refresh(open);
    await open.until(() => open.text('article .note').includes('不用再回复'), 'a sentence');
    expect(open.text('h2')).to.equal('阿树');
    expect(open.find('.approve')).to.equal(undefined);
    await press(open, 'a');
    expect(open.fake.count('POST', '/approve')).to.equal(0);
    await expect(open.desk).to.be.accessible();
    await open.click('article .action');
    expect(open.text('h2')).to.equal('小北');
  });

  it('takes a row that is overdue out of what waits', async () => {
    const open = await queue();
    setNow(() => NOW + 80 * 60_000);
    await open.until(() => open.all('.row').length === 4, 'two rows less');
    expect(aliases(open)).to.deep.equal(['一只橘子', 'L', '阿满', '夏']);
    expect(open.text('article .note')).to.match(/回复期限过了，座位已经放开/);
    expect(open.find('.approve')).to.equal(undefined);
    await press(open, 'a');
    expect(open.fake.count('POST', '/approve')).to.equal(0);
    await expect(open.desk).to.be.accessible();
  });

  it('lets the bar shrink with the minutes', async () => {
    const open = await queue();
    const width = () => Number(open.get('[data-id=ju] .rest').getAttribute('width'));
    const before = width();
    setNow(() => NOW + 79 * 60_000);
    await open.until(() => open.text('.row').includes('1 分'), 'a minute');
    expect(width()).to.be.lessThan(before);
  });

  it('does not bring a decided row back by an answer that was asked for before', async () => {
    const open = await queue();
    open.fake.held = 'GET';
    window.dispatchEvent(new Event('focus'));
    await open.settle();
    await open.click('.approve');
    await open.until(() => open.text('h2') === '小北', 'the next one');
    open.fake.release();
    await open.until(() => open.fake.count('GET', '/v1/staff/bookings') >= 3, 'another reading');
    await open.settle();
    expect(aliases(open)).not.to.contain('阿树');
  });

  it('shows later ones on demand', async () => {
    const open = await queue({ pageSize: 4 });
    expect(open.all('.row').length).to.equal(4);
    await open.click('.list > .link');
    await open.until(() => open.all('.row').length === 6, 'all rows');
    await refresh(open);
    expect(open.all('.row').length).to.equal(6);
    expect(open.find('.list > .link')).to.equal(undefined);
  });

  it('says that nothing waits', async () => {
    const open = await openDesk({ bookings: [] });
    await open.until(() => open.text('.empty').includes('现在没有等待回复的预约'), 'a sentence');
    expect(open.find('desk-detail')).to.equal(undefined);
    await expect(open.desk).to.be.accessible();
    open.fake.bookings = [fakeBooking({ id: 'x', alias: '新来的' })];
    await refresh(open);
    await open.until(() => open.text('h2') === '新来的', 'the new one');
  });
});
