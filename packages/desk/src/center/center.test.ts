import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { CenterDraft } from '@y12355/client/staff';
import type { FakeStaff } from '../../test/fake-staff.js';
import { fakeSession } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';
import { phone, wide } from '../../test/queue.js';

const entry = async (id = 'gz', changes: Partial<FakeStaff> = {}): Promise<OpenDesk> => {
  const open = await openDesk(changes);
  await open.show('centers');
  await open.click(`[data-id=${id}]`);
  await open.until(() => open.find('#address') !== undefined, 'the entry');
  return open;
};
const stored = (open: OpenDesk, id = 'gz') => open.fake.centers.find(({ center }) => center.id === id);
const value = (open: OpenDesk, selector: string) => (open.get(selector) as HTMLInputElement).value;
const look = async (open: OpenDesk) => {
  await open.click('.look');
  await open.until(() => open.find('.preview') !== undefined, 'the preview');
};
const puts = (open: OpenDesk) => open.fake.calls.filter(({ method }) => method === 'PUT');
const focused = (open: OpenDesk) => open.get('desk-center').shadowRoot?.activeElement;

describe('desk: entry of a center', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('shows the entry whole', async () => {
    const open = await entry();
    expect(open.text('h1')).to.equal('示例青少年服务中心');
    expect(value(open, '#phones')).to.equal('000-00000000');
    expect(open.all('.rule').length).to.equal(2);
    expect(open.text('.upcoming')).to.contain('还有 3 个没到的预约');
    expect(open.find('.retire')).to.equal(undefined);
    expect(focused(open)?.localName).to.equal('h1');
    await expect(open.desk).to.be.accessible();
  });

  it('tells first what changes and saves then, with the etag that was read', async () => {
    const open = await entry();
    open.type('#address', '示例路 2 号');
    open.type('#phones', '000-00000000\n000-00000001');
    await open.choose('#rules-0-weekday', '4');
    await open.click('.today');
    await look(open);
    expect(open.all('.action:not(.outlined)').length, 'one filled action').to.equal(1);
    const changes = open.text('.changes');
    expect(changes)
      .to.match(/地址.*示例路 1 号.*示例路 2 号/)
      .and.match(/核对日期.*9 月 1 日.*9 月 9 日/);
    expect(changes).to.match(/每周时间.*周三 09:00–12:00.*周四 09:00–12:00/);
    expect(changes, 'what stays is not told').not.to.contain('周六');
    expect(open.text('.preview')).to.contain('没有预约会受影响');
    expect(focused(open)?.localName).to.equal('h2');
    await expect(open.desk).to.be.accessible();
    expect(stored(open)?.center.address, 'nothing is saved yet').to.equal('示例路 1 号');
    await open.click('.save');
    await open.until(() => open.text('[role=status] .note').includes('保存好了'), 'a sentence');
    expect(stored(open)?.center.address).to.equal('示例路 2 号');
    expect(puts(open).map(({ query, headers }) => [query, headers['if-match']])).to.deep.equal([
      ['?dryRun=true', '"gz-1"'],
      ['', '"gz-1"'],
    ]);
  });

  it('names the bookings that lose their slot, and why', async () => {
    const center = { id: 'gz', name: '示例青少年服务中心' };
    const hit = { id: 'v4', ref: 'Y7K3-V4', status: 'approved' as const, alias: '阿宁', center };
    const open = await entry('gz', {
      hits: [
        { ...hit, start: '2026-09-10T10:00:00+08:00', why: 'closed' },
        { ...hit, id: 'v5', alias: 'L', start: '2026-09-12T15:00:00+08:00', why: 'over-capacity' },
      ],
    });
    await open.click('.rule .drop');
    await look(open);
    expect(open.text('.hits'))
      .to.contain('2 个预约会对不上')
      .and.contain('阿宁 周四 9 月 10 日 10:00 那天不开门了');
    expect(open.text('.hits')).to.contain('座位不够了');
    await expect(open.desk).to.be.accessible();
  });

  it('throws a preview away with the next letter', async () => {
    const open = await entry();
    open.type('#address', '示例路 2 号');
    await look(open);
    open.type('#address', '示例路 3 号');
    await open.settle();
    expect(open.find('.save'), 'nothing can be saved that was not seen').to.equal(undefined);
    await look(open);
    expect(open.text('.changes')).to.contain('示例路 3 号');
  });

  it('finds faults before anybody is asked, and lets them go as they are mended', async () => {
    const open = await entry();
    open.type('#name', ' ');
    open.type('#rules-1-end', '25:00');
    open.type('#phones', 'abc');
    await open.click('.look');
    expect(open.all('.mistake').length, 'three and how many').to.equal(4);
    expect(open.text('#rules-1-end-mistake')).to.contain('17:30');
    expect(focused(open)?.id).to.equal('name');
    expect(puts(open).length).to.equal(0);
    await expect(open.desk).to.be.accessible();
    open.type('#phones', '000-00000000');
    await open.settle();
    expect(open.find('#phones-mistake')).to.equal(undefined);
    expect(open.find('#name-mistake')).not.to.equal(undefined);
  });

  it('shows what the service found wrong', async () => {
    const open = await entry();
    open.fake.faults = [
      { pointer: '/services/0/name', message: 'found 31 characters, expected at most 30' },
      { pointer: '/hours/rules/1/end', message: '月亮圆了 / the moon is full' },
    ];
    open.type('#address', '示例路 2 号');
    await open.click('.look');
    await open.until(() => open.find('.inner [role=alert] .note') !== undefined, 'a sentence');
    expect(open.all('.faults li').map((line) => line.innerText.trim())).to.deep.equal([
      '「服务项目 1：项目名字」：最多 30 个字。',
      '「每周时间 2：到」：这里要再看一下，服务的原话在下面。\n月亮圆了',
    ]);
    expect(value(open, '#address')).to.equal('示例路 2 号');
    await expect(open.desk).to.be.accessible();
  });

  it('keeps what was typed when somebody else saved meanwhile, and takes theirs along', async () => {
    const open = await entry();
    open.type('#address', '我的地址');
    await look(open);
    const other = stored(open);
    Object.assign(other as object, { etag: 'gz-2', center: { ...other?.center, notice: '他们的提示' } });
    await open.click('.save');
    await open.until(() => open.find('.notice') !== undefined, 'a sentence');
    expect(open.text('.notice')).to.contain('刚刚有人保存过');
    expect(value(open, '#address')).to.equal('我的地址');
    expect(value(open, '#notice')).to.equal('他们的提示');
    expect(open.text('.changes'), 'the preview is of the new entry').to.contain('我的地址');
    expect(open.text('.changes')).not.to.contain('他们的提示');
    await expect(open.desk).to.be.accessible();
    await open.click('.save');
    await open.until(() => stored(open)?.center.address === '我的地址', 'saved');
    expect(stored(open)?.center.notice).to.equal('他们的提示');
  });

  it('names what both changed', async () => {
    const open = await entry();
    open.type('#address', '我的地址');
    await look(open);
    const other = stored(open);
    Object.assign(other as object, { etag: 'gz-2', center: { ...other?.center, address: '他们的地址' } });
    await open.click('.save');
    await open.until(() => open.text('.notice').includes('你们都改了：地址'), 'a sentence');
    expect(open.text('.changes')).to.match(/他们的地址.*我的地址/);
  });

  it('changes services: a new one, the seats, the minutes, no more bookings online', async () => {
    const open = await entry();
    await open.click('.services .add');
    open.type('#services-1-name', '法律咨询');
    await open.choose('#services-1-kind', 'legal');
    open.type('#services-1-slotMinutes', '30');
    open.type('#services-0-capacity', '3');
    await open.choose('#services-0-bookable', false);
    await open.click('.look');
    await open.until(() => puts(open).length === 1, 'the question');
    const services = (puts(open)[0]?.body as unknown as CenterDraft).services;
    expect(
      services.map(({ id, bookable, capacity, slotMinutes }) => [id, bookable, capacity, slotMinutes]),
    ).to.deep.equal([
      ['gz-psy', false, 3, 50],
      ['gz-2', true, 1, 30],
    ]);
  });

  it('adds hours and single days, for some time too', async () => {
    const open = await entry();
    await open.click('.rules .add');
    open.all('.rule .link')[2]?.click();
    await open.settle();
    expect(open.all('.rule input[type=date]').length, 'two dates').to.equal(2);
    expect(open.all('.rule').length).to.equal(3);
    await open.click('.exceptions .add');
    await open.choose('#exceptions-1-closed', false);
    open.type('#exceptions-1-start', '9:00');
    open.type('#exceptions-1-end', '12:00');
    open.type('#exceptions-1-reason', '示例活动');
    await open.settle();
    await expect(open.desk).to.be.accessible();
    await open.click('.look');
    await open.until(() => puts(open).length === 1, 'the question');
    const { hours } = puts(open)[0]?.body as unknown as CenterDraft;
    expect(hours.rules[2]).to.deep.include({ weekday: 7, start: '14:00', end: '18:00' });
    expect(hours.exceptions[1]).to.deep.equal({
      date: '2026-09-09',
      start: '09:00',
      end: '12:00',
      reason: '示例活动',
    });
  });

  it('keeps a half-written entry over the list, other views and the end of the session', async () => {
    const open = await entry();
    open.type('#address', '写到一半');
    await open.settle();
    await open.click('.back');
    expect(open.text('[data-id=gz]')).to.contain('没保存完');
    await open.show('queue');
    await open.show('centers');
    await open.click('[data-id=gz]');
    expect(value(open, '#address')).to.equal('写到一半');
    open.fake.signedIn = false;
    await open.click('.look');
    await open.until(() => open.find('desk-sign-in') !== undefined, 'the form');
    open.type('[name=name]', 'demo');
    open.type('[name=password]', 'right');
    await open.click('.action');
    await open.until(() => open.find('#address') !== undefined, 'the entry again');
    expect(value(open, '#address')).to.equal('写到一半');
    await open.click('.discard');
    await open.click('[data-id=gz]');
    await open.until(() => open.find('#address') !== undefined, 'the entry');
    expect(value(open, '#address')).to.equal('示例路 1 号');
  });

  it('takes a center off the list after one more question', async () => {
    const open = await entry('yj');
    await open.click('.retire');
    await expect(open.desk).to.be.accessible();
    await open.click('.sure');
    await open.until(() => open.text('[role=status] .note').includes('撤下了'), 'a sentence');
    expect(stored(open, 'yj')).to.equal(undefined);
    expect(open.fake.calls.find(({ method }) => method === 'DELETE')?.headers['if-match']).to.equal('"yj-1"');
  });

  it('adds a center, and says when its id is taken', async () => {
    const open = await openDesk({ session: { ...fakeSession, role: 'city', scope: '440100' } });
    await open.show('centers');
    await open.click('.new');
    await open.until(() => open.find('#id') !== undefined, 'the form');
    expect(value(open, '#region')).to.equal('440100');
    expect(
      open.all('#region option').every((option) => (option as HTMLOptionElement).value.startsWith('4401')),
    ).to.equal(true);
    await expect(open.desk).to.be.accessible();
    open.type('#id', 'gz');
    open.type('#name', '新的示例站');
    open.type('#address', '示例路 9 号');
    open.type('#source', '示例');
    await open.click('.services .add');
    open.type('#services-0-name', '心理倾谈');
    await open.click('.look');
    await open.until(() => open.text('.inner').includes('已经有中心用了'), 'a sentence');
    open.type('#id', 'gz-neu');
    await look(open);
    await open.click('.save');
    await open.until(() => stored(open, 'gz-neu') !== undefined, 'the center');
    expect(stored(open, 'gz-neu')?.center.services[0]?.id).to.equal('gz-neu-1');
  });

  it('offers neither a new center nor an import to the staff of one', async () => {
    const open = await openDesk();
    await open.show('centers');
    expect(open.all('.new, .import').length).to.equal(0);
  });

  it('fits on a phone', async () => {
    await setViewport(phone);
    const open = await entry();
    await open.click('.exceptions .add');
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    for (const control of open.all('form button, form .field, form .tick, .look')) {
      const box = control.getBoundingClientRect();
      expect(Math.min(box.width, box.height), control.id || control.className).to.be.at.least(44);
      expect(box.right, control.id || control.className).to.be.at.most(360);
    }
    await expect(open.desk).to.be.accessible();
  });
});
