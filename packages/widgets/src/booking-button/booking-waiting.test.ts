import { expect } from '@open-wc/testing';
import { opened, posts, refusal, restore, serve, type Visit } from '../../test/booking.js';

const fullOn = '2026-09-15';

/** The form for the waiting list of the full day. */
async function waiting(page: Visit): Promise<void> {
  await page.press(`#d-${fullOn}`);
  await page.press('#wait');
  await page.until('#f-alias');
}

describe('booking: the waiting list of a full day', () => {
  afterEach(restore);

  it('a full day offers it, a shut one does not', async () => {
    serve({ fullOn });
    const page = await opened();
    await page.press('#d-2026-09-16');
    expect(page.all('#wait')).to.have.length(0);
    await page.press(`#d-${fullOn}`);
    expect(page.text('.noted')).to.equal('9 月 15 日周二已经约满，可以看看别的日子，也可以候补。');
    expect(page.text('#wait')).to.equal('候补这一天');
  });

  it('the same short form without a time; reference and code in the end', async () => {
    const fake = serve({ fullOn });
    const page = await opened({ campaign: 'school-a1' });
    await waiting(page);
    expect(page.text('.chosen')).to.contain('候补 9 月 15 日周二').and.contain('按先后替你约上');
    expect(page.all('#f-note')).to.have.length(0);
    await page.fill({ topic: 'mood', phone: '13800000000', consents: ['arrange', 'topic'] });
    await page.go();
    expect(page.text('.facts')).to.contain('候补 9 月 15 日周二').and.not.contain('还想先说的');
    expect(page.text('.foot')).to.equal('加入候补');
    await page.go();
    await page.says('W7K3-M200', '.facts');
    expect(page.text('.facts')).to.contain('5081 7700');
    expect(posts(fake, '/v1/waiting')[0]?.body).to.deep.equal({
      service: 'th-psy',
      date: fullOn,
      alias: '阿树',
      ageBand: '14-17',
      topic: 'mood',
      phone: '13800000000',
      consents: [
        { id: 'arrange', version: '1' },
        { id: 'topic', version: '1' },
      ],
      campaign: 'school-a1',
    });
    expect(posts(fake, '/v1/waiting')[0]?.headers['idempotency-key']).to.match(/^[0-9a-f]{32}$/);
    expect(posts(fake).length + posts(fake, '/v1/holds').length).to.equal(0);
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(true);
  });

  it('a time that is taken after all takes the place of the list', async () => {
    const fake = serve({ fullOn });
    const page = await opened();
    await waiting(page);
    await page.fill({ note: '' });
    await page.press('#other-time');
    page.all('button.slot')[0]?.click();
    await page.settled();
    await page.go();
    await page.step('看一遍再提交');
    expect(page.text('.facts')).to.contain('9 月 12 日周六 10:40').and.contain('还想先说的');
    await page.go();
    await page.until('.scene');
    expect([posts(fake).length, posts(fake, '/v1/waiting').length]).to.deep.equal([1, 0]);
  });

  it('a seat that came free meanwhile is offered, the form stays', async () => {
    const fake = serve({ fullOn });
    const page = await opened();
    await waiting(page);
    await page.fill();
    await page.go();
    delete fake.switches.fullOn;
    await page.go();
    await page.says('这天刚有了空位');
    expect(page.text('.foot')).to.equal('先选一个时间');
    await page.press('.alternatives .slot');
    expect(page.text('.facts')).to.contain('9 月 15 日周二').and.contain('阿树');
    await page.says('给你留到');
    await page.go();
    await page.until('.scene');
    expect(posts(fake)).to.have.length(1);
  });

  it('on the list already: a sentence, and the form stays', async () => {
    serve({ fullOn }, (_, path) => (path === '/v1/waiting' ? refusal(409, 'already-booked') : undefined));
    const page = await opened();
    await waiting(page);
    await page.fill({ phone: '13800000000' });
    await page.go();
    await page.go();
    await page.says('已经在这天的候补里');
    await page.press('[aria-label="改 称呼"]');
    expect(page.find<HTMLInputElement>('#f-alias').value).to.equal('阿树');
  });

  it('a service without a waiting list says so with the number', async () => {
    serve({ fullOn }, (_, path) => (path === '/v1/waiting' ? refusal(404, 'not-found') : undefined));
    const page = await opened();
    await waiting(page);
    await page.fill();
    await page.go();
    await page.go();
    await page.says('这次没能送出');
    expect(page.text('.notice')).to.contain('12355');
  });
});
