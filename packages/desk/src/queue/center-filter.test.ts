import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { chinaIso } from '@y12355/domain';
import { fakeBooking, NOW, sampleBookings } from '../../test/fake-bookings.js';
import { FakeEvents } from '../../test/fake-events.js';
import type { FakeStaff } from '../../test/fake-staff.js';
import { fakeSession } from '../../test/fake-staff.js';
import { closeDesk, type OpenDesk } from '../../test/open-desk.js';
import { aliases, current, phone, queue, wide } from '../../test/queue.js';

const second = { id: 'gz-2', name: '示例海珠区服务站' };
const session = {
  ...fakeSession,
  role: 'city' as const,
  scope: '440100',
  centers: [...fakeSession.centers, second],
};
const there = (id: string, alias: string) =>
  fakeBooking({ id, alias, center: second, reviewBy: chinaIso(NOW + 60_000) });
const city = (changes: Partial<FakeStaff> = {}): Promise<OpenDesk> =>
  queue({ session, bookings: [...sampleBookings(), there('hai', '阿海')], ...changes });
const only = async (open: OpenDesk, center: string) => {
  await open.choose('.filter select', center);
  await open.until(() => open.find('.still') === undefined, 'the list');
  await open.settle();
};
const lists = (open: OpenDesk) =>
  open.fake.calls.filter(({ path }) => path === '/v1/staff/bookings').map(({ query }) => query);

describe('desk: one of several centers in the queue', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('is offered where the account has more than one', async () => {
    const open = await city();
    expect(open.all('.filter option').map((one) => one.innerText)).to.deep.equal([
      '全部中心',
      '示例青少年服务中心',
      '示例海珠区服务站',
    ]);
    await expect(open.desk).to.be.accessible();
  });

  it('is not offered where there is one', async () => {
    expect((await queue()).find('.filter')).to.equal(undefined);
  });

  it('shows its requests alone, the first one open, and keeps the numbers of the account', async () => {
    const open = await city();
    expect(open.text('.row .who')).to.contain('示例海珠区服务站');
    await only(open, 'gz');
    expect(aliases(open)).to.deep.equal(['阿树', '小北', '一只橘子', 'L', '阿满', '夏']);
    expect(current(open)).to.equal('shu');
    expect(open.text('#alias'), 'nothing of the other center is left beside').to.equal('阿树');
    expect(open.text('.row .who'), 'whose it is needs no word').not.to.contain('示例青少年服务中心');
    expect(open.text('[data-tab=queue]')).to.equal('待回复 7');
    expect(lists(open).at(-1)).to.equal('?status=requested&center=gz');
    await only(open, '');
    expect(aliases(open)[0]).to.equal('阿海');
  });

  it('stays while somebody looks around, and after an answer', async () => {
    const open = await city();
    await only(open, 'gz-2');
    expect(aliases(open)).to.deep.equal(['阿海']);
    await open.show('day');
    await open.show('queue');
    await open.until(() => open.all('.row').length > 0, 'rows');
    expect((open.get('.filter select') as HTMLSelectElement).value).to.equal('gz-2');
    expect(aliases(open)).to.deep.equal(['阿海']);
    await open.click('.approve');
    await open.until(() => open.text('.empty').includes('这个中心现在没有'), 'a sentence');
    await open.until(() => open.text('[data-tab=queue]') === '待回复 6', 'the number of the account');
    await expect(open.desk).to.be.accessible();
  });

  it('reads anew for changes of this center and not for those of another', async () => {
    const open = await city();
    await only(open, 'gz');
    const before = () => lists(open).filter((query) => query.includes('center=gz')).length;
    const read = before();
    open.fake.bookings.push(there('new', '新来的'));
    FakeEvents.change('gz-2');
    await open.until(() => open.text('[data-tab=queue]') === '待回复 8', 'the number');
    expect(before()).to.equal(read);
    expect(aliases(open)).not.to.contain('新来的');
    open.fake.bookings.push(fakeBooking({ id: 'own', alias: '这边的', reviewBy: chinaIso(NOW + 120_000) }));
    FakeEvents.change('gz');
    await open.until(() => aliases(open)[0] === '这边的', 'the new row');
  });

  it('leads to a new request of another center', async () => {
    const open = await city();
    await only(open, 'gz');
    open.fake.bookings.push(there('new', '新来的'));
    FakeEvents.change('gz-2');
    await open.until(() => open.text('.fresh') === '新的预约 1 去看看', 'a sentence');
    await open.click('.fresh .link');
    await open.until(() => aliases(open).includes('新来的'), 'the request');
    expect((open.get('.filter select') as HTMLSelectElement).value).to.equal('');
    expect(open.find('.fresh p')).to.equal(undefined);
  });

  it('drops the answer of a center that was left, and marks of rows that are hidden', async () => {
    const open = await city();
    await open.click('.begin');
    await open.click('[data-mark=hai]');
    open.fake.held = 'GET';
    await open.choose('.filter select', 'gz-2');
    await open.choose('.filter select', 'gz');
    open.fake.release();
    await open.until(() => open.all('.row').length === 6, 'its rows');
    await open.settle();
    expect(aliases(open)).not.to.contain('阿海');
    expect(open.find('.begin'), 'nothing is marked').not.to.equal(undefined);
  });

  it('lets a request go that went to another center', async () => {
    const open = await city();
    await only(open, 'gz');
    const [row] = open.fake.bookings.filter(({ id }) => id === 'shu');
    Object.assign(row as object, { center: second, etag: 'shu-2' });
    await open.click('.approve');
    await open.until(() => !aliases(open).includes('阿树'), 'one row less');
    expect(open.text('#alias')).to.equal('小北');
  });

  it('fits on a phone', async () => {
    await setViewport(phone);
    const open = await city();
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    expect(open.get('.filter select').offsetHeight).to.be.at.least(44);
    await expect(open.desk).to.be.accessible();
  });
});
