import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { closeDesk } from '../../test/open-desk.js';
import { aliases, phone, press, queue, refresh, wide } from '../../test/queue.js';

describe('desk: several at once', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('declines those that are marked for one reason, and names what it could not', async () => {
    const open = await queue();
    expect(open.find('[data-mark]')).to.equal(undefined);
    await open.click('.begin');
    await open.choose('[data-mark=shu]', true);
    await open.choose('[data-mark=l]', true);
    await open.choose('[data-mark=man]', true);
    expect(open.text('.marks [role=status]')).to.equal('已选 3 个');
    await expect(open.desk).to.be.accessible();
    await open.click('.together');
    expect(open.text('h2')).to.equal('一起婉拒 3 个');
    expect(open.all('.several b').map((name) => name.innerText)).to.deep.equal(['阿树', 'L', '阿满']);
    expect(open.get('desk-bulk').shadowRoot?.activeElement?.localName).to.equal('textarea');
    await open.click('.send');
    expect(open.text('.mistake')).to.contain('写一句原因');
    await open.click('.chip');
    await expect(open.desk).to.be.accessible();
    const man = open.fake.bookings.find(({ id }) => id === 'man');
    Object.assign(man as object, { etag: 'man-2' });
    await open.click('.send');
    await open.until(() => open.all('.row').length === 4, 'two rows less');
    const news = open.text('.list > [role=status]');
    expect(news).to.contain('婉拒了 2 个。').and.contain('阿满：没有婉拒。有人先处理了');
    expect(aliases(open)).to.deep.equal(['小北', '一只橘子', '阿满', '夏']);
    expect(open.find('[data-mark]'), 'the choice is over').to.equal(undefined);
    const [call] = open.fake.calls.filter(({ path }) => path.endsWith('/bookings/decline'));
    expect(call?.body).to.deep.equal({
      bookings: [
        { id: 'shu', etag: 'shu-1' },
        { id: 'l', etag: 'l-1' },
        { id: 'man', etag: 'man-1' },
      ],
      reason: '这个时间老师已经有安排，可以换个时间再约。',
    });
    await open.until(() => open.text('[data-tab=queue]') === '待回复 4', 'the number');
  });

  it('marks by a key, all at once, and not at all', async () => {
    const open = await queue();
    await press(open, 'x');
    expect((open.get('[data-mark=shu]') as HTMLInputElement).checked).to.equal(true);
    await press(open, 'j');
    await press(open, 'x');
    await press(open, 'x');
    expect(open.text('.marks [role=status]')).to.equal('已选 1 个');
    await open.click('.marks .link');
    expect(open.text('.marks [role=status]')).to.equal('已选 6 个');
    await open.click('.marks .link:last-child');
    expect(open.find('[data-mark]')).to.equal(undefined);
    expect(open.fake.count('POST', '/decline')).to.equal(0);
  });

  it('keeps marks and reason over a refresh, without what waits no more', async () => {
    const open = await queue();
    await open.click('.begin');
    await open.choose('[data-mark=shu]', true);
    await open.choose('[data-mark=l]', true);
    await open.click('.together');
    open.type('textarea', '写到一半');
    open.fake.bookings = open.fake.bookings.filter(({ id }) => id !== 'shu');
    await refresh(open);
    await open.until(() => open.text('h2') === '一起婉拒 1 个', 'one less');
    expect((open.get('textarea') as HTMLTextAreaElement).value).to.equal('写到一半');
  });

  it('never answers the row behind it by a key', async () => {
    const open = await queue();
    await open.click('.begin');
    await open.choose('[data-mark=l]', true);
    await open.click('.together');
    (open.get('desk-bulk h2, h2') as HTMLElement).focus();
    await press(open, 'a');
    expect(open.fake.count('POST', '/approve')).to.equal(0);
  });

  it('says why nothing was sent, and sends it with another try', async () => {
    const open = await queue();
    await open.click('.begin');
    await open.choose('[data-mark=l]', true);
    await open.click('.together');
    await open.click('.chip');
    open.fake.down = true;
    await open.click('.send');
    await open.until(() => open.text('article [role=alert]').includes('连不上服务'), 'a sentence');
    open.fake.down = false;
    await open.click('.send');
    await open.until(() => open.all('.row').length === 5, 'one row less');
  });

  it('fits on a phone', async () => {
    await setViewport(phone);
    const open = await queue();
    await open.click('.begin');
    await open.choose('[data-mark=shu]', true);
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    for (const control of open.all('.marks button, .mark-one, .row')) {
      const box = control.getBoundingClientRect();
      expect(Math.min(box.width, box.height), control.className).to.be.at.least(44);
    }
    await open.click('.together');
    expect(open.get('.list').offsetHeight, 'the form covers the list').to.equal(0);
    await expect(open.desk).to.be.accessible();
    await open.click('article .back');
    expect(open.get('.list').offsetHeight).to.be.greaterThan(0);
  });
});

describe('desk: all keys', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('are shown by a key, and nothing else listens meanwhile', async () => {
    const open = await queue();
    await press(open, '?');
    await open.until(
      () => (open.find('dialog') as HTMLDialogElement | undefined)?.open === true,
      'the window',
    );
    expect(open.all('kbd').map((key) => key.innerText)).to.deep.equal([
      'J',
      'K',
      'A',
      'D',
      'T',
      'R',
      'X',
      '?',
    ]);
    await expect(open.desk).to.be.accessible();
    await press(open, 'a');
    expect(open.fake.count('POST', '/approve')).to.equal(0);
    await press(open, 'Escape');
    await open.until(() => open.find('dialog') === undefined, 'no window');
    await press(open, 'a');
    await open.until(() => open.fake.count('POST', '/approve') === 1, 'the answer');
  });

  it('can be switched off there', async () => {
    const open = await queue();
    await press(open, '?');
    await open.until(() => open.find('dialog') !== undefined, 'the window');
    await open.choose('dialog input', false);
    await open.click('dialog .action');
    await open.until(() => open.find('dialog') === undefined, 'no window');
    await press(open, 'a');
    await press(open, 't');
    expect(open.fake.count('POST', '/approve')).to.equal(0);
    expect(open.find('desk-transfer')).to.equal(undefined);
  });
});
