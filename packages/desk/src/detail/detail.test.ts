import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { setNow } from '@y12355/core';
import { parseIso } from '@y12355/domain';
import { fakeBooking, NOW } from '../../test/fake-bookings.js';
import { fakeSession } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';
import { aliases, press, queue, wide } from '../../test/queue.js';

const desk = {
  reporting: {
    'zh-CN': '如果看到有人可能受到伤害，可以先告诉示例负责人。',
    en: 'Tell the sample lead first.',
  },
  reasons: [{ 'zh-CN': '示例单位自己的一句。' }],
};
const day = async (id: string, changes: Parameters<typeof openDesk>[0] = {}): Promise<OpenDesk> => {
  const open = await openDesk(changes);
  await open.show('day');
  await open.click(`[data-id=${id}]`);
  await open.until(() => open.find('desk-detail h2, h2') !== undefined, 'the detail');
  return open;
};
const status = (open: OpenDesk, id: string) => open.fake.bookings.find((booking) => booking.id === id);

describe('desk: detail', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('tells what happened, with notes from staff to staff', async () => {
    const from = { center: '示例甲中心', start: '2026-09-12T14:00:00+08:00' };
    const to = { center: '示例青少年服务中心', start: '2026-09-12T15:00:00+08:00' };
    const open = await queue({
      events: {
        shu: [
          { at: '2026-09-08T21:14:00+08:00', actor: 'visitor', kind: 'requested' },
          {
            at: '2026-09-09T09:00:00+08:00',
            actor: 'staff:Li',
            kind: 'transferred',
            from,
            to,
            note: '<b>请看看。',
          },
        ],
      },
    });
    await open.until(() => open.find('.history') !== undefined, 'the history');
    expect(open.text('.history')).to.match(/9 月 8 日 21:14 对方提交了预约/);
    expect(open.text('.history')).to.contain(
      'Li 转给了别的中心 示例甲中心，周六 9 月 12 日 14:00 → 示例青少年',
    );
    expect(open.text('.history q')).to.equal('<b>请看看。');
    await expect(open.desk).to.be.accessible();
  });

  it('does not ask for the history of rows that somebody passes over', async () => {
    const open = await queue();
    for (let step = 0; step < 5; step += 1) await press(open, 'j');
    await open.until(() => open.fake.count('GET', '/bookings/xia') === 1, 'the history of the last one');
    expect(open.fake.count('GET', '/bookings/ju')).to.equal(0);
  });

  it("shows the operator's words where a note is read and where an answer is written, once at a time", async () => {
    const open = await queue({ session: { ...fakeSession, desk } });
    expect(open.text('.duty')).to.contain('先告诉示例负责人');
    await open.click('.decline');
    expect(open.all('.duty').length).to.equal(1);
    expect(open.all('form .duty').length).to.equal(1);
    expect(open.text('.chip')).to.equal('示例单位自己的一句。');
    await open.click('.close');
    await open.click('[data-id=bei]');
    expect(open.find('.duty'), 'no note, no words').to.equal(undefined);
    await press(open, 't');
    await open.until(() => open.all('.duty').length === 1, 'the words beside a transfer');
  });

  it('moves a request to another time of the same center', async () => {
    const open = await queue();
    await press(open, 'r');
    await open.until(() => open.all('.slot').length > 0, 'times');
    expect(open.all('.action:not(.outlined):not([aria-disabled])').length, 'nothing to send yet').to.equal(0);
    expect(open.text('[data-slot="gz-psy/2026-09-12T15:00"]')).to.equal('15:00 现在');
    await open.click('[data-slot="gz-psy/2026-09-12T15:00"]');
    expect(open.find('.slot[aria-pressed=true]'), 'its own time is no choice').to.equal(undefined);
    await open.click('[data-slot="gz-psy/2026-09-12T16:30"]');
    expect(open.text('.send')).to.equal('改到周六 9 月 12 日 16:30');
    await expect(open.desk).to.be.accessible();
    await open.click('.send');
    await open.until(() => open.text('.notice').includes('改到了周六 9 月 12 日 16:30'), 'a sentence');
    const call = open.fake.calls.find(({ path }) => path.endsWith('/shu/reschedule'));
    expect(call?.body).to.deep.equal({ slot: 'gz-psy/2026-09-12T16:30' });
    expect(call?.headers['if-match']).to.equal('"shu-1"');
    expect(aliases(open), 'it waits still').to.contain('阿树');
    expect(open.text('.when')).to.contain('16:30–17:20');
  });

  it('offers what is free beside a time that was just taken', async () => {
    const open = await queue();
    await press(open, 'r');
    await open.until(() => open.all('.slot').length > 0, 'times');
    await open.click('[data-slot="gz-psy/2026-09-12T16:30"]');
    open.fake.full.add('gz-psy/2026-09-12T16:30');
    await open.click('.send');
    await open.until(
      () => open.text('.note').includes('') && open.find('.others .chip') !== undefined,
      'others',
    );
    expect(open.text('form [role=alert]')).to.contain('刚刚坐满了');
    await open.until(
      () => open.get('[data-slot="gz-psy/2026-09-12T16:30"]').getAttribute('aria-disabled') === 'true',
      'the list as it is now',
    );
    await expect(open.desk).to.be.accessible();
    await open.click('.others .chip');
    expect(open.text('.send')).to.match(/^改到周六 9 月 12 日 10:00/);
  });

  it('hands a request to another center of the city, with a note for its staff', async () => {
    const open = await queue();
    await press(open, 't');
    await open.until(() => open.find('#center') !== undefined, 'centers');
    expect(open.find('#city'), 'no other city for a center').to.equal(undefined);
    const names = open.all('#center option').map((option) => option.innerText.trim());
    expect(names).to.deep.equal(['选一个中心', '示例海珠区服务站（示例海珠）']);
    await open.choose('#center', 'gz-2');
    await open.until(() => open.all('.slot').length > 0, 'times');
    expect((open.get('#service') as HTMLSelectElement).value, 'the same kind first').to.equal('gz-2-psy');
    await open.click('[data-slot="gz-2-psy/2026-09-12T15:00"]');
    open.type('#note', ' 离他近一些。 ');
    await open.settle();
    await expect(open.desk).to.be.accessible();
    await open.click('.send');
    await open.until(() => !aliases(open).includes('阿树'), 'one row less');
    const call = open.fake.calls.find(({ path }) => path.endsWith('/shu/transfer'));
    expect(call?.body).to.deep.equal({ slot: 'gz-2-psy/2026-09-12T15:00', note: '离他近一些。' });
    expect(open.text('.list > [role=status]')).to.equal('阿树的预约转给了示例海珠区服务站。');
    expect(open.text('h2')).to.equal('小北');
  });

  it('keeps the place of a transfer while somebody looks elsewhere', async () => {
    const open = await queue();
    await press(open, 't');
    await open.until(() => open.find('#center') !== undefined, 'centers');
    await open.choose('#center', 'gz-2');
    open.type('#note', '写到一半');
    await open.click('[data-id=bei]');
    await open.click('[data-id=shu]');
    await open.until(() => open.find('desk-slot-picker') !== undefined, 'the form');
    expect((open.get('#note') as HTMLTextAreaElement).value).to.equal('写到一半');
    expect((open.get('#center') as HTMLSelectElement).value).to.equal('gz-2');
  });

  it("reaches other cities with the province's account", async () => {
    const open = await queue({ session: { ...fakeSession, role: 'province', scope: '' } });
    await press(open, 't');
    await open.until(() => open.find('#city') !== undefined, 'cities');
    expect(open.text('#city option')).to.equal('广州市');
    await open.choose('#city', '441700');
    await open.until(() => open.text('#center').includes('阳江'), 'centers of the other city');
  });

  it('stays with a booking that somebody else changed, and says what', async () => {
    const open = await queue();
    const shu = status(open, 'shu');
    Object.assign(shu as object, {
      etag: 'shu-2',
      start: '2026-09-13T10:00:00+08:00',
      end: '2026-09-13T10:50:00+08:00',
    });
    open.fake.events['shu'] = [
      {
        at: '2026-09-09T16:39:00+08:00',
        actor: 'visitor',
        kind: 'rescheduled',
        from: { center: 'x', start: '2026-09-12T15:00:00+08:00' },
        to: { center: 'x', start: '2026-09-13T10:00:00+08:00' },
      },
    ];
    await open.click('.approve');
    await open.until(() => open.text('.notice').includes('对方改了时间'), 'a sentence');
    expect(open.text('.notice')).to.contain('周六 9 月 12 日 15:00 → 周日 9 月 13 日 10:00');
    expect(open.text('h2')).to.equal('阿树');
    expect(open.text('.when')).to.contain('周日 9 月 13 日 10:00–10:50');
    await expect(open.desk).to.be.accessible();
    await open.click('.approve');
    await open.until(() => open.text('h2') === '小北', 'the next one');
    expect(shu?.status).to.equal('approved');
  });

  it('keeps a half-written reason over a change by somebody else', async () => {
    const open = await queue();
    await open.click('.decline');
    open.type('textarea', '那天不开门。');
    Object.assign(status(open, 'shu') as object, { etag: 'shu-2' });
    await open.click('.send');
    await open.until(() => open.find('.notice') !== undefined, 'a sentence');
    await open.settle();
    expect((open.get('textarea') as HTMLTextAreaElement).value).to.equal('那天不开门。');
    await open.click('.send');
    await open.until(() => status(open, 'shu')?.status === 'declined', 'declined');
  });
});

