import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Hit } from '@y12355/client/staff';
import { chooseFile } from '../../test/file.js';
import type { FakeStaff } from '../../test/fake-staff.js';
import { fakeSession } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';
import { phone, wide } from '../../test/queue.js';

const center = { id: 'gz', name: '示例青少年服务中心' };
const hits: Hit[] = [
  {
    id: 'v4',
    ref: 'Y7K3-V4',
    status: 'approved',
    alias: '阿宁',
    start: '2026-09-10T10:00:00+08:00',
    center,
    why: 'closed',
  },
  {
    id: 'man',
    ref: 'Y7K3-MAN',
    status: 'requested',
    alias: '阿满',
    start: '2027-01-01T14:00:00+08:00',
    center,
    why: 'shifted',
  },
];
const preview = async (changes: Partial<FakeStaff> = {}): Promise<OpenDesk> => {
  const open = await openDesk({ hits, ...changes });
  await open.show('centers');
  await open.click('[data-id=gz]');
  await open.until(() => open.find('#address') !== undefined, 'the entry');
  open.type('#address', '写到一半');
  await open.click('.look');
  await open.until(() => open.all('.hit').length === 2, 'the hits');
  return open;
};
const opened = (open: OpenDesk, alias: string) =>
  open.until(() => open.text('#alias') === alias, `the booking of ${alias}`);
const focused = (open: OpenDesk, view: string) => open.get(view).shadowRoot?.activeElement;

describe('desk: bookings that a change would hit', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('open on their day, the detail in focus, and lead back to the unsaved entry', async () => {
    const open = await preview();
    await expect(open.desk).to.be.accessible();
    await open.click('[data-hit=v4]');
    await opened(open, '阿宁');
    expect(open.text('h1')).to.equal('周四 9 月 10 日');
    expect(focused(open, 'desk-detail')?.id).to.equal('alias');
    expect(open.text('.return')).to.equal('改动还没有保存。 回去接着改');
    await expect(open.desk).to.be.accessible();
    await open.click('.return .link');
    await open.until(() => open.all('.hit').length === 2, 'the hits again');
    expect((open.get('#address') as HTMLInputElement).value).to.equal('写到一半');
    expect(open.find('.return')).to.equal(undefined);
    expect(focused(open, 'desk-center')?.localName, 'the preview is read on').to.equal('h2');
    expect(open.find('.save'), 'and can be saved').not.to.equal(undefined);
  });

  it('open a request that waits, too, and come back by the tab as well', async () => {
    const open = await preview();
    await open.click('[data-hit=man]');
    await opened(open, '阿满');
    expect(open.text('h1')).to.equal('周五 1 月 1 日');
    expect(open.find('.approve')).not.to.equal(undefined);
    await open.show('centers');
    await open.until(() => open.all('.hit').length === 2, 'the hits again');
    expect(open.find('.return')).to.equal(undefined);
  });

  it('say so when the booking is not there any more', async () => {
    const open = await preview();
    open.fake.bookings = open.fake.bookings.filter(({ id }) => id !== 'v4');
    await open.click('[data-hit=v4]');
    await open.until(() => open.text('.list [role=status]').includes('不用再回复'), 'a sentence');
    expect(open.find('desk-detail')).to.equal(undefined);
    expect(focused(open, 'desk-day')?.localName).to.equal('h1');
  });

  it('leave a walk-in alone that is being written', async () => {
    const open = await openDesk({ hits });
    await open.show('day');
    await open.click('.walk-in');
    open.type('#alias', '路过的');
    await open.show('centers');
    await open.click('[data-id=gz]');
    await open.until(() => open.find('#address') !== undefined, 'the entry');
    open.type('#address', '写到一半');
    await open.click('.look');
    await open.until(() => open.all('.hit').length === 2, 'the hits');
    await open.click('[data-hit=v4]');
    await opened(open, '阿宁');
    await open.click('.walk-in');
    expect((open.get('#alias') as HTMLInputElement).value).to.equal('路过的');
  });

  it('lead back to a table of holidays that was compared', async () => {
    const open = await openDesk({ hits, session: { ...fakeSession, role: 'province', scope: '' } });
    await open.show('calendar');
    await chooseFile(open, '#file', 'holidays.csv', 'date,kind,name,source\n2027-01-01,holiday,元旦,示例\n');
    await open.until(() => open.all('.hit').length === 2, 'the hits');
    await open.click('[data-hit=v4]');
    await opened(open, '阿宁');
    await open.click('.return .link');
    await open.until(() => open.all('.hit').length === 2, 'the hits again');
    expect(open.text('.file')).to.contain('holidays.csv');
  });

  it('lead back to a table of centers that was compared', async () => {
    const open = await openDesk({ hits, session: { ...fakeSession, role: 'city', scope: '440100' } });
    await open.show('centers');
    await open.click('.import');
    await open.until(() => open.find('#file') !== undefined, 'the form');
    await chooseFile(open, '#file', 'centers.csv', 'id,name\ngz-neu,新的示例站\n');
    await open.until(() => open.all('.hit').length === 2, 'the hits');
    await open.click('[data-hit=v4]');
    await opened(open, '阿宁');
    await open.click('.return .link');
    await open.until(() => open.all('.hit').length === 2, 'the hits again');
    expect(open.text('.preview')).to.contain('新的示例站');
  });

  it('fit on a phone, with the way back in sight', async () => {
    await setViewport(phone);
    const open = await preview();
    for (const hit of open.all('.hit')) expect(hit.offsetHeight).to.be.at.least(44);
    await open.click('[data-hit=v4]');
    await opened(open, '阿宁');
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    expect(open.get('.return .link').offsetHeight).to.be.at.least(44);
    await expect(open.desk).to.be.accessible();
  });
});
