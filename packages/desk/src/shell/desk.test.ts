import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { setNow } from '@y12355/core';
import { NOW } from '../../test/fake-bookings.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';

const signIn = async (open: OpenDesk, name: string, password: string) => {
  open.type('[name=name]', name);
  open.type('[name=password]', password);
  await open.click('.action');
};

describe('desk: session', function () {
  this.timeout(30_000);
  afterEach(closeDesk);

  it('restores the session of the cookie and shows the queue', async () => {
    const open = await openDesk();
    await open.until(() => open.all('.row').length === 6, 'six rows');
    expect(open.text('.name')).to.equal('示例青少年服务中心');
    expect(open.text('.head .tag')).to.equal('示例数据');
    expect(open.text('[data-tab=queue]')).to.equal('待回复 6');
    expect(open.text('[data-tab=day]')).to.equal('今天 3');
    expect(open.fake.count('POST', '/v1/staff/session')).to.equal(0);
  });

  it('signs in with the right password and puts the focus on the queue', async () => {
    const open = await openDesk({ signedIn: false });
    expect(open.find('desk-queue')).to.equal(undefined);
    await expect(open.desk).to.be.accessible();
    await signIn(open, ' demo ', 'right');
    await open.until(() => open.all('.row').length === 6, 'six rows');
    const focused = open.get('desk-queue').shadowRoot?.activeElement;
    expect(focused?.localName).to.equal('h1');
  });

  it('keeps what was typed when it does not fit, and says so in warm words', async () => {
    const open = await openDesk({ signedIn: false });
    await signIn(open, 'demo', 'wrong');
    await open.until(() => open.find('.mistake') !== undefined, 'a sentence');
    expect(open.text('.mistake')).to.match(/名字和密码没有对上/);
    expect((open.get('[name=name]') as HTMLInputElement).value).to.equal('demo');
    expect((open.get('[name=password]') as HTMLInputElement).value).to.equal('wrong');
    await expect(open.desk).to.be.accessible();
  });

  it('asks nobody while a field is empty', async () => {
    const open = await openDesk({ signedIn: false });
    await signIn(open, '', 'right');
    expect(open.text('.mistake')).to.equal('还没有写名字。');
    await signIn(open, 'demo', '');
    expect(open.text('.mistake')).to.equal('还没有写密码。');
    expect(open.get('[name=password]').getAttribute('aria-invalid')).to.equal('true');
    expect(open.fake.count('POST', '/v1/staff/session')).to.equal(0);
    await expect(open.desk).to.be.accessible();
  });

  it('asks for a one-time code where somebody has one, and sends none otherwise', async () => {
    const open = await openDesk({ signedIn: false, otp: '123456' });
    expect(open.find('[name=otp]')).to.equal(undefined);
    await signIn(open, 'demo', 'right');
    await open.until(() => open.find('.mistake') !== undefined, 'a sentence');
    expect(open.fake.calls.at(-1)?.body).to.deep.equal({ name: 'demo', password: 'right' });
    await open.click('.code');
    expect(open.get('desk-sign-in').shadowRoot?.activeElement?.getAttribute('name')).to.equal('otp');
    open.type('[name=otp]', '12345');
    await open.click('.action');
    expect(open.text('.mistake')).to.contain('6 位数字');
    await expect(open.desk).to.be.accessible();
    open.type('[name=otp]', '654321');
    await open.click('.action');
    await open.until(() => open.text('[role=alert]').includes('验证码没有对上'), 'a sentence');
    open.type('[name=otp]', '123 456');
    await open.click('.action');
    await open.until(() => open.all('.row').length === 6, 'six rows');
    expect(open.fake.count('POST', '/v1/staff/session')).to.equal(3);
  });

  it('says when it may be tried again', async () => {
    const open = await openDesk({ signedIn: false });
    open.fake.refuse = { code: 'too-many-requests', status: 429, times: 1, retryAfter: 300 };
    await signIn(open, 'demo', 'right');
    await open.until(() => open.find('.mistake') !== undefined, 'a sentence');
    expect(open.text('.mistake')).to.match(/16:45 以后可以再试/);
  });

  it('offers another try where the service cannot be reached, and the number stays', async () => {
    const open = await openDesk({ down: true });
    await open.until(() => open.text('.plain').includes('再试一次'), 'a sentence');
    expect(open.get('.foot a').getAttribute('href')).to.equal('tel:12355');
    await expect(open.desk).to.be.accessible();
    open.fake.down = false;
    await open.click('.plain .link');
    await open.until(() => open.all('.row').length === 6, 'six rows');
  });

  it('signs out', async () => {
    const open = await openDesk();
    await open.click('.sign-out');
    await open.until(() => open.find('desk-sign-in') !== undefined, 'the form');
    expect(open.fake.signedIn).to.equal(false);
    expect(open.find('.note'), 'nothing ran out').to.equal(undefined);
    expect(open.text('.name')).to.equal('值班台');
  });

  it('does not pretend to have signed out', async () => {
    const open = await openDesk();
    open.fake.refuse = { code: 'internal', status: 500, times: 1 };
    await open.click('.sign-out');
    await open.until(() => open.find('.alert') !== undefined, 'a sentence');
    expect(open.find('desk-queue')).not.to.equal(undefined);
    await open.click('.alert .link');
    await open.until(() => open.find('desk-sign-in') !== undefined, 'the form');
  });

  it('goes back to the form when the session is over, and then to the same place', async () => {
    const open = await openDesk();
    await open.until(() => open.all('.row').length === 6, 'six rows');
    await open.click('[data-id=l]');
    await open.click('.decline');
    open.type('textarea', '写到一半');
    expect(open.words()).to.contain('写到一半');
    open.fake.signedIn = false;
    window.dispatchEvent(new Event('focus'));
    await open.until(() => open.find('desk-sign-in') !== undefined, 'the form');
    expect(open.text('.note')).to.match(/会回到刚才的地方/);
    expect(open.words()).not.to.contain('写到一半');
    await signIn(open, 'demo', 'right');
    await open.until(() => open.text('h2') === 'L', 'the same booking');
    expect((open.get('textarea') as HTMLTextAreaElement).value).to.equal('写到一半');
  });

  it('leaves nothing of one account to another', async () => {
    const open = await openDesk();
    await open.until(() => open.all('.row').length === 6, 'six rows');
    await open.click('.decline');
    open.type('textarea', '写到一半');
    open.fake.signedIn = false;
    open.fake.session = { ...open.fake.session, name: '另一位示例值班员' };
    window.dispatchEvent(new Event('focus'));
    await open.until(() => open.find('desk-sign-in') !== undefined, 'the form');
    await signIn(open, 'demo', 'right');
    await open.until(() => open.all('.row').length === 6, 'six rows');
    expect(open.find('textarea')).to.equal(undefined);
  });

  it('takes up the token of another tab', async () => {
    const open = await openDesk();
    await open.until(() => open.all('.row').length === 6, 'six rows');
    open.fake.session = { ...open.fake.session, csrf: 'token-2' };
    await open.click('.approve');
    await open.settle();
    expect(open.find('desk-sign-in')).to.equal(undefined);
    await open.click('.approve');
    await open.until(() => open.all('.row').length === 5, 'one row less');
  });

  it('names a city and its centers, and the center of each row', async () => {
    const center = { id: 'gz', name: '示例青少年服务中心' };
    const open = await openDesk();
    closeDesk();
    const city = await openDesk({
      session: { ...open.fake.session, role: 'city', scope: '440100', centers: [center, center] },
    });
    await city.until(() => city.all('.row').length === 6, 'six rows');
    expect(city.text('.name')).to.equal('广州市 2 个中心');
    expect(city.find('.head .tag')).to.equal(undefined);
    expect(city.text('.row')).to.contain('示例青少年服务中心');
  });

  it('speaks another language at a press, and the first one again', async () => {
    const open = await openDesk();
    await open.until(() => open.all('.row').length === 6, 'six rows');
    await open.click('.languages [lang=zh-HK]');
    await open.until(() => open.text('.approve') === '接受這次預約', 'Chinese of Hong Kong');
    await expect(open.desk).to.be.accessible();
    await open.click('.languages [lang=en]');
    await open.until(() => open.text('h1') === 'Soonest deadline first', 'English');
    expect(open.text('.approve')).to.equal('Accept this request');
    expect(open.text('dl')).to.contain('The topic I chose may be kept.');
    await expect(open.desk).to.be.accessible();
    await open.click('.languages [lang=zh-CN]');
    await open.until(() => open.text('.approve') === '接受这次预约', 'Chinese');
  });

  it('folds the seldom views on a phone and shows where somebody is', async () => {
    await setViewport({ width: 360, height: 740 });
    const open = await openDesk();
    await open.until(() => open.all('.row').length === 6, 'six rows');
    expect(open.get('[data-tab=audit]').offsetHeight).to.equal(0);
    await open.click('.more-tabs');
    expect(open.get('.more-tabs').getAttribute('aria-expanded')).to.equal('true');
    for (const tab of open.all('.tabs button')) {
      const box = tab.getBoundingClientRect();
      expect(Math.min(box.width, box.height), tab.innerText).to.be.at.least(44);
      expect(box.right).to.be.at.most(364);
    }
    await open.show('audit');
    expect(open.get('[data-tab=audit]').offsetHeight, 'the present one stays').to.be.at.least(44);
    await open.show('queue');
    expect(open.get('[data-tab=audit]').offsetHeight).to.equal(0);
    await setViewport({ width: 1280, height: 820 });
  });

  it('stores nothing in the browser', async () => {
    const open = await openDesk({ signedIn: false });
    await signIn(open, 'demo', 'right');
    await open.until(() => open.all('.row').length === 6, 'six rows');
    await open.click('.reveal');
    await open.click('.decline');
    open.type('textarea', '原因');
    expect(localStorage.length).to.equal(0);
    expect(sessionStorage.length).to.equal(0);
    expect(document.cookie).to.equal('');
  });

  it('asks no other origin and leaves nothing behind when it is taken out', async () => {
    const open = await openDesk();
    await open.until(() => open.all('.row').length === 6, 'six rows');
    open.desk.remove();
    const calls = open.fake.calls.length;
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    setNow(() => NOW + 3_600_000);
    await open.settle();
    expect(open.fake.calls.length).to.equal(calls);
    expect(open.fake.calls.every(({ path }) => path.startsWith('/v1/'))).to.equal(true);
  });
});
