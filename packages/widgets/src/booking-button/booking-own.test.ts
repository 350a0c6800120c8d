import { expect } from '@open-wc/testing';
import type { WaitingReceipt } from '@y12355/client';
import { opened, refusal, restore, serve, type Visit } from '../../test/booking.js';
import { lookUp, reopened, toldBy } from '../../test/own-booking.js';

/** The days and times to move to. */
async function toMove(page: Visit, at = 2): Promise<string> {
  await page.press('#move');
  await page.until('button.slot');
  page.all('button.slot')[at]?.click();
  await page.settled();
  const words = page.text('.foot');
  await page.go();
  await page.says('服务点会再看一遍');
  return words;
}

describe('booking: moved', () => {
  afterEach(restore);

  it('to another time of the same service, after a look at both', async () => {
    const fake = serve();
    const page = await opened();
    const told = toldBy(page.element);
    const { ref } = await page.book();
    await page.press('#move');
    expect(page.title).to.equal('改到什么时候');
    expect(page.root.activeElement?.id).to.equal('title');
    await page.until('button.slot');
    expect(page.text('.group')).to.contain('心理倾谈').and.contain('原来 9 月 12 日周六 10:40');
    expect(page.text('.foot')).to.equal('先选一个时间');
    await page.go();
    expect(page.title).to.equal('改到什么时候');
    page.all('button.slot')[2]?.click();
    await page.settled();
    expect(page.text('.foot')).to.match(/^改到周六 1\d:\d0$/);
    await page.go();
    await page.says('服务点会再看一遍');
    expect(page.text('.facts')).to.contain('原来 9 月 12 日周六 10:40').and.contain('改成 9 月 12 日周六 1');
    expect(fake.log.some(({ path }) => path.endsWith('/reschedule'))).to.equal(false);
    await page.go();
    await page.until('.scene');
    expect(page.title).to.equal('已经改好');
    const sent = fake.log.find(({ path }) => path === `/v1/bookings/${ref}/reschedule`);
    expect(sent?.method).to.equal('POST');
    expect(Object.keys(sent?.body as object)).to.deep.equal(['slot', 'hold']);
    expect(page.text('.facts')).not.to.contain('10:40');
    expect(told).to.deep.equal(['requested', 'requested']);
  });

  it('is left as it is, from the days and from the look', async () => {
    const fake = serve();
    const page = await opened();
    await page.book();
    await page.press('#move');
    await page.press('.after li:last-child .link');
    expect(page.title).to.equal('已经送到');
    await toMove(page);
    await page.press('.after li:first-child .link');
    expect(page.title).to.equal('改到什么时候');
    await page.press('.after li:last-child .link');
    expect(page.root.activeElement?.id).to.equal('move');
    expect(fake.log.some(({ path }) => path.endsWith('/reschedule'))).to.equal(false);
  });

  it('one that has just gone leads back to the days, and the old one stands', async () => {
    serve({}, (_, path) => (path.endsWith('/reschedule') ? refusal(409, 'slot-full') : undefined));
    const page = await opened();
    await page.book();
    await toMove(page);
    await page.go();
    await page.says('原来的时间还替你留着');
    expect(page.title).to.equal('改到什么时候');
    await page.until('button.slot');
    expect(page.text('.foot')).to.equal('先选一个时间');
  });

  it('too late, too often, and a service that is down are said', async () => {
    let answer = refusal(409, 'wrong-status');
    serve({}, (_, path) => (path.endsWith('/reschedule') ? answer.clone() : undefined));
    const page = await opened();
    await page.book();
    await toMove(page);
    await page.go();
    await page.says('已经不能改了');
    answer = refusal(429, 'too-many-requests', {}, { 'retry-after': '600' });
    await page.go();
    await page.says('过 10 分钟再看');
    answer = refusal(500, 'internal');
    await page.go();
    await page.says('这次没能改');
  });

  it('days that cannot be had are asked for again', async () => {
    let down = false;
    serve({}, (_, path) => (down && path.includes('/slots') ? refusal(500, 'internal') : undefined));
    const page = await opened();
    await page.book();
    down = true;
    await page.press('#move');
    await page.says('这次没能改');
    expect(page.all('.foot').length).to.equal(0);
    down = false;
    await page.press('.after li:first-child .link');
    await page.until('button.slot');
    expect(page.all('.notice').length).to.equal(0);
  });

  it('from looking up alone, without any center open', async () => {
    serve();
    const first = await opened();
    const { ref, code } = await first.book();
    await first.press('.close');
    const page = first;
    void page.element.lookUp();
    await page.until('#l-ref');
    await lookUp(page, ref, code);
    await page.says('等回复');
    await toMove(page);
    await page.go();
    await page.says('等回复');
    expect(page.title).to.equal('已经改好');
  });
});

