import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { setNow } from '@y12355/core';
import { atChina } from '@y12355/domain';
import { NOW } from '../../test/fake-bookings.js';
import type { FakeStaff } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';

const day = async (changes: Partial<FakeStaff> = {}): Promise<OpenDesk> => {
  const open = await openDesk(changes);
  await open.show('day');
  return open;
};
const visits = (open: OpenDesk) =>
  open.all('.visits li').map((row) => row.innerText.replace(/\s+/g, ' ').trim());

describe('desk: day', function () {
  this.timeout(30_000);
  afterEach(closeDesk);

  it('lists the visits of today by time, with where each stands', async () => {
    const open = await day();
    expect(open.text('h1')).to.equal('今天 周三 9 月 9 日');
    expect(open.text('[data-tab=day]')).to.equal('今天 3');
    const [first, second, third] = visits(open);
    expect(visits(open).length).to.equal(3);
    expect(first).to.match(/^15:00–15:50 小禾 .*学习.*Y7K3-V1 时间已过$/);
    expect(second).to.match(/^16:00–16:50 Momo .*正在进行$/);
    expect(third).to.match(/^19:30–20:20 青 .*还没到$/);
    expect(open.get('[data-tab=day]').getAttribute('aria-current')).to.equal('page');
    await expect(open.desk).to.be.accessible();
  });

  it('moves by a day and back', async () => {
    const open = await day();
    await open.click('.after');
    await open.until(() => visits(open).length === 1, 'one visit');
    expect(open.text('h1')).to.equal('周四 9 月 10 日');
    expect(visits(open)[0]).to.match(/^10:00–10:50 阿宁/);
    await open.click('.turn .link');
    await open.until(() => visits(open).length === 3, 'today');
    await open.click('.before');
    await open.until(() => open.find('.empty') !== undefined, 'an empty day');
    expect(open.text('.empty')).to.contain('这一天没有约好的见面');
    expect(open.text('h1')).to.equal('周二 9 月 8 日');
    await expect(open.desk).to.be.accessible();
  });

  it('drops the answer of a day that was left', async () => {
    const open = await day();
    open.fake.held = true;
    await open.click('.after');
    await open.click('.before');
    open.fake.release();
    await open.until(() => visits(open).length === 3, 'today');
    await open.settle();
    expect(visits(open).length).to.equal(3);
    expect(open.text('h1')).to.match(/^今天/);
  });

  it('follows the clock into the next minute', async () => {
    const open = await day();
    setNow(() => NOW + 10 * 60_000);
    await open.until(() => visits(open)[1]?.endsWith('时间已过') === true, 'the visit is over');
  });

  it('shows the days at the turn of the year', async () => {
    const open = await openDesk();
    setNow(() => atChina('2026-12-31', 23 * 60 + 50));
    await open.show('day');
    await open.click('.after');
    expect(open.text('h1')).to.equal('周五 1 月 1 日');
  });

  it('shows a visit as soon as it is accepted', async () => {
    const open = await openDesk();
    const [next] = open.fake.bookings.filter(({ id }) => id === 'shu');
    Object.assign(next as object, { start: '2026-09-09T18:30:00+08:00', end: '2026-09-09T19:20:00+08:00' });
    await open.click('.approve');
    await open.until(() => open.text('[data-tab=day]') === '今天 4', 'the number');
    await open.click('[data-tab=day]');
    await open.until(() => visits(open).length === 4, 'four visits');
    expect(visits(open)[2]).to.contain('阿树');
  });

  it('says a sentence when the day cannot be read, and tries again', async () => {
    const open = await openDesk();
    open.fake.refuse = { code: 'internal', status: 500, times: 9 };
    await open.click('[data-tab=day]');
    await open.until(() => open.text('[role=alert]').includes('再试一次'), 'a sentence');
    await expect(open.desk).to.be.accessible();
    open.fake.refuse = undefined;
    await open.click('[role=alert] .link');
    await open.until(() => visits(open).length === 3, 'the visits');
  });

  it('goes to the form when the session is over', async () => {
    const open = await day();
    open.fake.signedIn = false;
    await open.click('.after');
    await open.until(() => open.find('desk-sign-in') !== undefined, 'the form');
  });

  it('fits on a phone', async () => {
    await setViewport({ width: 360, height: 740 });
    const open = await day();
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    for (const control of open.all('.turn button, .tools button, .visit')) {
      expect(control.offsetHeight).to.be.at.least(44);
    }
    await expect(open.desk).to.be.accessible();
    await setViewport({ width: 1280, height: 820 });
  });
});
