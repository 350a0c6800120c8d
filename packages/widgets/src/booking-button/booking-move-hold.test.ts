import { expect } from '@open-wc/testing';
import { setNow } from '@y12355/core';
import type { FakeFetch } from '../../../client/test/fake-service.js';
import { opened, posts, refusal, restore, serve, type Visit } from '../../test/booking.js';

const holds = (fake: FakeFetch) => posts(fake, '/v1/holds').map(({ body }) => body as Record<string, string>);
const released = (fake: FakeFetch) =>
  fake.log.filter(({ method, path }) => method === 'DELETE' && path.startsWith('/v1/holds/'));
const moves = (fake: FakeFetch) =>
  fake.log.filter(({ path }) => path.endsWith('/reschedule')).map(({ body }) => body as object);
const wait = (minutes: number) => setNow(() => Date.now() + minutes * 60_000);

/** A booking of one's own, at the times to move it to; what was kept for it is spent. */
async function moving(page: Visit): Promise<void> {
  await page.book();
  await page.press('#move');
  await page.until('button.slot');
}

/** Chooses a time and goes on to the look at both. */
async function chosen(page: Visit, at = 2): Promise<void> {
  page.all('button.slot')[at]?.click();
  await page.settled();
  await page.go();
  await page.says('服务点会再看一遍');
}

const full = '2026-09-15';
/** Presses the full day and reads why it cannot be taken. */
async function why(page: Visit): Promise<string> {
  await page.press(`#d-${full}`);
  return page.text('.noted');
}

describe('booking: a seat is kept while a booking is moved', () => {
  afterEach(() => {
    setNow(undefined);
    restore();
  });

  it('says till when, and the move takes that very seat', async () => {
    const fake = serve();
    const page = await opened();
    await moving(page);
    expect(released(fake), 'nothing is kept yet').to.have.length(0);
    await chosen(page);
    expect(page.text('.chosen')).to.equal('给你留到 10:05');
    const [, own] = holds(fake);
    await page.go();
    await page.until('.scene');
    expect(moves(fake)).to.deep.equal([{ slot: own?.['slot'], hold: own?.['id'] }]);
    await page.press('.close');
    expect(released(fake), 'it belongs to the booking').to.have.length(0);
  });

  it('another time moves the hold; giving it up and closing give the seat back', async () => {
    const fake = serve();
    const page = await opened();
    await moving(page);
    await chosen(page);
    await page.press('.after li:first-child .link');
    await chosen(page, 1);
    const [, one, two] = holds(fake);
    expect(two?.['id']).to.equal(one?.['id']);
    expect(two?.['slot']).not.to.equal(one?.['slot']);
    await page.press('.after li:last-child .link');
    expect(released(fake).map(({ path }) => path)).to.deep.equal([`/v1/holds/${one?.['id']}`]);
    await page.press('#move');
    await page.until('button.slot');
    await chosen(page);
    await page.press('.close');
    expect(released(fake)).to.have.length(2);
    expect(moves(fake)).to.deep.equal([]);
  });

  it('a time that was taken is told before both are looked at, and the old one stands', async () => {
    let taken = false;
    const fake = serve({}, (_, path) =>
      taken && path === '/v1/holds' ? refusal(409, 'slot-full') : undefined,
    );
    const page = await opened();
    await moving(page);
    taken = true;
    page.all('button.slot')[2]?.click();
    await page.settled();
    await page.go();
    await page.says('原来的时间还替你留着');
    expect(page.title).to.equal('改到什么时候');
    await page.until('button.slot');
    expect(page.text('.foot')).to.equal('先选一个时间');
    expect(moves(fake)).to.deep.equal([]);
  });

  it('after its end it can be asked for again; gone, it leads to the days', async () => {
    const fake = serve();
    const page = await opened();
    await moving(page);
    await chosen(page);
    fake.lapse();
    wait(6);
    await page.says('留的时间到了，别的都还在。到时会再看有没有空位。');
    expect(page.text('dialog > .sr')).to.equal('留的时间到了，别的都还在。到时会再看有没有空位。');
    fake.switches.later = 6;
    await page.press('#hold-more');
    await page.says('给你留到 10:11');
    fake.lapse();
    wait(12);
    fake.switches.fullOn = '2026-09-12';
    await page.press('#hold-more');
    await page.says('原来的时间还替你留着');
    expect(page.title, 'not the steps of a first booking').to.equal('改到什么时候');
  });

  it('one that the service has lost costs nothing: the move goes without it', async () => {
    let first = true;
    const fake = serve({}, (_, path) => {
      if (!path.endsWith('/reschedule') || !first) return undefined;
      first = false;
      fake.lapse();
      return refusal(409, 'hold-over');
    });
    const page = await opened();
    await moving(page);
    await chosen(page);
    await page.go();
    await page.until('.scene');
    expect(moves(fake).map((body) => Object.keys(body))).to.deep.equal([['slot']]);
  });

  it('a service without holds is asked without one', async () => {
    const fake = serve({ noHolds: true });
    const page = await opened();
    await moving(page);
    await chosen(page);
    expect(page.all('.chosen')).to.have.length(0);
    await page.go();
    await page.until('.scene');
    expect(moves(fake).map((body) => Object.keys(body))).to.deep.equal([['slot']]);
  });

  it('a full day says that it is full, and of a waiting list nothing where there is none', async () => {
    serve({ fullOn: full });
    const page = await opened();
    await page.until('button.slot');
    expect(await why(page)).to.contain('也可以候补');
    await moving(page);
    expect(await why(page)).to.equal('9 月 15 日周二已经约满，可以看看别的日子。');
    expect(page.all('#wait')).to.have.length(0);
  });
});

