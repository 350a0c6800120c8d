import { expect, waitUntil } from '@open-wc/testing';
import { configure } from '@y12355/core';
import { said } from '../../../core/test/console.js';
import { opened, restore, serve, visit, type Visit } from '../../test/booking.js';
import { thrown } from '../../test/locator.js';

const gone = (page: Visit) => waitUntil(() => !page.host, 'the dialog is gone');
const unloadAsks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
const escape = (page: Visit) => page.window.dispatchEvent(new Event('cancel', { cancelable: true }));

describe('booking dialog: the frame', () => {
  afterEach(restore);

  it('opens as a modal window with its title in focus, and the line on top', async () => {
    serve();
    const page = await opened();
    expect(page.window.matches(':modal')).to.equal(true);
    expect(page.window.getAttribute('aria-labelledby')).to.equal('title');
    expect(page.title).to.equal('选个时间 第 1 步，共 3 步');
    await waitUntil(() => page.root.activeElement?.id === 'title');
    expect(page.text('.now')).to.equal('现在就想说？拨打 12355');
    expect(page.find<HTMLAnchorElement>('.now a').href).to.equal('tel:12355');
  });

  it('opens once, however often the button is pressed', async () => {
    serve();
    const page = await visit();
    page.action?.click();
    page.action?.click();
    await page.open();
    expect(page.element.shadowRoot?.querySelectorAll('y12355-booking-dialog').length).to.equal(1);
  });

  it('closes with its button and gives the focus back', async () => {
    serve();
    const page = await opened();
    await page.press('.close');
    await gone(page);
    expect(page.element.shadowRoot?.activeElement).to.equal(page.action);
    await page.open();
    expect(page.title).to.contain('选个时间');
  });

  it('closes with Escape', async () => {
    serve();
    const page = await opened();
    escape(page);
    await gone(page);
    expect(page.element.shadowRoot?.activeElement).to.equal(page.action);
  });

  it('asks once before a half-filled form is left', async () => {
    serve();
    const page = await opened();
    await page.pickTime();
    await page.type('#f-alias', '阿树');
    await page.press('.close');
    expect(page.text('.foot')).to.contain('还没有送出，要离开吗？');
    await waitUntil(() => page.root.activeElement?.id === 'stay');
    await page.press('#stay');
    expect(page.text('.foot')).to.equal('看一遍再提交');
    expect(page.find<HTMLInputElement>('#f-alias').value).to.equal('阿树');
    escape(page);
    await page.press('#leave');
    await gone(page);
  });

  it('asks in English with a space between its sentences', async () => {
    serve();
    const page = await opened({ lang: 'en' });
    await page.pickTime();
    await page.type('#f-alias', 'Xiaoshu');
    await page.press('.close');
    expect(page.text('.ask')).to.equal('Not sent yet. Leave? What you typed is not kept.');
  });

  it('a second Escape leaves', async () => {
    serve();
    const page = await opened();
    await page.pickTime();
    await page.type('#f-note', '想说说考试');
    escape(page);
    await page.until('#leave');
    escape(page);
    await gone(page);
  });

  it('does not ask where nothing was filled in', async () => {
    serve();
    const page = await opened();
    await page.pickTime();
    await page.press('.close');
    await gone(page);
  });

  it('asks before the page is left half-filled, and only then', async () => {
    serve();
    const page = await opened();
    expect(unloadAsks()).to.equal(false);
    await page.pickTime();
    await page.type('#f-alias', '阿树');
    expect(unloadAsks()).to.equal(true);
    await page.fill();
    await page.go();
    await page.until('.facts');
    expect(unloadAsks()).to.equal(true);
    await page.go();
    await page.until('.scene');
    expect(unloadAsks()).to.equal(false);
  });

  it('taken off the page it leaves nothing behind', async () => {
    const fake = serve();
    const page = await opened();
    await page.pickTime();
    await page.type('#f-alias', '阿树');
    fake.switches.slow = true;
    const seen = await thrown(async () => {
      page.element.remove();
      await waitUntil(() => !page.host, 'the dialog is gone');
    });
    expect(seen).to.deep.equal([]);
    expect(unloadAsks()).to.equal(false);
    const { length } = fake.log;
    window.dispatchEvent(new Event('online'));
    expect(fake.log.length).to.equal(length);
  });

  it('nothing is stored, and neither reference nor code reach an address', async () => {
    const fake = serve();
    const page = await opened();
    const { ref, code } = await page.book({ phone: '13800000000', note: '想说说考试' });
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    const addresses = [location.href, ...fake.log.map(({ path }) => path)].join();
    for (const secret of [code.replace(' ', ''), '13800000000', '阿树']) {
      expect(addresses).not.to.contain(secret);
    }
    await page.press('.close');
    await gone(page);
    await page.open();
    expect(page.text('dialog')).not.to.contain(ref);
  });

  it('follows language and theme of its element while open', async () => {
    serve();
    const page = await opened({ theme: 'dark' });
    const ground = () => getComputedStyle(page.window).backgroundColor;
    expect(ground()).to.equal('rgb(13, 33, 30)');
    page.element.theme = 'light';
    page.element.lang = 'en';
    await page.says('Pick a time', '#title');
    expect(ground()).to.equal('rgb(244, 246, 241)');
    configure({ lang: 'zh-CN' });
    page.element.removeAttribute('lang');
    await page.says('选个时间', '#title');
  });

  it('where dialogs are not modal it is a window with a role, and Escape closes it', async () => {
    serve();
    const own = HTMLDialogElement.prototype.showModal;
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
    try {
      const page = await opened();
      expect(page.window.getAttribute('role')).to.equal('dialog');
      expect(page.find('.slot').getBoundingClientRect().width).to.be.greaterThan(0);
      page.find('.slot').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await gone(page);
    } finally {
      HTMLDialogElement.prototype.showModal = own;
    }
  });

  it('an error while drawing shows the number, and nothing reaches the page', async () => {
    serve({}, (_, path) =>
      path.endsWith('/slots')
        ? Response.json({ service: {}, center: {}, help: { phone: '12355' }, days: [{ date: 5 }] })
        : undefined,
    );
    const page = await visit();
    await said('error', async () => {
      const seen = await thrown(async () => {
        await page.open();
        await page.until('.lead');
      });
      expect(seen).to.deep.equal([]);
    });
    expect(page.title).to.equal('暂时打不开预约');
    expect(page.find<HTMLAnchorElement>('.foot a').href).to.equal('tel:12355');
  });
});
