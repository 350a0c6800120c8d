import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { FakeStaff } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';
import { phone, wide } from '../../test/queue.js';

const list = async (changes: Partial<FakeStaff> = {}): Promise<OpenDesk> => {
  const open = await openDesk(changes);
  await open.show('waiting');
  return open;
};
const names = (open: OpenDesk) => open.all('.visit .time').map((name) => name.innerText);

describe('desk: waiting list', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('lists who waits by day, the first who came first', async () => {
    const open = await list();
    expect(open.text('[data-tab=waiting]')).to.equal('候补 3');
    expect(open.all('.day-head').map((day) => day.innerText.replace(/\s+/g, ' '))).to.deep.equal([
      '周四 9 月 10 日 1 位',
      '周六 9 月 12 日 2 位',
    ]);
    expect(names(open)).to.deep.equal(['早一天', '先来的', '后来的']);
    await expect(open.desk).to.be.accessible();
  });

  it('gives a time on the wanted day', async () => {
    const open = await list();
    await open.click('[data-id=w1]');
    await open.until(() => open.all('.slot').length > 0, 'times');
    expect(open.get('.day[aria-pressed=true]').dataset['day']).to.equal('2026-09-12');
    expect(open.text('.send')).to.equal('先选一个时间');
    await open.click('[data-slot="gz-psy/2026-09-12T15:00"]');
    // Colors are read when nothing moves any more.
    await Promise.all(
      open
        .get('.send')
        .getAnimations()
        .map(({ finished }) => finished),
    );
    await expect(open.desk).to.be.accessible();
    await open.click('.send');
    await open.until(() => names(open).length === 2, 'one less');
    expect(open.text('.list > [role=status]')).to.equal('给先来的安排了周六 9 月 12 日 15:00。');
    const call = open.fake.calls.find(({ path }) => path.endsWith('/waiting/w1/offer'));
    expect(call?.body).to.deep.equal({ slot: 'gz-psy/2026-09-12T15:00' });
    expect(open.get('desk-waiting').shadowRoot?.activeElement?.localName).to.equal('h1');
  });

  it('offers other times when one was just taken', async () => {
    const open = await list();
    await open.click('[data-id=w1]');
    await open.until(() => open.all('.slot').length > 0, 'times');
    await open.click('[data-slot="gz-psy/2026-09-12T15:00"]');
    open.fake.full.add('gz-psy/2026-09-12T15:00');
    await open.click('.send');
    await open.until(() => open.find('.others .chip') !== undefined, 'others');
    await open.click('.others .chip');
    expect(open.text('.send')).to.match(/^安排在周六 9 月 12 日 10:00/);
  });

  it('shows the contact when wanted, and forgets it with the next one', async () => {
    const open = await list();
    await open.click('[data-id=w1]');
    await open.click('.reveal');
    await open.until(() => open.text('.phone') === '100-0000-0003', 'the contact');
    expect(open.fake.count('POST', '/waiting/w1/contact')).to.equal(1);
    await open.click('[data-id=w3]');
    expect(open.text('article')).not.to.contain('100-0000-0003');
    expect(open.find('.reveal'), 'nothing was left').to.equal(undefined);
  });

  it('takes somebody off after one more question', async () => {
    const open = await list();
    await open.click('[data-id=w2]');
    await open.click('.remove');
    expect(open.fake.count('DELETE', '/w2')).to.equal(0);
    await expect(open.desk).to.be.accessible();
    await open.click('.sure');
    await open.until(() => names(open).length === 2, 'one less');
    expect(open.text('.list > [role=status]')).to.equal('早一天已经从候补里去掉。');
    expect(open.fake.waiting.some(({ id }) => id === 'w2')).to.equal(false);
  });

  it('says calmly that somebody has left the list', async () => {
    const open = await list();
    await open.click('[data-id=w2]');
    open.fake.waiting = open.fake.waiting.filter(({ id }) => id !== 'w2');
    await open.click('.remove');
    await open.click('.sure');
    await open.until(() => open.text('.list > [role=status]').includes('已经不在候补里'), 'a sentence');
    expect(names(open)).to.deep.equal(['先来的', '后来的']);
  });

  it('says that nobody waits, and what cannot be read', async () => {
    const open = await list({ waiting: [] });
    expect(open.text('.empty')).to.contain('现在没有人候补');
    await expect(open.desk).to.be.accessible();
    open.fake.refuse = { code: 'internal', status: 500, times: 9 };
    window.dispatchEvent(new Event('focus'));
    await open.until(() => open.text('.list [role=alert]').includes('再试一次'), 'a sentence');
  });

  it('fits on a phone', async () => {
    await setViewport(phone);
    const open = await list();
    await open.click('[data-id=w1]');
    await open.until(() => open.all('.slot').length > 0, 'times');
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    for (const control of open.all('article button')) {
      const box = control.getBoundingClientRect();
      expect(Math.min(box.width, box.height), control.className).to.be.at.least(44);
    }
    await expect(open.desk).to.be.accessible();
  });
});