describe('booking: another time on the review', () => {
  afterEach(restore);

  const slot = { id: 'th-psy/2026-09-13T10:40', state: 'few', unconfirmed: false };
  const alternatives = [{ ...slot, start: '2026-09-13T10:40:00+08:00', end: '2026-09-13T11:30:00+08:00' }];

  /** Sent, and refused since the time was just taken. */
  async function refused(answer: (path: string, times: number) => Response | undefined) {
    let times = 0;
    const fake = serve({}, (method, path) => (method === 'POST' ? answer(path, (times += 1)) : undefined));
    const page = await opened();
    await page.toReview();
    await page.go();
    await page.says('这个时间刚被约走了');
    return { fake, page };
  }

  it('takes a hold of its own, and the request goes with it', async () => {
    let first = true;
    const { fake, page } = await refused((path) => {
      if (path !== '/v1/bookings' || !first) return undefined;
      first = false;
      return refusal(409, 'slot-full', { alternatives });
    });
    await page.press('.alternatives .slot');
    await page.says('给你留到');
    expect(page.text('.facts')).to.contain('9 月 13 日周日 10:40');
    expect(page.text('.foot')).to.equal('送出');
    const own = holds(fake).at(-1);
    expect(own?.['slot']).to.equal(slot.id);
    await page.go();
    await page.until('.scene');
    expect(posts(fake).at(-1)?.body).to.include({ slot: slot.id, hold: own?.['id'] });
  });

  it('one that is gone as well is told, with others, and nothing is sent', async () => {
    let taken = false;
    const { fake, page } = await refused((path) => {
      if (path === '/v1/bookings') {
        taken = true;
        return refusal(409, 'slot-full', { alternatives });
      }
      return taken && path === '/v1/holds' ? refusal(409, 'slot-full', { alternatives: [] }) : undefined;
    });
    await page.press('.alternatives .slot');
    await page.says('这个时间刚被约走了');
    expect(page.all('.alternatives')).to.have.length(0);
    expect(page.text('.foot')).to.equal('先选一个时间');
    await page.go();
    expect(page.title).to.contain('选个时间');
    expect(posts(fake)).to.have.length(0);
  });
});
