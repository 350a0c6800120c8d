import { expect, waitUntil } from '@open-wc/testing';
import { opened, restore, serve, type Visit } from '../../test/booking.js';

const words = (node: Element | null) => node?.textContent?.replace(/\s+/g, ' ').trim();
const focused = (page: Visit) => page.root.activeElement?.id;
/** Presses a key where the focus is; whether the page took it. */
function key(page: Visit, name: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more });
  return !(page.root.activeElement as HTMLElement).dispatchEvent(event);
}

async function month(attributes?: Readonly<Record<string, string>>): Promise<Visit> {
  const page = await opened(attributes);
  await page.press('#swap');
  await page.until('.weeks');
  return page;
}

describe('booking: a whole month', () => {
  afterEach(restore);

  it('shows weeks from Monday, every day with how it stands', async () => {
    serve();
    const page = await month();
    expect(page.text('#month')).to.equal('9 月');
    expect(page.all('th').map(words)).to.deep.equal(['周一', '周二', '周三', '周四', '周五', '周六', '周日']);
    expect(page.all('th').map((head) => head.getAttribute('abbr'))[0]).to.equal('周一');
    expect(page.all('.weeks .day')).to.have.length(30);
    expect(words(page.find('#d-2026-09-11'))).to.equal('9 月 周五 11 已过');
    expect(words(page.find('#d-2026-09-12'))).to.equal('9 月 周六 12 可约');
    expect(words(page.find('#d-2026-09-16'))).to.equal('9 月 周三 16 休息，场地维护');
    expect(words(page.find('#d-2026-09-17'))).to.equal('9 月 周四 17 可约，以中心确认为准');
    const row = page.find('#d-2026-09-12').closest('tr') as Element;
    expect([...row.querySelectorAll('td')].map((cell) => cell.getAttribute('aria-selected'))).to.deep.equal([
      'false',
      'false',
      'false',
      'false',
      'false',
      'true',
      'false',
    ]);
  });

  it('a day that cannot be booked says why and changes nothing', async () => {
    serve({ fullOn: '2026-09-15' });
    const page = await month();
    page.all('button.slot')[0]?.click();
    await page.settled();
    for (const [date, why] of [
      ['2026-09-01', '9 月 1 日周二的时间已经过了。'],
      ['2026-09-15', '9 月 15 日周二已经约满，可以看看别的日子，也可以候补。'],
      ['2026-09-16', '9 月 16 日周三休息，场地维护。'],
    ]) {
      await page.press(`#d-${date}`);
      expect(page.text('.noted')).to.equal(why);
      expect(page.find(`#d-${date}`).getAttribute('aria-disabled')).to.equal('true');
    }
    expect(page.text('.foot')).to.equal('留住周六 10:40');
    await page.press('.turn:last-child');
    await page.says('10 月', '#month');
    await page.press('#d-2026-10-31');
    expect(page.text('.noted')).to.equal('10 月 31 日周六还没有开放预约，过些日子再看。');
  });

  it('a holiday has its name', async () => {
    const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
    serve({
      center: {
        hours: {
          rules: weekdays.map((weekday) => ({ weekday, start: '09:00', end: '12:00' })),
          exceptions: [{ date: '2026-10-01', closed: true, reason: '国庆节' }],
          holidayPolicy: 'closed',
          makeupPolicy: 'as-weekday',
        },
      },
    });
    const page = await month();
    await page.press('.turn:last-child');
    await page.says('10 月', '#month');
    await page.press('#d-2026-10-01');
    expect(page.text('.noted')).to.equal('10 月 1 日周四休息，国庆节。');
  });

  it('has one stop for the Tab key, and arrows, Home, End and Page keys walk', async () => {
    serve();
    const page = await month();
    const stops = () => page.all('.weeks .day[tabindex="0"]').map(({ id }) => id);
    expect(stops()).to.deep.equal(['d-2026-09-12']);
    page.find('#d-2026-09-12').focus();
    for (const [name, date] of [
      ['ArrowRight', '2026-09-13'],
      ['ArrowDown', '2026-09-20'],
      ['Home', '2026-09-14'],
      ['ArrowLeft', '2026-09-13'],
      ['ArrowUp', '2026-09-06'],
      ['End', '2026-09-06'],
      ['PageDown', '2026-10-06'],
      ['End', '2026-10-11'],
      ['PageUp', '2026-09-11'],
      ['ArrowUp', '2026-09-04'],
      ['ArrowUp', '2026-09-01'],
    ] as const) {
      expect(key(page, name), name).to.equal(true);
      await waitUntil(() => focused(page) === `d-${date}`, `${name} leads to ${date}, not ${focused(page)}`);
      expect(stops(), name).to.deep.equal([`d-${date}`]);
    }
    expect(key(page, 'ArrowLeft', { altKey: true })).to.equal(false);
    expect(key(page, 'a')).to.equal(false);
  });

  it('a chosen day shows its times, also when the strip of days comes back', async () => {
    serve();
    const page = await month();
    await page.press('#d-2026-09-25');
    expect(page.find('#d-2026-09-25').getAttribute('aria-pressed')).to.equal('true');
    expect(page.all('button.slot').length).to.be.greaterThan(0);
    await page.press('#swap');
    expect(page.all('.days .day')).to.have.length(7);
    expect(words(page.find('.day[aria-pressed="true"]'))).to.contain('9 月 周五 25');
    await page.pickTime();
    expect(page.text('.chosen')).to.contain('9 月 25 日周五');
  });

  it('turns from this month to that of the horizon, and no further', async () => {
    const fake = serve();
    const page = await month();
    const turn = (at: number) => page.all('.turn')[at] as HTMLElement;
    expect(turn(0).getAttribute('aria-disabled')).to.equal('true');
    expect(turn(1).getAttribute('aria-label')).to.equal('后一个月');
    turn(1).click();
    await page.says('10 月', '#month');
    expect(turn(1).getAttribute('aria-disabled')).to.equal('true');
    expect(words(page.find('#d-2026-10-09'))).to.equal('10 月 周五 9 可约');
    expect(words(page.find('#d-2026-10-11'))).to.equal('10 月 周日 11 未开');
    expect(page.find('.day[aria-pressed="true"]').id).to.equal('d-2026-10-01');
    const asked = fake.log.filter(({ path }) => path.includes('/slots')).length;
    turn(0).click();
    await page.says('9 月', '#month');
    expect(fake.log.filter(({ path }) => path.includes('/slots'))).to.have.length(asked);
  });

  it('speaks English and fits a narrow page with large text', async () => {
    serve();
    const page = await month({ lang: 'en', 'text-size': 'large' });
    await page.says('September', '#month');
    expect(page.text('#swap')).to.equal('One week');
    expect(words(page.find('#d-2026-09-11'))).to.equal('September Fri 11 Over');
    page.window.style.width = '320px';
    for (const cell of page.all('.day')) expect(cell.scrollWidth).to.be.at.most(cell.clientWidth);
  });
});
