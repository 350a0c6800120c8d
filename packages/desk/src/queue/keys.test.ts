import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { closeDesk, type OpenDesk } from '../../test/open-desk.js';
import { current, phone, press, queue, wide } from '../../test/queue.js';

describe('desk: keys', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('moves, accepts and declines by single keys', async () => {
    const open = await queue();
    await press(open, 'j');
    expect(current(open)).to.equal('bei');
    await press(open, 'ArrowDown');
    expect(current(open)).to.equal('ju');
    await press(open, 'k');
    await press(open, 'a');
    await open.until(() => open.all('.row').length === 5, 'one row less');
    expect(open.fake.bookings.find(({ id }) => id === 'bei')?.status).to.equal('approved');
    expect(current(open)).to.equal('ju');
    await press(open, 'd');
    expect(open.get('desk-detail').shadowRoot?.activeElement?.localName).to.equal('textarea');
  });

  it('never fires while somebody types', async () => {
    const open = await queue();
    await press(open, 'd');
    await sendKeys({ type: 'adjk' });
    await open.settle();
    expect((open.get('textarea') as HTMLTextAreaElement).value).to.equal('adjk');
    expect(current(open)).to.equal('shu');
    expect(open.fake.count('POST', '/approve')).to.equal(0);
  });

  it('does not accept while the form for a reason stands open', async () => {
    const open = await queue();
    await press(open, 'd');
    (open.get('textarea') as HTMLTextAreaElement).blur();
    await press(open, 'a');
    expect(open.fake.count('POST', '/approve')).to.equal(0);
  });

  it('can be switched off', async () => {
    const open = await queue();
    await open.click('.switch input');
    for (const key of ['j', 'd', 'a']) await press(open, key);
    expect(current(open)).to.equal('shu');
    expect(open.find('textarea')).to.equal(undefined);
    expect(open.fake.count('POST', '/approve')).to.equal(0);
    await open.click('.switch input');
    await press(open, 'j');
    expect(current(open)).to.equal('bei');
  });

  it('does nothing on the other tab', async () => {
    const open = await queue();
    await open.click('[data-tab=day]');
    await press(open, 'a');
    expect(open.fake.count('POST', '/approve')).to.equal(0);
  });
});

describe('desk: on a phone', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(phone));
  afterEach(async () => {
    closeDesk();
    await setViewport(wide);
  });

  const visible = (open: OpenDesk, selector: string) => (open.find(selector)?.offsetHeight ?? 0) > 0;

  it('shows the list, then one request as a view of its own, and comes back', async () => {
    const open = await queue();
    expect(visible(open, '.list')).to.equal(true);
    expect(visible(open, 'desk-detail')).to.equal(false);
    await press(open, 'a');
    expect(open.fake.count('POST', '/approve'), 'what is not seen is not accepted').to.equal(0);
    await open.click('[data-id=bei]');
    expect(visible(open, '.list')).to.equal(false);
    expect(visible(open, 'desk-detail')).to.equal(true);
    expect(open.get('desk-detail').shadowRoot?.activeElement?.localName).to.equal('h2');
    await expect(open.desk).to.be.accessible();
    await open.click('.back');
    expect(visible(open, '.list')).to.equal(true);
    expect((open.get('desk-queue').shadowRoot?.activeElement as HTMLElement).dataset['id']).to.equal('bei');
    await expect(open.desk).to.be.accessible();
  });

  it('comes back to the list after an answer', async () => {
    const open = await queue();
    await open.click('[data-id=shu]');
    await open.click('.approve');
    await open.until(() => visible(open, '.list'), 'the list');
    expect(open.text('.list > [role=status]')).to.match(/已接受阿树的预约/);
  });

  it('is not wider than the screen, and every control can be hit', async () => {
    const open = await queue();
    await open.click('[data-id=l]');
    await open.click('.decline');
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    for (const control of open.all('button, textarea, .foot a')) {
      if (control.offsetHeight === 0) continue;
      const box = control.getBoundingClientRect();
      expect(Math.min(box.width, box.height), `${control.className} ${control.innerText}`).to.be.at.least(44);
    }
  });
});
