import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { forgetReports } from '@y12355/core';
import { said } from '../../../core/test/console.js';
import { chip, field, four, open, press, saturday, service, type } from '../../test/four-centers.js';
import { type Page, restore } from '../../test/locator.js';

describe('center locator: find', () => {
  beforeEach(forgetReports);
  afterEach(() => {
    restore();
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('words', () => {
    it('all of them have to be found, at once and with the focus kept', async () => {
      const page = await open();
      await type(page, 'th 心理');
      expect(page.names).to.deep.equal(['示例青少年服务中心']);
      expect(page.root.activeElement === field(page)).to.equal(true);
      await type(page, 'th 法律');
      expect(page.names).to.deep.equal([]);
      await type(page, '');
      expect(page.names.length).to.equal(3);
    });

    it('letters of an input method wait until they are settled', async () => {
      const page = await open();
      await type(page, 'f', { isComposing: true });
      await type(page, 'fa lv', { isComposing: true });
      expect(page.names.length).to.equal(3);
      expect(field(page).value).to.equal('fa lv');
      field(page).value = '法律';
      field(page).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      await page.element.updateComplete;
      expect(page.names).to.deep.equal(['示例街道服务站']);
    });

    it('Escape clears and goes no further; with nothing to clear it is the page’s', async () => {
      const page = await open();
      let seen = 0;
      const hear = (event: KeyboardEvent) => (seen += event.key === 'Escape' ? 1 : 0);
      document.addEventListener('keydown', hear);
      try {
        await type(page, '法律');
        await sendKeys({ press: 'Escape' });
        await page.element.updateComplete;
        expect([field(page).value, page.names.length, seen]).to.deep.equal(['', 3, 0]);
        await sendKeys({ press: 'Escape' });
        expect(seen).to.equal(1);
      } finally {
        document.removeEventListener('keydown', hear);
      }
    });

    it('a button clears and gives the field the focus', async () => {
      const page = await open();
      expect(page.all('.clear').length).to.equal(0);
      await type(page, '法律');
      expect(page.find('.clear').getAttribute('aria-label')).to.equal('清空');
      page.find('.clear').click();
      await page.element.updateComplete;
      expect([field(page).value, page.names.length]).to.deep.equal(['', 3]);
      expect(page.root.activeElement === field(page)).to.equal(true);
    });

    it('the result is announced when typing rests, and seen before', async () => {
      const page = await open();
      expect(page.text('[role=status]')).to.equal('3 个服务点，开着门的在前');
      await type(page, '法律');
      expect(page.text('[role=status]')).to.equal('3 个服务点，开着门的在前');
      expect(page.find('[role=status]').classList.contains('sr')).to.equal(true);
      expect(page.text('.told')).to.equal('1 个服务点');
      await waitUntil(() => page.text('[role=status]') === '1 个服务点');
      expect(page.all('.told').length).to.equal(1);
    });

    it('what was found is chosen by keyboard, and says so as before', async () => {
      const page = await open();
      const events: Event[] = [];
      page.element.addEventListener('y12355-center-select', (event) => events.push(event));
      await type(page, '青少年');
      page.rows[0]?.click();
      page.rows[0]?.click();
      expect(events.length).to.equal(1);
    });
  });

  describe('conditions', () => {
    it('only those that would change something', async () => {
      const page = await open();
      expect(page.text('.chip')).to.match(
        /^现在开门 \| 可预约 \| 周末 \| 无障碍 \| 什么时候去.*\| 心理 \| 法律$/,
      );
      const same = four.map((center) => ({ ...center, hours: undefined, accessibility: [], services: [] }));
      expect((await open({}, same)).all('.chip').length).to.equal(0);
    });

    it('go on and off', async () => {
      const page = await open();
      await press(page, '无障碍');
      expect(chip(page, '无障碍').getAttribute('aria-pressed')).to.equal('true');
      expect(page.names).to.deep.equal(['示例街道服务站']);
      await press(page, '心理');
      expect(page.names).to.deep.equal([]);
      await press(page, '法律');
      expect(page.names).to.deep.equal(['示例街道服务站']);
      await press(page, '无障碍');
      await press(page, '法律');
      expect(page.names.length).to.equal(3);
    });

    it('attributes preset them and leave the rest to the visitor', async () => {
      const page = await open({ attributes: { only: 'open accessible', service: 'legal', age: '20' } });
      for (const label of ['现在开门', '无障碍', '法律', '20 岁']) {
        expect(chip(page, label).getAttribute('aria-pressed')).to.equal('true');
      }
      expect(page.names).to.deep.equal(['示例街道服务站']);
      await press(page, '现在开门');
      await press(page, '无障碍');
      await press(page, '法律');
      expect(page.names.length).to.equal(3);
      page.element.age = 12;
      await page.element.updateComplete;
      expect(page.names).to.not.include('示例大学城服务点');
      await press(page, '12 岁');
      expect(page.names.length).to.equal(3);
    });

    it('bad values are named once, with what is allowed and what is taken', async () => {
      const lines = await said('warn', async () => {
        const page = await open({ attributes: { service: 'tarot', age: 'old', only: 'cheap' } });
        page.element.requestUpdate();
        await page.element.updateComplete;
        expect(page.names.length).to.equal(3);
      });
      expect(lines.length).to.equal(3);
      const all = lines.join('\n');
      expect(all).to.contain(
        'y12355-center-locator service="tarot">: allowed are any, psychological, legal, social-work, other;',
      );
      expect(all).to.contain('y12355-center-locator age="old">: allowed are whole years from 1 to 120,');
      expect(all).to.contain('only="cheap">: allowed are bookable');
    });

    it('more than two lines of a phone are folded away', async () => {
      const many = [
        {
          ...four[0],
          services: [service('psychological', 'a'), service('social-work', 'b')],
          accessibility: ['a'],
        },
        {
          ...four[1],
          hours: { rules: [...saturday, { weekday: 1, start: '18:00', end: '21:00' }] },
          services: [],
        },
        { ...four[2], services: [service('legal', 'c')] },
      ];
      const page = await open({}, many);
      expect(page.all('.chip').length).to.equal(7);
      expect(page.find('.fold').getAttribute('aria-expanded')).to.equal('false');
      page.find('.fold').click();
      await page.element.updateComplete;
      expect(page.find('.fold').getAttribute('aria-expanded')).to.equal('true');
      expect(page.all('.chip').length).to.equal(10);
    });

    it('the station of a school is listed where its page asks for it', async () => {
      const page = await open({ attributes: { school: 'd' } });
      expect(page.names[0]).to.equal('示例校内站');
      expect(page.names.length).to.equal(4);
      page.element.school = 'e';
      await waitUntil(() => page.names.length === 3);
    });
  });

  describe('a time', () => {
    const choose = async (page: Page, value: string) => {
      const select = page.find<HTMLSelectElement>('.time select');
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await page.element.updateComplete;
    };

    it('now is the chip beside it; another moment takes its place', async () => {
      const page = await open();
      await choose(page, 'now');
      expect(chip(page, '现在开门').getAttribute('aria-pressed')).to.equal('true');
      expect(page.names).to.deep.equal(['示例街道服务站']);
      await choose(page, 'weekend');
      expect(chip(page, '现在开门').getAttribute('aria-pressed')).to.equal('false');
      expect(page.names).to.deep.equal(['示例街道服务站']);
      await press(page, '现在开门');
      expect(page.find<HTMLSelectElement>('.time select').value).to.equal('now');
      await choose(page, '');
      expect(page.names.length).to.equal(3);
    });

    it('a day and time', async () => {
      const page = await open();
      await choose(page, 'point');
      const at = page.find<HTMLInputElement>('input[type=datetime-local]');
      expect([at.value, at.min]).to.deep.equal(['2026-09-12T10:00', '2026-09-12T10:00']);
      at.value = '2026-09-14T17:59';
      at.dispatchEvent(new Event('change', { bubbles: true }));
      await page.element.updateComplete;
      expect(page.names).to.deep.equal(['示例大学城服务点', '示例青少年服务中心']);
      at.value = '';
      at.dispatchEvent(new Event('change', { bubbles: true }));
      await page.element.updateComplete;
      expect(page.names.length, 'half a date changes nothing').to.equal(2);
    });
  });

  describe('nothing found', () => {
    it('says what leaves the centers out, each taken back by one press', async () => {
      const page = await open({
        attributes: { region: '440106', only: 'accessible', service: 'psychological' },
      });
      expect(page.text('.note .chip')).to.equal(
        '不限「无障碍」，有 1 个 | 不限「心理」，有 1 个 | 条件都去掉 (2)',
      );
      expect(page.text('[role=status]')).to.equal('天河区没有符合条件的服务点');
      expect(page.find<HTMLAnchorElement>('.note a[href^=tel]').href).to.equal('tel:12355');
      await press(page, '不限「心理」，有 1 个');
      expect(page.names).to.deep.equal(['示例街道服务站']);
    });

    it('all at once', async () => {
      const page = await open({ attributes: { only: 'accessible' } });
      await type(page, '没有这样的');
      await press(page, '条件都去掉 (3)');
      expect([page.names.length, field(page).value]).to.deep.equal([3, '']);
    });
  });
});
