import { expect } from '@open-wc/testing';
import { opened, restore, serve, type Visit } from '../../test/booking.js';
import { files, lookUp, reopened } from '../../test/own-booking.js';

/** How to come to each view of a booking of one's own. */
const views: Readonly<Record<string, (page: Visit) => Promise<void>>> = {
  'the picture of it': async (page) => {
    await page.book();
    await files(async () => {
      await page.go();
      await page.until('#picture img');
    });
  },
  'the days to move to': async (page) => {
    await page.book();
    await page.press('#move');
    await page.until('button.slot');
    page.all('button.slot')[1]?.click();
  },
  'both times side by side': async (page) => {
    await page.book();
    await page.press('#move');
    await page.until('button.slot');
    page.all('button.slot')[1]?.click();
    await page.settled();
    await page.go();
    await page.until('.kept');
  },
  'what goes and what stays': async (page) => {
    await page.book();
    await page.press('#erase');
  },
  'nothing left': async (page) => {
    await page.book();
    await page.press('#erase');
    await page.press('#leave');
    await page.until('.mark-row');
  },
  'looked up again': async (page) => {
    const { ref, code } = await page.book();
    await reopened(page);
    await lookUp(page, ref, code);
    await page.until('.facts');
  },
  'a waiting list': async (page) => {
    await window.fetch('/v1/waiting', {
      method: 'POST',
      headers: { 'idempotency-key': 'x'.repeat(32) },
      body: JSON.stringify({
        service: 'th-psy',
        date: '2026-09-13',
        alias: '阿树',
        ageBand: '14-17',
        consents: [],
      }),
    });
    await lookUp(page, 'W7K3-M200', '50817700');
    await page.press('#leave-list');
  },
};

describe('booking: every view of one’s own is accessible', () => {
  afterEach(restore);

  for (const [theme, lang] of [
    ['light', 'zh-CN'],
    ['dark', 'en'],
    ['contrast', 'zh-HK'],
  ] as const)
    for (const [name, come] of Object.entries(views))
      it(`${name} (${theme}, ${lang})`, async () => {
        serve({ fullOn: '2026-09-13' });
        const page = await opened({ theme, lang });
        await come(page);
        await page.settled();
        // Colors are read when nothing moves any more.
        const moves = page.window.getAnimations({ subtree: true });
        await Promise.all(moves.map(({ finished }) => finished));
        await expect(page.element).to.be.accessible();
      });
});