describe('booking: erased', () => {
  afterEach(restore);

  it('says what goes and what stays, asks once, and then it opens nothing any more', async () => {
    const fake = serve();
    const page = await opened();
    const told = toldBy(page.element);
    const { ref, code } = await page.book();
    await page.press('#erase');
    expect(page.title).to.equal('删掉我的资料');
    expect(page.text('.body')).to.contain('称呼、电话').and.contain('哪个服务点').and.contain('会一起取消');
    expect(page.text('.foot')).to.contain('要删吗？');
    await page.press('#stay');
    expect(page.root.activeElement?.id).to.equal('erase');
    expect(fake.log.some(({ method, path }) => method === 'DELETE' && path.includes('bookings'))).to.equal(
      false,
    );
    await page.press('#erase');
    await page.press('#leave');
    await page.says('不再打开什么');
    expect(page.title).to.equal('已经删掉');
    expect(page.text('dialog')).not.to.contain(ref).and.not.contain(code);
    expect(page.find<HTMLAnchorElement>('.foot a').href).to.equal('tel:12355');
    expect(told).to.deep.equal(['requested', 'cancelled']);
    await page.press('.ways .link');
    await page.until('button.slot');
    await reopened(page);
    await lookUp(page, ref, code);
    await page.says('没有找到');
  });

  it('one that is over is not canceled with it', async () => {
    const fake = serve();
    const page = await opened();
    const told = toldBy(page.element);
    const { ref, code } = await page.book();
    fake.decide(ref, 'completed');
    await reopened(page);
    await lookUp(page, ref, code);
    await page.press('#erase');
    expect(page.text('.body')).not.to.contain('取消');
    await page.press('#leave');
    await page.says('不再打开什么');
    expect(told).to.deep.equal(['requested']);
  });

  it('what did not work is said, and asked again; what was gone already is gone', async () => {
    let answer = refusal(500, 'internal');
    serve({}, (method, path) =>
      method === 'DELETE' && path.startsWith('/v1/bookings/') ? answer.clone() : undefined,
    );
    const page = await opened();
    await page.book();
    await page.press('#erase');
    await page.press('#leave');
    await page.says('这次没能删掉');
    expect(page.text('.foot')).to.contain('要删吗？');
    answer = refusal(404, 'unknown-booking');
    await page.press('#leave');
    await page.says('不再打开什么');
  });
});

