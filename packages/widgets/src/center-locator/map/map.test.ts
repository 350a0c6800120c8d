import { expect, waitUntil } from '@open-wc/testing';
import { forgetReports } from '@y12355/core';
import { said } from '../../../../core/test/console.js';
import { locator, type Page, restore, serve, type Setting } from '../../../test/locator.js';
import type { CenterSelectEvent } from '../center-locator.events.js';
import { MapView as Elsewhere } from './elsewhere.js';
import type { LocatorMap } from './locator-map.js';
// Here already, so that what is not drawn was not late.
import './view.js';

const hours = { rules: [{ weekday: 6, start: '09:00', end: '12:00' }] };
const center = (id: string, lng?: number, lat?: number, region = '440106') => ({
  id,
  name: `示例${id}站`,
  region,
  hours,
  ...(lng && { location: { lng, lat, crs: 'gcj02' } }),
});
const centers = [
  center('东', 113.5, 23.1),
  center('西', 113.2, 23.1),
  center('西旁', 113.2002, 23.1, '440300'),
  center('无'),
];

/** Tiles come from this very server, which has none: what counts is what is asked for. */
const tiles = '/tiles/{z}/{x}/{y}.png?tk={key}';
const mapped = {
  src: '/centers.json',
  map: 'xyz',
  'map-src': tiles,
  'map-key': 'k',
  'map-approval': '示例审图号',
};

async function open(attributes: Record<string, string> = mapped, rest: Partial<Setting> = {}): Promise<Page> {
  serve(undefined, (url) => (url.pathname === '/centers.json' ? Response.json({ centers }) : undefined));
  return locator({ attributes, ...rest });
}

async function mapOf(page: Page): Promise<ShadowRoot> {
  await waitUntil(
    () => page.root.querySelector('y12355-locator-map')?.shadowRoot?.querySelector('.leaflet-marker-icon'),
    'the map is there',
    { timeout: 5000 },
  );
  return page.find<LocatorMap>('y12355-locator-map').shadowRoot as ShadowRoot;
}

const marks = (map: ShadowRoot) => [...map.querySelectorAll<HTMLElement>('.leaflet-marker-icon')];
const images = (map: ShadowRoot) => [...map.querySelectorAll<HTMLImageElement>('.leaflet-tile')];

