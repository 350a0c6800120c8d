import { expect } from '@open-wc/testing';
import { opened, refusal, restore, serve, visit, type Visit } from '../../test/booking.js';

/** Colors are read when nothing moves any more. */
async function still(page: Visit): Promise<void> {
  await Promise.all(page.window.getAnimations({ subtree: true }).map(({ finished }) => finished));
  await page.settled();
}

const alternatives = ['10:40', '14:00'].map((time) => ({
  id: `gz-psy/2026-09-13T${time}`,
  start: `2026-09-13T${time}:00+08:00`,
  end: `2026-09-13T${time}:00+08:00`,
  state: 'few',
  unconfirmed: false,
}));

/** How to come to each view of the dialog. */
const views: Readonly<Record<string, (page: Visit) => Promise<void>>> = {
  times: async (page) => {
    page.all('button.slot')[0]?.click();
    await page.press('.day[aria-disabled="true"]');
  },
  'a month with a full day pressed': async (page) => {
    await page.press('#swap');
    await page.until('.weeks');
    await page.press('#d-2026-09-15');
    await page.until('#wait');
  },
  'the waiting list': async (page) => {
    await page.press('#d-2026-09-15');
    await page.press('#wait');
    await page.type('#f-note, #f-alias', '13800000000');
    await page.until('.mistake.calm');
  },
  'a seat that is kept, and the review with it': async (page) => {
    await page.toReview();
    await page.until('.chosen.kept');
  },
  'a form with every mistake, under 14': async (page) => {
    await page.pickTime();
    await page.press('#f-ageBand');
    await page.press('#f-topic');
    await page.type('#f-phone', '138');
    await page.type('#f-note', '13800000000');
    await page.press('summary');
    await page.go();
  },
  'the review and the question before leaving': async (page) => {
    await page.toReview({ age: 'under14', guardian: '13800000001' });
    await page.press('.close');
  },
  'other times for a full one': async (page) => {
    serve({}, (_, path) =>
      path === '/v1/bookings' ? refusal(409, 'slot-full', { alternatives }) : undefined,
    );
    await page.toReview();
    await page.go();
    await page.until('.alternatives');
  },
  'the confirmation and the question before canceling': async (page) => {
    await page.book();
    await page.press('#cancel');
  },
  'a canceled booking': async (page) => {
    await page.book();
    await page.press('#cancel');
    await page.press('#leave');
    await page.until('.answer');
  },
  'looking up': async (page) => {
    await page.press('.quiet .link');
    await page.type('#l-ref', 'ABCD-1234');
    await page.go();
    await page.type('#l-code', '12345678');
    await page.go();
    await page.until('.notice');
    await page.type('#l-code', '');
  },
};

describe('booking: every step is accessible', () => {
  afterEach(restore);

  for (const [theme, lang] of [
    ['light', 'zh-CN'],
    ['dark', 'en'],
    ['contrast', 'zh-CN'],
  ] as const) {
    for (const [name, come] of Object.entries(views))
      it(`${name} (${theme}, ${lang})`, async () => {
        serve({ fullOn: '2026-09-15' });
        const page = await opened({ theme, lang, center: 'th' });
        await come(page);
        await still(page);
        await expect(page.element).to.be.accessible();
      });

    it(`several services, and booking closed (${theme}, ${lang})`, async () => {
      serve();
      const several = await opened({ theme, lang, center: 'gz' });
      await still(several);
      await expect(several.element).to.be.accessible();
      several.element.remove();
      serve({ bookingClosed: true });
      const closed = await opened({ theme, lang });
      await still(closed);
      await expect(closed.element).to.be.accessible();
    });
  }

  it('a button without a name would be found', async () => {
    serve();
    const page = await opened();
    await still(page);
    page.find('.close').removeAttribute('aria-label');
    await expect(page.element).not.to.be.accessible();
  });

  it('large text on a narrow page shows every word of the strip', async () => {
    serve();
    const page = await visit({ 'text-size': 'large' });
    await page.open();
    page.window.style.width = '320px';
    for (const cell of page.all('.day')) expect(cell.scrollWidth).to.be.at.most(cell.clientWidth);
  });
});
