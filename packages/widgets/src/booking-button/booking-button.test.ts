import { expect, waitUntil } from '@open-wc/testing';
import { configure } from '@y12355/core';
import { said } from '../../../core/test/console.js';
import { everything, opened, restore, serve, visit } from '../../test/booking.js';
import { bookingPage, bookingWay } from './book.js';

const foreign = 'https://booking.example';
const personal = 'input, textarea, select, form, y12355-booking-dialog';

describe('booking button', () => {
  afterEach(restore);

  it('knows which way a page has', () => {
    const page = 'https://school.example/help';
    expect(bookingWay(page, undefined)).to.equal('none');
    expect(bookingWay(page, 'javascript:alert(1)')).to.equal('none');
    expect(bookingWay(page, foreign)).to.equal('page');
    expect(bookingWay(page, '/')).to.equal('dialog');
    expect(bookingWay(page, foreign, { trustedOrigins: ['https://school.example'] })).to.equal('dialog');
    expect(bookingWay(page, foreign, { trustedOrigins: ['https://school.example.evil'] })).to.equal('page');
    expect(bookingPage(page, `${foreign}/v1`, { center: 'th', service: 'th-psy', campaign: 'a-1' })).to.equal(
      `${foreign}/book?center=th&service=th-psy&c=a-1`,
    );
    expect(bookingPage(page, undefined, {})).to.equal(undefined);
  });

  it('is a button on a page of the service, without a request before it is pressed', async () => {
    const fake = serve();
    const { action } = await visit();
    expect(action?.localName).to.equal('button');
    expect(action?.textContent?.trim()).to.equal('约个时间聊聊');
    expect(fake.log.length).to.equal(0);
  });

  it('is a link in a new window anywhere else, and no field for personal data ever appears', async () => {
    const fake = serve();
    const page = await visit({ api: foreign, service: 'th-psy', campaign: 'school-a1' });
    await waitUntil(() => fake.log.length > 0, 'the operator is asked');
    const link = page.action as HTMLAnchorElement;
    expect(link.href).to.equal(`${foreign}/book?center=th&service=th-psy&c=school-a1`);
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    expect(link.textContent).to.contain('新窗口打开');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    await page.element.updateComplete;
    const found = everything(page.element.parentElement as Element).filter((element) =>
      element.matches(personal),
    );
    expect(found).to.deep.equal([]);
    expect(fake.log.map(({ method, path }) => `${method} ${path}`)).to.deep.equal(['GET /v1/operator']);
  });

  it('the search for fields would find those of an open dialog', async () => {
    serve();
    const page = await opened();
    await page.pickTime();
    const found = everything(page.element.parentElement as Element).filter((element) =>
      element.matches(personal),
    );
    expect(found.length).to.be.greaterThan(3);
  });

  it('becomes a button when the operator names this page', async () => {
    serve({ operator: { trustedOrigins: [location.origin] } });
    const page = await visit({ api: foreign });
    await waitUntil(() => page.action?.localName === 'button');
  });

  it('stays a link when the service does not answer, and asks again where it stands next', async () => {
    const fake = serve({ slow: true });
    const page = await visit({ api: foreign });
    await waitUntil(() => fake.log.length === 1);
    page.element.remove();
    fake.switches.slow = false;
    document.body.append(page.element);
    await waitUntil(() => fake.log.length === 2);
    expect(page.action?.localName).to.equal('a');
    page.element.remove();
  });

  it('without a service shows the content inside its tag', async () => {
    serve();
    const { element } = await visit({ api: '' });
    expect(element.shadowRoot?.querySelector('slot')).to.exist;
    expect(element.shadowRoot?.querySelector('.action')).not.to.exist;
    configure({ api: '/' });
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.action')).to.exist;
  });

  it('leads to no service by another scheme than https, and says so', async () => {
    const fake = serve();
    for (const api of ['http://booking.example', 'javascript:alert(1)']) {
      const lines = await said('warn', async () => {
        const { element } = await visit({ api });
        expect(element.shadowRoot?.querySelector('.action')).not.to.exist;
      });
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.contain(`<y12355-booking-button api="${api}">: allowed are https`);
    }
    expect(fake.log).to.deep.equal([]);
  });

  it('without a center leads to the list of centers', async () => {
    serve();
    const page = await visit({ center: '', campaign: 'school-a1' });
    expect((page.action as HTMLAnchorElement).href).to.equal(`${location.origin}/find?c=school-a1`);
    expect(page.action?.textContent).to.contain('找个服务点约时间');
  });

  it('takes the words of the page as text', async () => {
    serve();
    const label = '<img src=x onerror=alert(1)> 约';
    const { action } = await visit({ label });
    expect(action?.textContent?.trim()).to.equal(label);
    expect(action?.children.length).to.equal(0);
  });

  it('speaks English', async () => {
    serve();
    const page = await visit({ lang: 'en' });
    await waitUntil(() => page.action?.textContent?.trim() === 'Book a time to talk', 'its words');
  });

  it('a failing render gives the light DOM back', async () => {
    serve();
    const page = await visit();
    const lines = await said('error', async () => {
      Object.defineProperty(page.element, 'label', {
        get: () => {
          throw new Error('broken');
        },
      });
      page.element.requestUpdate();
      await page.element.updateComplete.catch(() => undefined);
    });
    expect(lines.join()).to.contain('y12355-booking-button');
    expect(page.element.shadowRoot?.querySelector('slot')).to.exist;
  });

  for (const theme of ['light', 'dark', 'contrast'])
    it(`is accessible as button, link and fallback (${theme})`, async () => {
      serve();
      for (const [name, value] of [
        ['api', '/'],
        ['api', foreign],
        ['center', ''],
        ['api', ''],
      ] as const) {
        const { element } = await visit({ theme, [name]: value });
        await expect(element).to.be.accessible();
      }
    });
});
