import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { chinaIso } from '@y12355/domain';
import { fakeBooking, NOW } from '../../test/fake-bookings.js';
import { FakeEvents } from '../../test/fake-events.js';
import { fakeSession } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';
import { aliases, queue, wide } from '../../test/queue.js';

const fresh = () => fakeBooking({ id: 'new', alias: '新来的', reviewBy: chinaIso(NOW + 60_000) });
const lists = (open: OpenDesk) => open.fake.count('GET', '/v1/staff/bookings');

describe('desk: live changes', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('listens to the stream of its own service while somebody is signed in', async () => {
    const open = await queue();
    expect(FakeEvents.all.map(({ url }) => new URL(url, location.href).pathname)).to.deep.equal([
      '/v1/staff/events',
    ]);
    await open.click('.sign-out');
    await open.until(() => open.find('desk-sign-in') !== undefined, 'the form');
    expect(FakeEvents.all.length).to.equal(0);
  });

  it('brings a new request in quietly: focus, row, scroll and what is typed stay', async () => {
    const open = await queue();
    await open.click('[data-id=l]');
    await open.click('.decline');
    open.type('textarea', '写到一');
    const field = open.get('textarea') as HTMLTextAreaElement;
    field.focus();
    open.fake.bookings.push(fresh());
    FakeEvents.change('gz');
    await open.until(() => aliases(open)[0] === '新来的', 'the new row');
    expect(open.text('.fresh')).to.match(/^新的预约 1/);
    expect(open.get('.fresh').getAttribute('aria-live')).to.equal('polite');
    expect(open.get('desk-detail').shadowRoot?.activeElement).to.equal(field);
    expect(field.value).to.equal('写到一');
    expect(open.find('.row[aria-current]')?.dataset['id']).to.equal('l');
    await expect(open.desk).to.be.accessible();
    await open.click('.fresh .link');
    expect(open.find('.fresh p')).to.equal(undefined);
  });

  it('asks once for several changes', async () => {
    const open = await queue();
    await open.settle();
    const before = lists(open);
    FakeEvents.change('gz');
    FakeEvents.change('gz-2');
    FakeEvents.change('gz');
    await open.until(() => lists(open) > before, 'an answer');
    await open.settle();
    expect(lists(open)).to.equal(before + 1);
  });

  it('tells of a new request in another view, and leads there', async () => {
    const open = await openDesk({ session: { ...fakeSession, role: 'city', scope: '440100' } });
    await open.show('centers');
    open.fake.bookings.push(fresh());
    FakeEvents.change('gz');
    await open.until(() => open.text('.fresh').includes('新的预约 1'), 'a sentence');
    expect(open.text('[data-tab=queue]')).to.equal('待回复 7');
    await open.click('.fresh .link');
    await open.until(() => open.all('.row').length === 7, 'the queue');
    expect(open.find('.fresh p')).to.equal(undefined);
  });

  it('does not take an answer of its own for news', async () => {
    const open = await queue();
    await open.click('.approve');
    await open.until(() => open.text('[data-tab=queue]') === '待回复 5', 'the number');
    open.fake.bookings.push(fresh());
    FakeEvents.change('gz');
    await open.until(() => open.text('.fresh').startsWith('新的预约 1'), 'one');
  });

  it('updates a day that somebody looks at', async () => {
    const open = await openDesk();
    await open.show('day');
    open.fake.bookings.push(
      fakeBooking({ id: 'later', alias: '刚接受的', status: 'approved', start: '2026-09-09T18:00:00+08:00' }),
    );
    FakeEvents.change('gz');
    await open.until(() => open.text('.visits').includes('刚接受的'), 'the visit');
  });

  it('signs out where the stream tells of a session that is over', async () => {
    const open = await queue();
    open.fake.signedIn = false;
    FakeEvents.change('gz');
    await open.until(() => open.find('desk-sign-in') !== undefined, 'the form');
    expect(FakeEvents.all.length).to.equal(0);
  });
});
