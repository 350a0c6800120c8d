import { expect, waitUntil } from '@open-wc/testing';
import { setNow } from '@y12355/core';
import type { FakeFetch } from '../../../client/test/fake-service.js';
import { opened, posts, refusal, restore, serve, type Visit } from '../../test/booking.js';

const holds = (fake: FakeFetch) => posts(fake, '/v1/holds').map(({ body }) => body as Record<string, string>);
const released = (fake: FakeFetch) =>
  fake.log.filter(({ method, path }) => method === 'DELETE' && path.startsWith('/v1/holds/'));
/** Moves the device's clock on; the fake service's own stands still. */
const wait = (minutes: number) => setNow(() => Date.now() + minutes * 60_000);
const said = (page: Visit) => page.text('dialog > .sr');

/** The first time of the sample day, kept. */
async function kept(page: Visit): Promise<void> {
  page.all('button.slot')[0]?.click();
  await page.settled();
  await page.go();
  await page.says('给你留到');
}

describe('booking: a seat is kept while the form is filled', () => {
  afterEach(() => {
    setNow(undefined);
    restore();
  });

  it('says till when, on the form and on the review, on the ground of what is kept', async () => {
    const fake = serve();
    const page = await opened();
    await kept(page);
    expect(page.text('.chosen')).to.contain('9 月 12 日周六 10:40').and.contain('给你留到 10:05');
    expect(getComputedStyle(page.find('.chosen')).backgroundColor).to.equal('rgb(255, 241, 207)');
    expect(said(page)).to.equal('给你留到 10:05');
    expect(page.text('.chosen')).not.to.match(/\d 秒|\d+:\d\d:\d\d/);
    await page.fill();
    await page.go();
    expect(page.text('.chosen')).to.contain('给你留到 10:05');
    await page.go();
    await page.until('.scene');
    expect(holds(fake)).to.have.length(1);
    expect(posts(fake)[0]?.body).to.include({ hold: holds(fake)[0]?.id, slot: holds(fake)[0]?.slot });
    await page.press('.close');
    expect(released(fake)).to.have.length(0);
  });

  it('another time moves the hold: one id for the form, and the same time asks nothing', async () => {
    const fake = serve();
    const page = await opened();
    await kept(page);
    await page.press('#other-time');
    await page.go();
    await page.says('给你留到');
    expect(holds(fake)).to.have.length(1);
    await page.press('#other-time');
    page.all('button.slot')[1]?.click();
    await page.settled();
    await page.go();
    await page.says('14:00');
    const [one, two] = holds(fake);
    expect(two?.id).to.equal(one?.id);
    expect(two?.slot).not.to.equal(one?.slot);
    expect(released(fake)).to.have.length(0);
  });

  it('another day gives the seat back, and so does closing; a later hold has a key of its own', async () => {
    const fake = serve();
    const page = await opened();
    await kept(page);
    await page.press('#other-time');
    page.all('.day[aria-disabled="false"]')[1]?.click();
    await page.settled();
    expect(released(fake).map(({ path }) => path)).to.deep.equal([`/v1/holds/${holds(fake)[0]?.id}`]);
    await kept(page);
    expect(holds(fake)[1]?.id).not.to.equal(holds(fake)[0]?.id);
    await page.press('.close');
    // Chromium 80 and older send nothing to another origin that is to outlive the page.
    expect(released(fake).map(({ keepalive }) => keepalive)).to.deep.equal([false, false]);
  });

  it('a page that is left gives it back too', async () => {
    const fake = serve();
    const page = await opened();
    await kept(page);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await waitUntil(() => released(fake).length === 1);
    expect(released(fake)[0]?.keepalive).to.equal(true);
  });

  it('a quiet link keeps it longer once that gives a minute, until it cannot', async () => {
    const fake = serve();
    const page = await opened();
    await kept(page);
    expect(page.all('#hold-more')).to.have.length(0);
    for (const [later, until] of [
      [3, '10:08'],
      [7.5, '10:12'],
      [12, '10:17'],
      [16, '10:20'],
    ] as const) {
      wait(later);
      fake.switches.later = later;
      expect((await page.until('#hold-more')).textContent?.trim()).to.equal('多留 5 分钟');
      await page.press('#hold-more');
      await page.says(`给你留到 ${until}`);
      expect(said(page)).to.equal(`给你留到 ${until}`);
      await waitUntil(() => page.root.activeElement?.id === 'held');
    }
    wait(19.5);
    await page.says('快到时间了');
    expect(page.all('#hold-more')).to.have.length(0);
    expect(posts(fake, `/v1/holds/${holds(fake)[0]?.id}/extend`)).to.have.length(4);
  });

  it('changes in its last minute and at its end, is told each time, and nothing typed is lost', async () => {
    const fake = serve();
    const page = await opened();
    await kept(page);
    await page.fill({ note: '想说说考试' });
    const words = new Set<string>();
    const watcher = new MutationObserver(() => words.add(said(page)));
    watcher.observe(page.find('dialog > .sr'), { characterData: true, childList: true, subtree: true });
    for (const minutes of [1, 2, 3, 3.9]) wait(minutes);
    await page.settled();
    expect([...words]).to.deep.equal([]);
    wait(4.1);
    await page.says('给你留到 10:05，快到时间了');
    wait(4.9);
    fake.lapse();
    wait(5.1);
    await page.says('留的时间到了，别的都还在');
    watcher.disconnect();
    expect([...words]).to.deep.equal([
      '给你留到 10:05，快到时间了',
      '留的时间到了，别的都还在。到时会再看有没有空位。',
    ]);
    expect(getComputedStyle(page.find('.chosen')).backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(page.find<HTMLInputElement>('#f-note').value).to.equal('想说说考试');
    await page.go();
    await page.go();
    await page.until('.scene');
  });

  it('after its end it can be asked for once more; where it is gone, other times are offered', async () => {
    const fake = serve();
    const page = await opened();
    await kept(page);
    await page.fill();
    fake.lapse();
    wait(6);
    await page.says('留的时间到了');
    expect(page.text('#hold-more')).to.equal('再留一次');
    fake.switches.later = 6;
    await page.press('#hold-more');
    await page.says('给你留到 10:11');
    expect(holds(fake)).to.have.length(2);
    fake.lapse();
    wait(12);
    fake.switches.fullOn = '2026-09-12';
    await page.press('#hold-more');
    await page.says('这个时间刚被约走了');
    expect(page.title).to.contain('选个时间');
    await page.press('.alternatives .slot');
    await page.step('看一遍再提交');
    expect(page.text('.facts')).to.contain('9 月 13 日周日').and.contain('阿树');
  });

  it('the service knows better than the clock: too late for more time', async () => {
    const fake = serve();
    const page = await opened();
    await kept(page);
    fake.lapse();
    wait(2);
    await page.press('#hold-more');
    await page.says('留的时间到了');
  });

  it('a device whose clock is wrong keeps it as long as the service does', async () => {
    setNow(() => Date.now() + 3_600_000);
    serve();
    const page = await opened();
    await kept(page);
    setNow(() => Date.now() + 3_600_000 + 4 * 60_000 + 6_000);
    await page.says('快到时间了');
  });

  it('a full time is told before anything is typed', async () => {
    const slot = { id: 'th-psy/2026-09-13T10:40', state: 'few', unconfirmed: false };
    const alternatives = [{ ...slot, start: '2026-09-13T10:40:00+08:00', end: '2026-09-13T11:30:00+08:00' }];
    let full = true;
    const fake = serve({}, (_, path) =>
      path === '/v1/holds' && full ? refusal(409, 'slot-full', { alternatives }) : undefined,
    );
    const page = await opened();
    page.all('button.slot')[0]?.click();
    await page.settled();
    await page.go();
    await page.says('这个时间刚被约走了，换一个时间就好。');
    await page.until('button.slot:not(.alternatives .slot)');
    expect(page.title).to.contain('第 1 步');
    expect(fake.log.filter(({ path }) => path.includes('/slots'))).to.have.length(2);
    full = false;
    await page.press('.alternatives .slot');
    await page.step('第 2 步');
    expect(page.text('.chosen')).to.contain('9 月 13 日周日 10:40').and.contain('给你留到');
  });

  for (const [name, options, answer] of [
    ['a service without holds', { noHolds: true }, undefined],
    ['one that answers with a page', {}, () => new Response('<!doctype html>', { status: 404 })],
    ['one that has too much to do', {}, () => refusal(429, 'too-many-requests')],
    ['one that fails', {}, () => new Response('', { status: 500 })],
  ] as const)
    it(`${name} is asked without one`, async () => {
      const fake = serve(options, (_, path) => (path.startsWith('/v1/holds') ? answer?.() : undefined));
      const page = await opened();
      await page.pickTime();
      expect(page.text('.chosen')).to.contain('送出以后，这个时间会替你留着。');
      expect(page.all('.kept, #hold-more')).to.have.length(0);
      await page.fill();
      await page.go();
      await page.go();
      await page.until('.scene');
      expect(posts(fake)[0]?.body).not.to.have.property('hold');
    });

  it('a hold that the service has lost costs nothing: the request goes without it', async () => {
    let first = true;
    const fake = serve({}, (_, path) => {
      if (path !== '/v1/bookings' || !first) return undefined;
      first = false;
      fake.lapse();
      return refusal(409, 'hold-over');
    });
    const page = await opened();
    await kept(page);
    await page.fill();
    await page.go();
    await page.go();
    await page.until('.scene');
    expect(posts(fake)).to.have.length(1);
    expect(posts(fake)[0]?.body).not.to.have.property('hold');
  });
});
