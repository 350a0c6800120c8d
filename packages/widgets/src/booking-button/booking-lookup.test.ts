import { expect, waitUntil } from '@open-wc/testing';
import { opened, refusal, restore, serve } from '../../test/booking.js';
import { files, lookUp, navigatorWith, reopened, toldBy } from '../../test/own-booking.js';

describe('booking: afterwards', () => {
  afterEach(restore);

  it('looks a booking up by reference and code, however they are typed', async () => {
    const fake = serve();
    const page = await opened();
    const { ref, code } = await page.book();
    await reopened(page);
    await lookUp(page, ref.toLowerCase().replace('-', ' '), code);
    await page.says('等回复');
    expect(page.text('.body')).to.contain('最晚 9 月 12 日 10:40 会有结果');
    expect(page.text('.facts')).to.contain('9 月 12 日周六 10:40').and.contain(ref);
    expect(page.text('dialog')).not.to.contain(code);
    expect(page.all('input').length).to.equal(0);
    const asked = fake.log.filter(({ path }) => path.startsWith('/v1/bookings/'));
    expect(asked.map(({ path }) => path)).to.deep.equal([`/v1/bookings/${ref}`]);
    expect(asked[0]?.headers['authorization']).to.equal(`Bearer ${code.replace(' ', '')}`);
  });

  for (const [status, words] of [
    ['approved', '已接受'],
    ['declined', '没能接受'],
    ['expired', '已过期'],
    ['cancelled', '已取消'],
    ['completed', '已经见过'],
    ['no_show', '这次没有见到'],
  ] as const)
    it(`${status} is said as ${words}`, async () => {
      const fake = serve();
      const page = await opened();
      const { ref, code } = await page.book();
      fake.decide(ref, status, status === 'declined' ? '那天临时闭馆' : undefined);
      await reopened(page);
      await lookUp(page, ref, code);
      await page.says(words);
      if (status === 'declined') expect(page.text('.facts')).to.contain('对方说 那天临时闭馆');
      expect(page.all('#cancel').length).to.equal(status === 'approved' ? 1 : 0);
      expect(page.text('.foot')).to.equal(status === 'approved' ? '加到日历' : '另约一个时间');
      if (status === 'approved') return;
      await page.go();
      await page.until('button.slot');
    });

  it('a wrong code and an unknown reference get the same sentence', async () => {
    serve();
    const page = await opened();
    const { ref } = await page.book();
    await reopened(page);
    const sentences: string[] = [];
    for (const wrong of [ref, 'ABCD-1234']) {
      await lookUp(page, wrong, '00000000');
      await page.until('.notice');
      sentences.push(page.text('.notice'));
    }
    expect(sentences[0]).to.contain('没有找到').and.equal(sentences[1]);
  });

  it('says what a reference and a code look like, and sends nothing', async () => {
    const fake = serve();
    const page = await opened();
    const { length } = fake.log;
    await lookUp(page, 'Y7K3', '12');
    expect(page.text('#l-ref-mistake')).to.contain('8 位字母和数字');
    expect(page.text('#l-code-mistake')).to.contain('8 位数字');
    await waitUntil(() => page.root.activeElement?.id === 'l-ref');
    expect(fake.log.length).to.equal(length);
    await page.press('.quiet .link');
    expect(page.title).to.contain('选个时间');
  });

  it('too many tries, and a service that is down', async () => {
    let answer: Response | undefined = refusal(429, 'too-many-requests', {}, { 'retry-after': '600' });
    serve({}, (_, path) =>
      path.startsWith('/v1/bookings/') ? (answer ?? refusal(500, 'internal')) : undefined,
    );
    const page = await opened();
    await lookUp(page, 'ABCD-1234', '12345678');
    await page.says('过 10 分钟再看');
    answer = undefined;
    await page.go();
    await page.says('这次没能看到');
  });

  it('is reachable where booking is closed', async () => {
    serve({ bookingClosed: true });
    const page = await opened();
    await lookUp(page, 'ABCD-1234', '12345678');
    await page.says('没有找到');
    await page.press('.quiet .link');
    expect(page.title).to.equal('还不能在网上约');
  });

  it('cancels after a question, tells the page the status, and the seat is free again', async () => {
    serve();
    const page = await opened();
    const told = toldBy(page.element);
    await page.book();
    await page.press('#cancel');
    expect(page.text('.foot')).to.contain('要取消这次预约吗？');
    await page.press('#stay');
    expect(page.text('.foot')).to.equal('存成图片');
    await page.press('#cancel');
    await page.press('#leave');
    await page.says('已取消');
    expect(page.all('#cancel, .scene').length).to.equal(0);
    expect(told).to.deep.equal(['requested', 'cancelled']);
    await page.go();
    await page.until('button.slot');
    expect(page.text('.foot')).to.equal('先选一个时间');
  });

  it('canceling that fails or comes too late says so, and the booking stands', async () => {
    const answers = [refusal(500, 'internal'), refusal(500, 'internal'), refusal(500, 'internal')];
    const fake = serve({}, (method, path) =>
      method === 'POST' && path.endsWith('/cancel') ? answers.shift() : undefined,
    );
    const page = await opened();
    const { ref } = await page.book();
    await page.press('#cancel');
    await page.press('#leave');
    await page.says('这次没能取消');
    answers.length = 0;
    fake.decide(ref, 'completed');
    await page.press('#cancel');
    await page.press('#leave');
    await page.says('已经不能取消了');
  });

  it('the calendar file has a neutral name and the service’s text', async () => {
    serve();
    const page = await opened();
    await page.book();
    const found = await files(async () => {
      await page.press('#calendar');
      await page.says('日历文件已经存下');
    });
    expect(found.map(({ name }) => name)).to.deep.equal(['预约 Y7K3.ics']);
    expect(found[0]?.blob?.type).to.equal('text/calendar');
    expect(await found[0]?.blob?.text()).to.match(/^BEGIN:VCALENDAR/);
  });

  it('WeChat cannot save files, and a service that is down has none: both are said', async () => {
    const fake = serve();
    const page = await opened();
    await page.book();
    await navigatorWith('userAgent', 'MicroMessenger/8', () => page.press('#calendar'));
    expect(page.text('.body')).to.contain('微信里存不了日历文件').and.contain('在浏览器打开');
    fake.switches.garbage = true;
    await page.press('#calendar');
    await page.says('这次没能取到日历文件');
  });

  it('copies both numbers', async () => {
    serve();
    const page = await opened();
    const { ref, code } = await page.book();
    let text = '';
    await navigatorWith('clipboard', { writeText: async (copied: string) => (text = copied) }, async () => {
      await page.press('#copy');
      await page.says('已经复制');
    });
    expect(text).to.equal(`预约号 ${ref}\n查询码 ${code}`);
  });

  it('without a clipboard it copies by the old command, or says how else', async () => {
    serve();
    const page = await opened();
    const { ref } = await page.book();
    const own = document.execCommand;
    let text = '';
    const command = (works: boolean) => (name: string) => {
      expect(name).to.equal('copy');
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), cancelable: true });
      document.dispatchEvent(event);
      text = event.clipboardData?.getData('text/plain') ?? '';
      return works;
    };
    await navigatorWith('clipboard', undefined, async () => {
      document.execCommand = command(true);
      await page.press('#copy');
      await page.says('已经复制');
      expect(text).to.contain(ref);
      document.execCommand = command(false);
      await page.press('#copy');
      await page.says('可以抄下来');
      document.execCommand = own;
    });
  });
});