describe('booking: on a waiting list', () => {
  afterEach(restore);

  const date = '2026-09-13';

  /** A place on the list of a full day. */
  async function waiting(): Promise<{ page: Visit; receipt: WaitingReceipt; paths: () => string[] }> {
    const fake = serve({ fullOn: date });
    const answer = await window.fetch('/v1/waiting', {
      method: 'POST',
      headers: { 'idempotency-key': 'x'.repeat(32) },
      body: JSON.stringify({ service: 'th-psy', date, alias: '阿树', ageBand: '14-17', consents: [] }),
    });
    const receipt = (await answer.json()) as WaitingReceipt;
    const page = await opened();
    const paths = () =>
      fake.log.map(({ method, path }) => `${method} ${path}`).filter((line) => line.includes(receipt.ref));
    return { page, receipt, paths };
  }

  it('the same two numbers open it: the service says that it still waits', async () => {
    const { page, receipt, paths } = await waiting();
    await lookUp(page, receipt.ref, receipt.code);
    await page.says('在候补名单上');
    expect(paths()).to.deep.equal([`GET /v1/bookings/${receipt.ref}`, `GET /v1/waiting/${receipt.ref}`]);
    expect(page.text('.facts')).to.contain('日子 9 月 13 日周日').and.contain(receipt.ref);
    expect(page.text('dialog')).not.to.contain(receipt.code);
    await page.go();
    await page.until('button.slot');
  });

  it('is left after a question', async () => {
    const { page, receipt, paths } = await waiting();
    const told = toldBy(page.element);
    await lookUp(page, receipt.ref, receipt.code);
    await page.press('#leave-list');
    expect(page.text('.foot')).to.contain('要退出候补吗？');
    await page.press('#stay');
    expect(page.root.activeElement?.id).to.equal('leave-list');
    await page.press('#leave-list');
    await page.press('#leave');
    await page.says('填过的内容都删掉了');
    expect(paths().at(-1)).to.equal(`DELETE /v1/waiting/${receipt.ref}`);
    expect(page.find<HTMLAnchorElement>('.foot a').href).to.equal('tel:12355');
    expect(told).to.deep.equal(['cancelled']);
  });

  it('a try that fails leaves it as it is', async () => {
    const { page, receipt } = await waiting();
    await lookUp(page, receipt.ref, receipt.code);
    const own = window.fetch;
    window.fetch = async (input, init) =>
      init?.method === 'DELETE' ? refusal(500, 'internal') : own(input, init);
    await page.press('#leave-list');
    await page.press('#leave');
    await page.says('这次没能退出');
    await page.says('在候补名单上');
  });

  it('neither a booking nor on a list: one calm sentence', async () => {
    const { page, receipt, paths } = await waiting();
    await lookUp(page, receipt.ref, '00000000');
    await page.says('两个都对上才能看');
    expect(paths(), 'one wrong try, not two').to.deep.equal([`GET /v1/bookings/${receipt.ref}`]);
  });
});

describe('booking: reference and code', () => {
  afterEach(restore);

  it('both are pasted into one field', async () => {
    serve();
    const page = await opened();
    const { ref, code } = await page.book();
    await reopened(page);
    await page.press('.quiet .link');
    const data = new DataTransfer();
    data.setData('text/plain', `预约号 ${ref}\n查询码 ${code}`);
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    page.find('#l-code').dispatchEvent(paste);
    await page.settled();
    expect(paste.defaultPrevented).to.equal(true);
    expect(page.find<HTMLInputElement>('#l-ref').value).to.equal(ref);
    await page.go();
    await page.says('等回复');
  });

  it('stand in no address, title, event or attribute of the element', async () => {
    serve();
    const page = await opened();
    const heard: Event[] = [];
    for (const name of ['y12355-booking-change', 'y12355-action'])
      window.addEventListener(name, (event) => heard.push(event), { once: true });
    const { ref, code } = await page.book();
    await page.press('#cancel');
    await page.press('#leave');
    const outside = [
      location.href,
      document.title,
      page.element
        .getAttributeNames()
        .map((name) => page.element.getAttribute(name))
        .join(),
      JSON.stringify({ ...localStorage, ...sessionStorage }),
    ];
    for (const event of heard) for (const key in event) outside.push(String(event[key as keyof Event]));
    expect(heard.map(({ type }) => type)).to.deep.equal(['y12355-booking-change']);
    for (const secret of [ref, code, code.replace(' ', '')])
      expect(outside.filter((text) => text.includes(secret))).to.deep.equal([]);
  });
});