describe('desk: a visit', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('is called off with a reason before it begins', async () => {
    const open = await day('v3');
    expect(open.all('.complete, .no-show').length).to.equal(0);
    expect(open.text('.when .state')).to.equal('已接受');
    await open.click('.cancel');
    await open.click('.send');
    expect(open.text('.mistake')).to.contain('写一句原因');
    await open.click('.chip');
    await expect(open.desk).to.be.accessible();
    await open.click('.send');
    await open.until(() => open.text('.list > [role=status]').includes('已取消青的见面'), 'a sentence');
    expect(status(open, 'v3')?.status).to.equal('cancelled');
    expect(status(open, 'v3')?.reason).to.match(/老师临时来不了/);
    expect(open.find('desk-detail')).to.equal(undefined);
  });

  it('is noted as having happened once it has begun', async () => {
    const open = await day('v1');
    expect(open.all('.action:not(.outlined)').map((action) => action.innerText.trim())).to.deep.equal([
      '记为来过',
    ]);
    expect(open.all('.reschedule, .cancel').length).to.equal(0);
    await open.click('.complete');
    await open.until(() => open.text('.notice') === '记下了：小禾来过。', 'a sentence');
    expect(status(open, 'v1')?.status).to.equal('completed');
    expect(open.text('[data-id=v1] .state')).to.equal('来过');
    expect(open.find('.complete')).to.equal(undefined);
    await expect(open.desk).to.be.accessible();
  });

  it('is noted as missed', async () => {
    const open = await day('v1');
    await open.click('.no-show');
    await open.until(() => status(open, 'v1')?.status === 'no_show', 'noted');
  });

  it('can be noted from the minute of its start on', async () => {
    const open = await day('v3');
    const start = status(open, 'v3')?.start ?? '';
    setNow(() => parseIso(start) - 1);
    await open.settle();
    expect(open.find('.complete')).to.equal(undefined);
    setNow(() => parseIso(start));
    await open.until(() => open.find('.complete') !== undefined, 'the button');
  });

  it('shows what was erased as erased, with nothing to do', async () => {
    const gone = fakeBooking({
      id: 'e',
      alias: '',
      status: 'approved',
      start: '2026-09-09T18:00:00+08:00',
      erased: true,
      hasPhone: false,
    });
    const open = await day('e', { bookings: [gone] });
    expect(open.text('h2')).to.equal('（内容已删除）');
    expect(open.all('article .action, .cancel').length).to.equal(0);
    expect(NOW).to.be.lessThan(parseIso(gone.start));
  });
});
