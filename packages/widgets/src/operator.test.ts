import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { configure, setNow } from '@y12355/core';
import { html, LitElement, render } from 'lit';
import { createFakeFetch, type FakeFetch } from '../../client/test/fake-service.js';
import { at, SATURDAY } from '../test/locator.js';
import './define.js';
import { OperatorController } from './operator.js';

class Asker extends LitElement {
  readonly operator = new OperatorController(this);
  updates = 0;

  protected override updated(): void {
    this.updates += 1;
  }
}
customElements.define('test-asker', Asker);

const foreign = 'https://booking.example';

describe('the document of the operator', () => {
  const ownFetch = window.fetch;
  let service: FakeFetch;
  let page: HTMLElement;
  /** How many requests were given up. */
  let aborted: number;

  const add = (): Asker => page.appendChild(document.createElement('test-asker') as Asker);
  const asked = () => service.log.filter(({ path }) => path === '/v1/operator').length;
  const serve = (operator = {}) => {
    service = createFakeFetch({ operator });
    aborted = 0;
    window.fetch = (input, init) => {
      init?.signal?.addEventListener('abort', () => (aborted += 1));
      return service(input, init);
    };
  };

  beforeEach(() => {
    serve();
    page = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => {
    page.remove();
    window.fetch = ownFetch;
    configure({ api: undefined });
    setNow(undefined);
  });

  it('is asked for once by ten that ask together, and not by one that comes later', async () => {
    const ten = Array.from({ length: 10 }, add);
    await Promise.all(ten.map(({ operator }) => operator.ask(foreign)));
    const late = add();
    await late.operator.ask(`${foreign}/v1/`);
    expect(asked()).to.equal(1);
    for (const { operator } of [...ten, late]) {
      expect(operator.document?.booking.open).to.equal(true);
      expect(operator.client).to.equal(late.operator.client);
    }
  });

  it('updates who asked, when it comes', async () => {
    const asker = add();
    await asker.updateComplete;
    const before = asker.updates;
    await asker.operator.ask(foreign);
    await asker.updateComplete;
    expect(asker.updates).to.equal(before + 1);
  });

  it('is asked for at each address, and of one service never taken for that of another', async () => {
    const asker = add();
    await asker.operator.ask(foreign);
    let answer!: () => void;
    service.switches.slow = new Promise<void>((resolve) => (answer = resolve));
    const second = asker.operator.ask('https://other.example');
    expect(asker.operator.document).to.equal(undefined);
    // The first service again, before the second has answered.
    await asker.operator.ask(foreign);
    const first = asker.operator.document;
    expect(first?.booking.open).to.equal(true);
    answer();
    await second;
    expect(asker.operator.document).to.equal(first);
    expect(asked()).to.equal(2);
  });

  it('is asked for again after a failure, by who asks next and not by itself', async () => {
    service.switches.garbage = true;
    const asker = add();
    const other = add();
    await Promise.all([asker.operator.ask(foreign), other.operator.ask(foreign)]);
    expect([asker.operator.document, asked()]).to.deep.equal([undefined, 1]);
    await aTimeout(20);
    expect(asked()).to.equal(1);
    service.switches.garbage = false;
    await asker.operator.ask(foreign);
    expect(asker.operator.document?.booking.open).to.equal(true);
    await other.operator.ask(foreign);
    expect(asked()).to.equal(2);
  });

  it('is given up with the last that waits for it, and not before', async () => {
    service.switches.slow = true;
    const [one, two] = [add(), add()];
    const waiting = [one.operator.ask(foreign), two.operator.ask(foreign)];
    one.remove();
    await aTimeout(0);
    expect(aborted).to.equal(0);
    two.remove();
    await aTimeout(0);
    expect(aborted).to.equal(1);
    await Promise.all(waiting);
    expect(asked()).to.equal(1);
  });

  it('stays with one that moves, before and after it came', async () => {
    const other = page.appendChild(document.createElement('div'));
    const asker = add();
    const before = asker.operator.ask(foreign);
    other.append(asker);
    await before;
    expect(asker.operator.document).to.equal(undefined);
    await asker.operator.ask(foreign);
    const { document: found } = asker.operator;
    expect(found?.booking.open).to.equal(true);
    page.append(asker);
    await asker.operator.ask(foreign);
    expect(asker.operator.document).to.equal(found);
    expect(asked()).to.equal(2);
  });

  it('is forgotten with the last of a page', async () => {
    const asker = add();
    await asker.operator.ask(foreign);
    asker.remove();
    serve({ trustedOrigins: ['https://school.example'] });
    const next = add();
    await next.operator.ask(foreign);
    expect(next.operator.document?.trustedOrigins).to.deep.equal(['https://school.example']);
  });

  it('is not asked for off the page, without an address, and at one that is none', async () => {
    const asker = document.createElement('test-asker') as Asker;
    await asker.operator.ask(foreign);
    page.append(asker);
    for (const api of [undefined, '', 'mailto:a@booking.example']) await asker.operator.ask(api);
    expect(asker.operator.client).to.equal(undefined);
    expect(asked()).to.equal(0);
  });

  it('is one request for a locator, a booking button and a panel of the banner on one page', async () => {
    configure({ api: foreign });
    setNow(() => at(SATURDAY));
    const hotline = { hours: { 'zh-CN': '9:00–21:00' }, source: 'x', asOf: '2026-01-04' };
    serve({ hotline, trustedOrigins: [location.origin] });
    render(
      html`<y12355-center-locator region="440106"></y12355-center-locator>
        <y12355-booking-button center="th"></y12355-booking-button>
        <y12355-booking-button center="gz"></y12355-booking-button>
        <y12355-hotline-banner></y12355-hotline-banner>`,
      page,
    );
    const shown = (tag: string, selector: string) =>
      waitUntil(
        () => [...page.querySelectorAll(tag)].every(({ shadowRoot }) => shadowRoot?.querySelector(selector)),
        `${selector} in ${tag}`,
        { timeout: 8000 },
      );
    await shown('y12355-center-locator', '.actions button.action');
    await shown('y12355-booking-button', 'button.action');
    const banner = page.querySelector('y12355-hotline-banner')?.shadowRoot;
    const opener = [...(banner?.querySelectorAll('button') ?? [])].find((button) =>
      button.textContent?.includes('打过去会怎样'),
    );
    opener?.click();
    await shown('y12355-hotline-banner', 'y12355-banner-window');
    const panel = banner?.querySelector('y12355-banner-window')?.shadowRoot;
    await waitUntil(() => panel?.textContent?.includes('9:00–21:00'), 'the hours', { timeout: 8000 });
    expect(asked()).to.equal(1);
  });
});