describe('center locator: map', () => {
  afterEach(restore);

  it('shows nothing and loads nothing unless it is asked for', async () => {
    const page = await open({ ...mapped, map: 'none' });
    expect(page.all('y12355-locator-map').length).to.equal(0);
    const [line] = await said('warn', async () => {
      const wrong = await open({ ...mapped, map: 'leaflet' });
      expect(wrong.all('y12355-locator-map').length).to.equal(0);
    });
    expect(line).to.contain('map="leaflet">: allowed are none, xyz');
  });

  it('is refused without its approval number, once, and the list stays', async () => {
    for (const approval of ['', '  ']) {
      forgetReports();
      const lines = await said('warn', async () => {
        const page = await open({ ...mapped, 'map-approval': approval });
        await new Promise((resolve) => setTimeout(resolve, 100));
        page.element.requestUpdate();
        await page.element.updateComplete;
        expect(page.all('y12355-locator-map, img').length).to.equal(0);
        expect(page.names.length).to.equal(4);
      });
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.contain('审图号').and.contain('The list stands alone');
      restore();
    }
  });

  it('shows the number, asks for tiles of its template alone, and says no page', async () => {
    const page = await open();
    const map = await mapOf(page);
    expect(map.querySelector('.approval')?.textContent).to.equal('审图号：示例审图号');
    expect(images(map).length).to.be.greaterThan(0);
    for (const image of images(map)) {
      expect(new URL(image.src).pathname).to.match(/^\/tiles\/\d+\/\d+\/\d+\.png$/);
      expect([new URL(image.src).search, image.referrerPolicy]).to.deep.equal(['?tk=k', 'strict-origin']);
    }
    expect([...map.querySelectorAll('img')].length).to.equal(images(map).length);
  });

  it('gathers what stands together, and parts it on a press', async () => {
    const map = await mapOf(await open());
    const many = () => marks(map).find((mark) => mark.querySelector('.many'));
    expect(many()?.textContent).to.equal('2');
    expect(marks(map).length).to.equal(2);
    many()?.click();
    await waitUntil(() => !many());
    expect(marks(map).map(({ title }) => title)).to.include.members(['示例西站', '示例西旁站']);
  });

  it('a mark chooses the card, without saying which to the page', async () => {
    const page = await open();
    const told: CenterSelectEvent[] = [];
    page.element.addEventListener('y12355-center-select', (event) => told.push(event));
    const map = await mapOf(page);
    page.rows[0]?.click();
    await page.element.updateComplete;
    const east = marks(map).find(({ title }) => title === '示例东站');
    told.length = 0;
    east?.click();
    await page.element.updateComplete;
    expect(page.text('.card.chosen .name')).to.contain('示例东站');
    await waitUntil(() => page.find('.card.chosen .row').getAttribute('aria-expanded') === 'true');
    expect(told.length).to.be.lessThan(2);
    // Once more leaves it open: a map has no card to shut.
    marks(map)
      .find(({ title }) => title === '示例东站')
      ?.click();
    await page.element.updateComplete;
    expect(page.text('.card.chosen .name')).to.contain('示例东站');
  });

  it('a mark of a card that is not listed yet lists it', async () => {
    const page = await open({ ...mapped, limit: '1' });
    const map = await mapOf(page);
    marks(map)
      .find((mark) => mark.querySelector('.many'))
      ?.click();
    const hidden = marks(map).find(({ title }) => title && !page.names.includes(title));
    const title = hidden?.title ?? '';
    expect(title, 'one that the list does not show').not.to.equal('');
    hidden?.click();
    await waitUntil(() => page.names.includes(title));
    expect(page.text('.card.chosen .name')).to.contain(title);
  });

  it('a card moves the map to its center', async () => {
    const page = await open();
    const map = await mapOf(page);
    page.rows[page.names.indexOf('示例东站')]?.click();
    await page.element.updateComplete;
    if (!page.text('.card.chosen .name').includes('示例东站')) {
      page.rows[page.names.indexOf('示例东站')]?.click();
      await page.element.updateComplete;
    }
    await waitUntil(() => map.querySelector('.pin.chosen'));
    const canvas = (map.querySelector('.canvas') as HTMLElement).getBoundingClientRect();
    await waitUntil(() => {
      const mark = map.querySelector('.pin.chosen')?.getBoundingClientRect();
      const off = mark ? Math.abs(mark.left + mark.width / 2 - canvas.left - canvas.width / 2) : Infinity;
      return off < 3;
    }, 'the chosen mark stands in the middle');
  });

  it('follows the choice of a place', async () => {
    const page = await open();
    const map = await mapOf(page);
    await page.choose(0, '深圳市');
    await waitUntil(() => marks(map).length === 1);
    expect(marks(map)[0]?.title).to.equal('示例西旁站');
  });

  it('takes nothing from keyboards and readers: hidden, without focus, its buttons named', async () => {
    const page = await open();
    const map = await mapOf(page);
    expect(map.querySelector('.canvas')?.getAttribute('aria-hidden')).to.equal('true');
    expect(
      map.querySelectorAll('.canvas[tabindex], .canvas [tabindex], .canvas a, .canvas button').length,
    ).to.equal(0);
    const zooms = [...map.querySelectorAll<HTMLElement>('.zoom button')];
    expect(zooms.map((button) => button.getAttribute('aria-label'))).to.deep.equal(['放大地图', '缩小地图']);
    for (const button of zooms) expect(button.offsetHeight).to.be.at.least(44);
    const before = images(map)[0]?.src;
    zooms[0]?.click();
    await waitUntil(() => images(map)[0] && images(map)[0]?.src !== before);
    await expect(page.element).to.be.accessible();
  }).timeout(20_000);

  it('nobody can mark a point: a press on the ground does nothing', async () => {
    const map = await mapOf(await open());
    const count = marks(map).length;
    const canvas = map.querySelector('.canvas') as HTMLElement;
    for (const type of ['mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu'])
      canvas.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: 20, clientY: 200 }));
    expect(marks(map).length).to.be.at.most(count + 1);
    expect(map.querySelectorAll('.leaflet-popup, input').length).to.equal(0);
  });

  it('goes and comes with its element, and leaves nothing', async () => {
    const page = await open();
    await mapOf(page);
    const parent = page.element.parentElement as HTMLElement;
    page.element.remove();
    expect(
      page.find<LocatorMap>('y12355-locator-map').shadowRoot?.querySelectorAll('.leaflet-pane').length,
    ).to.equal(0);
    parent.append(page.element);
    await mapOf(page);
  });

  it('where no center has a point there is no map', async () => {
    serve(undefined, (url) =>
      url.pathname === '/centers.json' ? Response.json({ centers: [center('无')] }) : undefined,
    );
    const page = await locator({ attributes: mapped });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.all('y12355-locator-map').length).to.equal(0);
  });

  describe('in a file that is one whole', () => {
    const scene = (api: string | undefined) => ({
      t: (key: string) => key,
      rows: [],
      chosen: null,
      api,
      onChoose: () => undefined,
    });

    it('leads to the operator’s page instead, and says what carries a map', async () => {
      const host = document.createElement('y12355-center-locator');
      const lines = await said('warn', async () => {
        const instead = new Elsewhere(host);
        const { values } = instead.view(scene('https://booking.example/')) as { values: unknown[] };
        expect(values).to.include('https://booking.example/find');
        expect(String(instead.view(scene(undefined)))).to.contain('Symbol');
      });
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.contain('y12355.loader.js');
    });
  });
});
