import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { FakeStaff } from '../../test/fake-staff.js';
import { fakeSession } from '../../test/fake-staff.js';
import { closeDesk, openDesk, type OpenDesk } from '../../test/open-desk.js';
import { phone, wide } from '../../test/queue.js';

const form = async (changes: Partial<FakeStaff> = {}): Promise<OpenDesk> => {
  const open = await openDesk(changes);
  await open.show('day');
  await open.click('.walk-in');
  await open.until(() => open.all('.slot').length > 0 || open.find('#center') !== undefined, 'the form');
  await open.settle();
  return open;
};
const sent = (open: OpenDesk) =>
  open.fake.calls.filter(({ method, path }) => method === 'POST' && path === '/v1/staff/bookings');
/** The slot that runs at 16:40. */
const running = '[data-slot="gz-psy/2026-09-09T16:30"]';
const fill = async (open: OpenDesk) => {
  await open.click(running);
  open.type('#alias', '路过的');
  await open.click('.choice:nth-child(2) input');
  await open.click('[data-consent=arrange]');
};

describe('desk: walk-in', function () {
  this.timeout(30_000);
  beforeEach(() => setViewport(wide));
  afterEach(closeDesk);

  it('offers the times of today that are not over, the running one too', async () => {
    const open = await form();
    expect(open.all('.slot').map((slot) => slot.innerText.replace(/\s+/g, ' ').trim())).to.deep.equal([
      '16:30 正在进行',
      '18:00',
    ]);
    expect(open.find('desk-slot-picker .day, .day'), 'no other day').to.equal(undefined);
    await expect(open.desk).to.be.accessible();
  });

  it('enters a visit and gives what is handed over', async () => {
    const open = await form();
    await fill(open);
    await open.click('.send');
    await open.until(() => open.find('.receipt') !== undefined, 'the receipt');
    expect(sent(open)[0]?.body).to.deep.equal({
      slot: 'gz-psy/2026-09-09T16:30',
      alias: '路过的',
      ageBand: '14-17',
      consents: [{ id: 'arrange', version: '1' }],
    });
    expect(sent(open)[0]?.headers['idempotency-key']).to.match(/^[0-9a-f]{32}$/);
    expect(open.text('.receipt')).to.contain('4081 7735').and.contain('16:30–17:20');
    expect(open.get('desk-walk-in').shadowRoot?.activeElement?.localName).to.equal('h2');
    await expect(open.desk).to.be.accessible();
    await open.until(() => open.text('.visits').includes('路过的 到访'), 'the visit in the list');
    await open.click('.another');
    expect((open.get('#alias') as HTMLInputElement).value, 'nothing of the first').to.equal('');
    await open.click('.back');
    expect(open.find('desk-walk-in')).to.equal(undefined);
  });

  it('forgets the code when it was handed over', async () => {
    const open = await form();
    await fill(open);
    await open.click('.send');
    await open.until(() => open.find('.receipt') !== undefined, 'the receipt');
    expect(open.words()).to.contain('4081');
    await open.click('.receipt .close');
    expect(open.words()).not.to.contain('4081');
    await open.click('.walk-in');
    expect(open.find('.receipt')).to.equal(undefined);
  });

  it('says what is missing, each at its place, and asks nobody', async () => {
    const open = await form();
    await open.click('.send');
    expect(open.all('.mistake').map((one) => one.innerText.trim())).to.deep.equal([
      '选一个时间。',
      '写一个称呼。',
      '选一个年龄段。',
      '本人勾了这一项，才能登记。',
    ]);
    expect(sent(open).length).to.equal(0);
    await expect(open.desk).to.be.accessible();
    await fill(open);
    expect(open.all('.mistake').length).to.equal(0);
  });

  it('says beside the field what is wrong with a phone, and asks nobody', async () => {
    const open = await form();
    await fill(open);
    await open.click('.choice input');
    await open.click('[data-consent=guardian]');
    open.type('#phone', '138 0000 000');
    open.type('#guardianPhone', '00-00');
    await open.click('.send');
    expect(open.text('#phone-mistake')).to.equal('手机号是 11 位数字，还少 1 位。');
    expect(open.text('#guardianPhone-mistake')).to.equal('手机号是 11 位数字；座机带上区号，比如 020。');
    expect(open.get('#phone').getAttribute('aria-describedby')).to.equal('phone-mistake');
    expect(open.get('desk-walk-in').shadowRoot?.activeElement?.id).to.equal('phone');
    expect(sent(open).length).to.equal(0);
    await expect(open.desk).to.be.accessible();
    open.type('#phone', '(020) 12345678');
    open.type('#guardianPhone', '');
    await open.settle();
    expect(open.find('#phone-mistake'), 'a landline is fine').to.equal(undefined);
    expect(open.text('#guardianPhone-mistake')).to.equal('不满 14 岁，需要监护人的电话。');
    open.type('#guardianPhone', '138 0000 0000');
    await open.click('.send');
    await open.until(() => open.find('.receipt') !== undefined, 'the receipt');
    expect(sent(open)[0]?.body).to.include({ phone: '(020) 12345678', guardianPhone: '138 0000 0000' });
  });

  it('asks for what somebody consented to and for nothing else', async () => {
    const open = await form();
    expect(open.all('#topic, #note, #phone, #guardianPhone').length).to.equal(0);
    await open.click('[data-consent=topic]');
    expect(open.all('#topic, #note').length).to.equal(2);
    await open.click('[data-consent=arrange]');
    expect(open.all('#phone').length).to.equal(1);
    expect(open.find('[data-consent=guardian]')).to.equal(undefined);
    await open.click('.choice input');
    expect(open.all('[data-consent=guardian], #guardianPhone').length).to.equal(2);
    await open.click('[data-consent=topic]');
    expect(open.find('#note')).to.equal(undefined);
  });

  it('sends the same form under the same key, and a changed one under another', async () => {
    const open = await form();
    await fill(open);
    open.fake.down = true;
    await open.click('.send');
    await open.until(() => open.text('form [role=alert] .note').includes('连不上服务'), 'a sentence');
    await open.click('.send');
    await open.until(() => sent(open).length === 2, 'another try');
    await open.settle();
    open.fake.down = false;
    open.type('#alias', '换了称呼');
    await open.click('.send');
    await open.until(() => open.find('.receipt') !== undefined, 'the receipt');
    const keys = sent(open).map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).to.equal(keys[1]);
    expect(keys[2]).not.to.equal(keys[0]);
  });

  it('offers what is free when the time was just taken', async () => {
    const open = await form();
    await fill(open);
    open.fake.full.add('gz-psy/2026-09-09T16:30');
    await open.click('.send');
    await open.until(() => open.text('form [role=alert]').includes('刚刚坐满了'), 'a sentence');
    expect((open.get('#alias') as HTMLInputElement).value).to.equal('路过的');
    expect(open.find('.slot[aria-pressed=true]')).to.equal(undefined);
  });

  it('shows what the service found wrong, in the language of the desk', async () => {
    const open = await form();
    await fill(open);
    open.fake.refuse = { code: 'already-booked', status: 409, times: 1 };
    await open.click('.send');
    await open.until(() => open.text('form').includes('已经有一次预约'), 'a sentence');
    await expect(open.desk).to.be.accessible();
  });

  it('names the field that the service refused, with the cure', async () => {
    const open = await form();
    await fill(open);
    open.fake.refuse = {
      code: 'bad-request',
      status: 422,
      times: 1,
      errors: [{ pointer: '/alias', message: '一 / Write a name that can be seen; a nickname is fine' }],
    };
    await open.click('.send');
    await open.until(() => open.find('.faults') !== undefined, 'the fault');
    expect(open.text('form [role=alert] .note')).to.equal(
      '有几处要改一下，再登记： 「称呼（可以是小名）」：写一个看得见的称呼，小名也可以。',
    );
    await expect(open.desk).to.be.accessible();
  });

  it('asks which of several centers it is', async () => {
    const second = { id: 'gz-2', name: '示例海珠区服务站' };
    const open = await form({
      session: { ...fakeSession, role: 'city', scope: '440100', centers: [...fakeSession.centers, second] },
    });
    expect(open.all('.slot').length).to.equal(0);
    await open.choose('#center', 'gz-2');
    await open.until(() => open.all('.slot').length > 0, 'times');
    await open.choose('#service', 'gz-2-psy');
    await open.until(() => open.find('[data-slot="gz-2-psy/2026-09-09T18:00"]') !== undefined, 'its times');
    await expect(open.desk).to.be.accessible();
  });

  it('keeps what was written over a look elsewhere and over the end of the session', async () => {
    const open = await form();
    await fill(open);
    await open.show('queue');
    await open.show('day');
    expect((open.get('#alias') as HTMLInputElement).value).to.equal('路过的');
    open.fake.signedIn = false;
    await open.click('.send');
    await open.until(() => open.find('desk-sign-in') !== undefined, 'the form');
    open.type('[name=name]', 'demo');
    open.type('[name=password]', 'right');
    await open.click('desk-sign-in .action, .action');
    await open.until(() => open.find('#alias') !== undefined, 'the form again');
    expect((open.get('#alias') as HTMLInputElement).value).to.equal('路过的');
    await open.until(() => open.get(running).getAttribute('aria-pressed') === 'true', 'the time');
  });

  it('fits on a phone', async () => {
    await setViewport(phone);
    const open = await form();
    await open.click('.choice input');
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    for (const control of open.all('article button, article .field, .choice span, .tick')) {
      expect(control.offsetHeight, control.className).to.be.at.least(44);
    }
    await expect(open.desk).to.be.accessible();
  });
});
