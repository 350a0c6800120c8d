import { expect, waitUntil } from '@open-wc/testing';
import { configure } from '@y12355/core';
import { createFakeFetch } from '../../../client/test/fake-service.js';
import { said } from '../../../core/test/console.js';
import { locator, restore, serve } from '../../test/locator.js';
import { Booking } from './booking.js';
import type { Place } from './center-locator.model.js';

const foreign = 'https://booking.example';

describe('center locator: book', () => {
  afterEach(() => {
    restore();
    configure({ campaign: undefined });
  });

  it('opens the dialog on a page of the service, and tells nobody', async () => {
    serve();
    const page = await locator({ attributes: { api: '/', region: '440106' } });
    const told: Event[] = [];
    window.addEventListener('y12355-action', (event) => told.push(event), { once: true });
    const book = page.find('.actions button.action');
    expect(book.textContent).to.contain('预约').and.contain('示例天河区青少年服务中心');
    book.click();
    await waitUntil(() => page.root.querySelector('y12355-booking-dialog'), 'the dialog opens', {
      timeout: 8000,
    });
    expect(told.length).to.equal(0);
    page.find('y12355-booking-dialog').remove();
    await waitUntil(() => page.root.activeElement === book, 'the focus comes back');
  });

  it('on a page that the operator does not trust there is a link in a new window and no field', async () => {
    configure({ campaign: 'school-a1' });
    serve();
    const page = await locator({ attributes: { api: foreign, region: '440106' } });
    await waitUntil(() => page.root.querySelector('.actions a'));
    const link = page.find<HTMLAnchorElement>('.actions a.action');
    expect(link.href).to.equal(`${foreign}/book?center=th&service=th-psy&c=school-a1`);
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    expect(link.textContent).to.contain('新窗口打开');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    await page.element.updateComplete;
    expect(page.all('input:not([type=search]), textarea, form, y12355-booking-dialog').length).to.equal(0);
  });

  it('between several services the form asks', async () => {
    serve();
    const page = await locator({ attributes: { api: foreign, region: '440100' } });
    expect(page.find<HTMLAnchorElement>('.actions a.action').search).to.equal('?center=gz');
  });

  it('a page that the operator names may hold the dialog', async () => {
    serve(createFakeFetch({ operator: { trustedOrigins: [location.origin] } }));
    const page = await locator({ attributes: { api: foreign, region: '440106' } });
    await waitUntil(() => page.root.querySelector('.actions button.action'));
    // Also when the element was moved before the answer came, and no other of the page has it.
    page.element.remove();
    const moved = await locator({ attributes: { api: foreign, region: '440106' }, early: true });
    const parent = moved.element.parentElement as HTMLElement;
    parent.append(moved.element);
    await waitUntil(() => moved.root.querySelector('.actions button.action'));
  });

  it('is not offered where booking is off, nor by a center that takes none', async () => {
    serve(createFakeFetch({ bookingClosed: true }));
    const page = await locator({ attributes: { api: '/', region: '440106' } });
    await waitUntil(() => !page.text('.kind').includes('可预约'));
    expect(page.all('.actions').length).to.equal(0);
    page.element.remove();

    serve();
    const open = await locator({ attributes: { api: '/', region: '440106' } });
    open.rows[1]?.click();
    await open.element.updateComplete;
    expect(open.text('.more dt')).to.equal('地址 | 服务 | 适合 | 电话');
    expect(open.all('.actions').length).to.equal(0);
  });

  it('leads to the page of the operator where the dialog cannot be loaded', async () => {
    serve();
    const { element, root } = await locator();
    const place = { id: 'th', services: [{ id: 's', bookable: true }] } as Place;
    const settings = { api: '/', campaign: undefined, operator: undefined };
    const booking = new Booking(
      element,
      () => settings,
      () => Promise.reject(new Error('no chunk')),
    );
    const button = root.querySelector('.actions .action') as HTMLElement;
    const click = new Event('click');
    Object.defineProperty(click, 'currentTarget', { value: button });
    expect(booking.way).to.equal('dialog');
    const lines = await said('warn', () => booking.open(click, place, 'time'));
    expect(lines.join()).to.contain('no chunk');
    expect(booking.way).to.equal('page');
    expect(booking.page(place, 'time')).to.equal(`${location.origin}/book?center=th&service=s`);
    expect(booking.page(place, 'lookup')).to.equal(`${location.origin}/book?center=th&service=s#look`);
    expect(root.activeElement === button, 'the focus is on the action').to.equal(true);
  });
});
