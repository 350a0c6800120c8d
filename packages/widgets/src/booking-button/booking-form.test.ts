import { expect, waitUntil } from '@open-wc/testing';
import { opened, posts, refusal, restore, serve } from '../../test/booking.js';

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

describe('booking: the form', () => {
  afterEach(restore);

  it('where a center needs a phone it says why, and that the line is open without one', async () => {
    const fake = serve({ center: { contactNeeded: true } });
    const page = await opened();
    await page.pickTime();
    expect(page.text('#f-phone-hint')).to.equal('这里要留电话，方便联系你');
    expect(page.text('.group:has(#f-phone)')).to.contain('不想留电话，也可以直接打电话说。 拨打 12355');
    await page.fill();
    await page.go();
    expect(page.text('#f-phone-mistake')).to.equal('这里要留一个电话。不想留的话，可以直接拨打 12355。');
    await waitUntil(() => page.root.activeElement?.id === 'f-phone');
    await page.type('#f-phone', '1380000000');
    expect(page.text('#f-phone-mistake')).to.equal('少一位数字。再看一眼就好。');
    expect(page.all('#no-phone')).to.have.length(0);
    await page.type('#f-phone', '13800000000');
    await page.go();
    await page.go();
    await page.until('.scene');
    expect(posts(fake)[0]?.body).to.include({ phone: '13800000000' });
  });

  it('of a child it needs the guardian’s alone', async () => {
    serve({ center: { contactNeeded: true } });
    const page = await opened();
    await page.pickTime();
    await page.fill({ age: 'under14', guardian: '13800000001' });
    expect(page.text('#f-phone-hint')).to.equal('也可以不留，用查询码看结果');
    await page.go();
    await page.step('看一遍再提交');
  });

  it('under 14 the door has its address and its phone; a sample’s cannot be dialed, a real one can', async () => {
    serve();
    const page = await opened();
    await page.pickTime();
    await page.press('#f-ageBand');
    expect(page.text('.door-way')).to.contain('那里的电话 0000-0000000');
    expect(page.all('.door-way a')).to.have.length(1);
    page.element.remove();
    serve({ center: { sample: false, phones: ['000-0000-0001'] } });
    const real = await opened();
    await real.pickTime();
    await real.press('#f-ageBand');
    expect(real.all<HTMLAnchorElement>('.door-way a').map(({ href }) => href)).to.deep.equal([
      'tel:00000000001',
      'tel:12355',
    ]);
  });

  it('every fault that the service names stands beside its field, and nothing typed is lost', async () => {
    const places = ['topic', 'alias', 'phone', 'ageBand', 'guardianPhone', 'note'];
    const errors = places.map((place) => ({ pointer: `/${place}`, message: 'expected another' }));
    let first = true;
    serve({}, (_, path) => {
      if (path !== '/v1/bookings' || !first) return undefined;
      first = false;
      return refusal(422, 'bad-request', { errors });
    });
    const page = await opened();
    await page.toReview({
      topic: 'mood',
      phone: '13800000000',
      age: 'under14',
      guardian: '13800000001',
      note: '想说说考试',
      consents: ['arrange', 'topic', 'guardian'],
    });
    await page.go();
    await page.step('留下怎么找你');
    for (const place of places) expect(page.text(`#f-${place}-mistake`), place).not.to.equal('');
    await waitUntil(() => page.root.activeElement?.id === 'f-topic');
    const value = (id: string) => page.find<HTMLInputElement>(`#f-${id}`).value;
    expect([value('alias'), value('phone'), value('guardianPhone'), value('note')]).to.deep.equal([
      '阿树',
      '13800000000',
      '13800000001',
      '想说说考试',
    ]);
    await page.press('#f-topic-friends');
    await page.type('#f-alias', '小树');
    await page.type('#f-phone', '');
    await page.press('#f-ageBand-14-17');
    await page.type('#f-note', '');
    await page.go();
    await page.step('看一遍再提交');
  });

  it('offline is said on every step, with the number; what was typed stays', async () => {
    const fake = serve();
    const page = await opened();
    await offline(async () => {
      await page.says('现在没有网络，暂时约不了');
      expect(page.text('.notice')).to.contain('12355');
      page.all('button.slot')[0]?.click();
      await page.settled();
      expect(page.text('.foot')).to.equal('有网络时可约');
      await page.go();
      expect(page.title).to.contain('选个时间');
    });
    expect(posts(fake, '/v1/holds')).to.have.length(0);
    await page.pickTime();
    await page.type('#f-alias', '阿树');
    await offline(async () => {
      await page.says('现在没有网络，还没有送出');
      expect(page.find<HTMLInputElement>('#f-alias').value).to.equal('阿树');
    });
    expect(page.all('.notice')).to.have.length(0);
  });
});
