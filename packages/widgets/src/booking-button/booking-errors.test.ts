import { expect, waitUntil } from '@open-wc/testing';
import { opened, posts, refusal, restore, serve, visit, type Visit } from '../../test/booking.js';

const kept = async (page: Visit) => {
  await page.press('[aria-label="改 称呼"]');
  expect(page.find<HTMLInputElement>('#f-alias').value).to.equal('阿树');
};
/** Answers the first requests of a booking, then leaves them to the service. */
const first =
  (...answers: Response[]) =>
  (method: string, path: string) =>
    method === 'POST' && path === '/v1/bookings' ? answers.shift() : undefined;

async function offline(work: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  window.dispatchEvent(new Event('offline'));
  try {
    await work();
  } finally {
    Reflect.deleteProperty(navigator, 'onLine');
    window.dispatchEvent(new Event('online'));
  }
}

describe('booking: what can go wrong', () => {
  afterEach(restore);

  it('an empty form: a sentence with the cure beside each field, the focus on the first', async () => {
    serve();
    const page = await opened();
    await page.pickTime();
    await page.go();
    expect(page.text('#f-alias-mistake')).to.equal('写一个称呼就好，小名、化名都可以。');
    expect(page.text('#f-ageBand-mistake')).to.equal('选一个年龄段，方便安排合适的人。');
    expect(page.text('#f-consent-arrange-mistake')).to.contain('12355');
    await waitUntil(() => page.root.activeElement?.id === 'f-alias');
    const alias = page.find('#f-alias');
    expect(alias.getAttribute('aria-invalid')).to.equal('true');
    expect(alias.getAttribute('aria-describedby')?.split(' ')).to.include('f-alias-mistake');
    await page.type('#f-alias', '阿树');
    expect(page.text('#f-alias-mistake')).to.equal('');
    expect(alias.getAttribute('aria-invalid')).to.equal('false');
  });

  it('a phone with a digit too few can be mended or left out', async () => {
    serve();
    const page = await opened();
    await page.pickTime();
    await page.fill({ phone: '1380000000' });
    await page.go();
    expect(page.text('#f-phone-mistake')).to.equal('少一位数字。也可以选「不留电话」。');
    await page.press('#no-phone');
    expect(page.text('#f-phone-mistake')).to.equal('');
    await page.go();
    expect(page.title).to.contain('看一遍再提交');
  });

  it('free text with a phone or an ID number is noticed in a pause of typing, as a hint', async () => {
    serve();
    const page = await opened();
    await page.pickTime();
    await page.type('#f-note', '打我电话 138 0000 0000');
    expect(page.text('#f-note-mistake')).to.equal('');
    await page.says('电话或证件号', '#f-note-mistake');
    expect(page.find('#f-note-mistake').getAttribute('aria-live')).to.equal('polite');
    expect(page.all('.mistake.calm').length).to.equal(1);
    expect(page.find('#f-note').getAttribute('aria-invalid')).to.equal('false');
    await page.type('#f-alias', '44010620120101000X');
    await page.says('电话或证件号', '#f-alias-mistake');
    await page.type('#f-alias', '阿树');
    expect(page.text('#f-alias-mistake')).to.equal('');
    await page.type('#f-note', '长'.repeat(201));
    await page.says('200', '#f-note-mistake');
    await page.go();
    expect(page.title).to.contain('留下怎么找你');
    expect(page.find('#f-note').getAttribute('aria-invalid')).to.equal('true');
    expect(page.all('.mistake.calm').length).to.equal(0);
  });

  it('slot full: other times are offered, the form stays, another request gets another key', async () => {
    const alternatives = [11, 14].map((hour) => ({
      id: `th-psy/2026-09-13T${hour === 11 ? '10:40' : '14:00'}`,
      start: `2026-09-13T${hour === 11 ? '10:40' : '14:00'}:00+08:00`,
      end: `2026-09-13T${hour}:50:00+08:00`,
      state: 'free',
      unconfirmed: false,
    }));
    let key: string | undefined;
    const fake = serve({}, first(refusal(409, 'slot-full', { alternatives })));
    const inner = window.fetch;
    window.fetch = (async (input: string, init: RequestInit = {}) => {
      if (input.endsWith('/bookings')) key ??= new Headers(init.headers).get('idempotency-key') ?? '';
      return inner(input, init);
    }) as typeof fetch;
    const page = await opened();
    await page.toReview();
    await page.go();
    await page.says('这个时间刚被约走了');
    expect(page.text('.foot')).to.equal('先选一个时间');
    expect(page.text('.alternatives')).to.contain('9 月 13 日周日 10:40').and.contain('14:00');
    await page.press('.alternatives .slot');
    expect(page.text('.facts')).to.contain('9 月 13 日周日 10:40').and.contain('阿树');
    await page.says('给你留到');
    await page.go();
    await page.until('.scene');
    expect(posts(fake)[0]?.headers['idempotency-key']).to.be.a('string').and.not.equal(key);
  });

  it('slot full without other times leads back to a fresh list', async () => {
    const fake = serve({}, first(refusal(409, 'slot-full')));
    const page = await opened();
    await page.toReview();
    const before = fake.log.length;
    await page.go();
    await page.says('这个时间刚被约走了');
    await page.press('.notice .link');
    await page.until('button.slot');
    expect(fake.log.slice(before).some(({ path }) => path.includes('/slots'))).to.equal(true);
    page.all('button.slot')[1]?.click();
    await page.settled();
    await page.go();
    await page.step('看一遍再提交');
  });

  it('already booked: a sentence, the form stays', async () => {
    serve({}, first(refusal(409, 'already-booked')));
    const page = await opened();
    await page.toReview({ phone: '13800000000' });
    await page.go();
    await page.says('已经约了这个时间');
    await kept(page);
  });

  it('what the service refuses stands beside its field until it is changed', async () => {
    const errors = [{ pointer: '/note', message: 'expected no number' }];
    serve({}, first(refusal(422, 'bad-request', { errors })));
    const page = await opened();
    await page.toReview({ note: '五一三八……' });
    await page.go();
    await page.says('这段话换个写法试试');
    await waitUntil(() => page.root.activeElement?.id === 'f-note');
    await page.type('#f-note', '考试');
    expect(page.text('#f-note-mistake')).to.equal('');
    await page.go();
    expect(page.title).to.contain('看一遍再提交');
  });

  it('newer consents are shown and ticked again', async () => {
    const errors = [{ pointer: '/consents/0/version', message: 'expected 2' }];
    serve({}, first(refusal(422, 'bad-request', { errors })));
    const page = await opened();
    await page.toReview();
    await page.go();
    await page.says('刚更新过');
    expect(page.find<HTMLInputElement>('#f-consent-arrange').checked).to.equal(false);
    await page.press('#f-consent-arrange');
    await page.go();
    await page.go();
    await page.until('.scene');
  });

  it('too many requests: says how long, keeps the form, the next try has the same key', async () => {
    const keys: (string | null)[] = [];
    serve({}, first(refusal(429, 'too-many-requests', {}, { 'retry-after': '90' })));
    const inner = window.fetch;
    window.fetch = (async (input: string, init: RequestInit = {}) => {
      if (input.endsWith('/bookings')) keys.push(new Headers(init.headers).get('idempotency-key'));
      return inner(input, init);
    }) as typeof fetch;
    const page = await opened();
    await page.toReview();
    await page.go();
    await page.says('过 2 分钟再试一次');
    expect(page.text('.notice')).to.contain('12355');
    expect(page.text('.foot')).to.equal('再试一次');
    await page.go();
    await page.until('.scene');
    expect(keys.length).to.equal(2);
    expect(keys[0]).to.be.a('string').and.equal(keys[1]);
  });

  it('a broken connection: the form stays, and trying again books once', async () => {
    const fake = serve();
    const page = await opened();
    await page.toReview();
    fake.switches.down = true;
    await page.go();
    await page.says('这次没能送出');
    fake.switches.down = false;
    await page.go();
    await page.until('.scene');
    const keys = posts(fake).map(({ headers }) => headers['idempotency-key']);
    expect(keys.length).to.be.greaterThan(1);
    expect(new Set(keys).size).to.equal(1);
  });

  it('no answer in time', async () => {
    const fake = serve();
    const page = await opened();
    await page.toReview();
    fake.switches.slow = true;
    const own = window.setTimeout;
    window.setTimeout = ((call: TimerHandler, wait = 0) =>
      own(call, Math.min(wait, 50))) as typeof setTimeout;
    page.find('.foot .action').click();
    window.setTimeout = own;
    await page.settled();
    expect(page.text('.foot')).to.equal('正在送出');
    expect(page.find('.foot .action').getAttribute('aria-busy')).to.equal('true');
    await page.go();
    await page.says('等了一会儿没有回音');
    expect(posts(fake).length).to.equal(1);
    await kept(page);
  });

  it('while sending the button keeps its width', async () => {
    const fake = serve();
    const page = await opened();
    await page.toReview();
    const width = page.find('.foot .action').offsetWidth;
    fake.switches.slow = true;
    await page.go();
    expect(page.find('.foot .action').offsetWidth).to.equal(width);
  });

  it('garbage in place of an answer', async () => {
    const fake = serve();
    const page = await opened();
    await page.toReview();
    fake.switches.garbage = true;
    await page.go();
    await page.says('这次没能送出');
    await kept(page);
  });

  it('offline is said at once, nothing is queued, and the form stays', async () => {
    const fake = serve();
    const page = await opened();
    await page.toReview();
    await offline(async () => {
      await page.says('现在没有网络');
      expect(page.text('.notice')).to.contain('12355');
      expect(page.text('.foot')).to.equal('有网络时可以送出');
      await page.go();
    });
    await page.says('再试一次', '.foot');
    expect(posts(fake).length).to.equal(0);
    await page.go();
    await page.until('.scene');
    expect(posts(fake).length).to.equal(1);
  });

  it('a page that the service does not trust leads to the operator’s own', async () => {
    serve({}, first(refusal(403, 'origin-not-trusted')));
    const page = await opened({ service: 'th-psy' });
    await page.toReview();
    await page.go();
    const link = (await page.until('.notice a')) as HTMLAnchorElement;
    expect(link.href).to.equal(`${location.origin}/book?center=th&service=th-psy`);
    expect(link.rel).to.equal('noopener noreferrer');
  });

  it('booking not set up: says so and shows the number, before and after', async () => {
    serve({ bookingClosed: true });
    const page = await opened();
    expect(page.title).to.equal('还不能在网上约');
    expect(page.text('.body')).to.contain('12355');
    expect(page.find<HTMLAnchorElement>('.foot a').href).to.equal('tel:12355');
    expect(page.all('input, textarea').length).to.equal(0);
    restore();
    serve({}, first(refusal(403, 'booking-closed')));
    const late = await opened();
    await late.toReview();
    await late.go();
    await late.says('还不能在网上约', '#title');
  });

  it('a center without anything to book, and one that is unknown', async () => {
    serve();
    const phone = await opened({ center: 'th-phone' });
    expect(phone.text('.body')).to.contain('示例天河区电话青少年服务中心暂时没有可以在网上约的项目');
    const lost = await opened({ center: 'nowhere' });
    expect(lost.title).to.equal('没有找到这个服务点');
    expect(lost.find<HTMLAnchorElement>('.ways a').href).to.equal(`${location.origin}/find`);
  });

  it('a service that is down: a sentence, the number, and another try', async () => {
    const fake = serve({ garbage: true });
    const page = await opened();
    expect(page.title).to.equal('暂时打不开预约');
    expect(page.text('.foot')).to.equal('拨打 12355');
    fake.switches.garbage = false;
    await page.press('.ways .link');
    await page.until('button.slot');
    expect(page.title).to.contain('选个时间');
  });

  it('slow: still blocks, the line above them', async () => {
    serve({ slow: true });
    const page = await visit();
    page.action?.click();
    await page.until('.blocks');
    expect(page.all('.blocks i').length).to.equal(3);
    expect(page.text('.now')).to.contain('拨打 12355');
  });
});
