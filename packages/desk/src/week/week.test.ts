import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { fakeBooking } from '../../test/fake-bookings.js';
import type { FakeStaff } from '../../test/fake-staff.js';
import { fakeSession } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';
import { phone, refresh, wide } from '../../test/queue.js';

const week = async (changes: Partial<FakeStaff> = {}): Promise<OpenDesk> => {
  const open = await openDesk(changes);
  await open.show('day');
  await open.click('.of-week');
  await open.until(() => open.find('.week') !== undefined, 'the week');
  return open;
};
const slips = (open: OpenDesk) => open.all('.slip').map((slip) => slip.innerText.replace(/\s+/g, ' ').trim());

describe('desk: week', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport({ width: 1440, height: 900 }));
  afterEach(closeDesk);

  it('shows seven days side by side, visits and requests that wait', async () => {
    const open = await week();
    expect(open.text('h1')).to.equal('这一周 9 月 7 日–9 月 13 日');
    const days = open.all('.of-day');
    expect(days.length).to.equal(7);
    expect(new Set(days.map((day) => day.getBoundingClientRect().top)).size, 'in one row').to.equal(1);
    expect(open.text('.today h2')).to.equal('周三 9 月 9 日 今天');
    expect(slips(open)).to.deep.equal([
      '15:00 小禾 时间已过',
      '16:00 Momo 正在进行',
      '19:30 青 还没到',
      '10:00 阿宁 还没到',
      '15:00 阿树 待回复',
      '10:00 小北 待回复',
    ]);
    expect(open.text('.count')).to.equal('4 次见面，另有 2 个待回复');
    const [call] = open.fake.calls.filter(({ query }) => query.includes('from='));
    expect(call?.query).to.equal('?from=2026-09-07&to=2026-09-13');
    await expect(open.desk).to.be.accessible();
  });

  it('opens a visit beside the days and closes it with the focus where it was', async () => {
    const open = await week();
    await open.click('[data-id=v4]');
    await open.until(() => open.text('desk-detail h2, h2[id=alias]') === '阿宁', 'the visit');
    expect(open.get('[data-id=v4]').getAttribute('aria-current')).to.equal('true');
    expect(open.get('desk-detail').shadowRoot?.activeElement?.id).to.equal('alias');
    await expect(open.desk).to.be.accessible();
    await open.click('article .back');
    expect(open.find('desk-detail')).to.equal(undefined);
    expect((open.get('desk-day').shadowRoot?.activeElement as HTMLElement).dataset['id']).to.equal('v4');
  });

  it('turns by weeks and shows one day by itself', async () => {
    const open = await week();
    await open.click('.after');
    await open.until(() => slips(open).length === 3, 'the next week');
    expect(open.text('h1')).to.equal('9 月 14 日–9 月 20 日');
    await open.click('[data-date="2026-09-16"]');
    await open.until(() => open.find('.visits') !== undefined, 'the day');
    expect(open.text('h1')).to.equal('周三 9 月 16 日');
    expect(open.text('.visits li')).to.contain('夏').and.contain('待回复');
  });

  it('shows one of several centers, and whose a visit is', async () => {
    const second = { id: 'gz-2', name: '示例海珠区服务站' };
    const open = await week({
      session: { ...fakeSession, role: 'city', scope: '440100', centers: [...fakeSession.centers, second] },
      bookings: [
        fakeBooking({ id: 'a', alias: '甲', status: 'approved', start: '2026-09-10T10:00:00+08:00' }),
        fakeBooking({
          id: 'b',
          alias: '乙',
          status: 'approved',
          start: '2026-09-10T11:00:00+08:00',
          center: second,
        }),
      ],
    });
    expect(slips(open)[1]).to.equal('11:00 乙 示例海珠区服务站 还没到');
    await open.choose('.filter select', 'gz-2');
    await open.until(() => slips(open).length === 1, 'one center');
    expect(slips(open)[0]).to.equal('11:00 乙 还没到');
    expect(open.text('[data-tab=day]'), 'the number is the account’s').to.equal('今天 0');
  });

  it('marks a walk-in', async () => {
    const open = await week({
      bookings: [
        fakeBooking({
          id: 'w',
          alias: '甲',
          status: 'approved',
          walkIn: true,
          start: '2026-09-09T10:00:00+08:00',
        }),
      ],
    });
    expect(slips(open)).to.deep.equal(['10:00 甲 到访 时间已过']);
  });

  it('keeps the visit that somebody reads over a refresh, and says when it is gone', async () => {
    const open = await week();
    await open.click('[data-id=v4]');
    open.fake.bookings = open.fake.bookings.filter(({ id }) => id !== 'v4');
    await refresh(open);
    await open.until(() => open.text('article .note').includes('不用再回复'), 'a sentence');
    expect(open.text('#alias')).to.equal('阿宁');
    expect(open.all('article .action').length).to.equal(0);
  });

  for (const width of [360, 768, 1280, 1440]) {
    it(`begins below the title at ${width}`, async () => {
      await setViewport({ width, height: 900 });
      const open = await week();
      const text = (selector: string) => {
        const range = document.createRange();
        range.selectNodeContents(open.get(selector));
        return Math.round(range.getBoundingClientRect().left);
      };
      expect(text('.of-day h2'), 'the first day').to.equal(text('h1'));
      expect(text('.of-day .none')).to.be.at.least(text('h1'));
      const last = open.all('.of-day').at(-1)?.getBoundingClientRect();
      expect(last?.right).to.be.at.most(width);
    });
  }

  it('is a list on a phone', async () => {
    await setViewport(phone);
    const open = await week();
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    for (const control of open.all('.slip, .to-day, .tools button')) {
      expect(control.offsetHeight, control.className).to.be.at.least(44);
    }
    await expect(open.desk).to.be.accessible();
    await open.click('[data-id=v4]');
    expect(open.get('.list').offsetHeight, 'the visit covers the list').to.equal(0);
    await setViewport(wide);
  });
});
