import { expect, waitUntil } from '@open-wc/testing';
import { locator, type Page, restore, serve } from '../../test/locator.js';

/** A center with everything that an entry can say, long words among it. */
const center = {
  id: 'a',
  name: '示例青少年服务中心与家庭教育指导站',
  region: '440106',
  address: '示例路 1 号示例大厦 2 楼 201 室',
  location: { lng: 113.3, lat: 23.1, crs: 'bd09' },
  phones: ['000-0000-0001', '000-0000-0002'],
  services: [{ id: 's', name: '心理倾谈', kind: 'psychological' }],
  audience: { minAge: 6, maxAge: 25 },
  accessibility: ['无障碍坡道', '电梯'],
  transit: '示例地铁站 B 口，步行约 6 分钟',
  notice: '周末请走南门',
  verifiedOn: '2026-05-01',
  hours: {
    rules: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
      { weekday, start: '09:00', end: '12:00' },
      { weekday, start: '20:00', end: '02:00' },
    ]),
    exceptions: ['2026-09-17', '2026-09-18'].map((date) => ({ date, closed: true, reason: '考试季调整' })),
  },
};

async function open(attributes: Record<string, string>, width: number): Promise<Page> {
  serve(undefined, (url) => (url.pathname === '/a.json' ? Response.json({ centers: [center] }) : undefined));
  const page = await locator({
    attributes: {
      src: '/a.json',
      map: 'xyz',
      'map-src': '/tiles/{z}/{x}/{y}.png',
      'map-approval': '示例审图号（2026）0001 号',
      ...attributes,
    },
    width,
  });
  page.find('.actions button').click();
  await waitUntil(() => page.all('.app').length > 0 && page.all('y12355-locator-map').length > 0);
  return page;
}

describe('center locator: look of an entry', () => {
  afterEach(restore);

  for (const lang of ['zh-CN', 'zh-HK', 'en']) {
    for (const [theme, width] of [
      ['light', 360],
      ['dark', 768],
      ['contrast', 1280],
    ] as const) {
      it(`passes axe: ${lang}, ${theme}, ${width} px, its maps and the map shown`, async () => {
        await expect((await open({ lang, theme }, width)).element).to.be.accessible();
      }).timeout(30_000);
    }

    it(`fits: ${lang}, 320 px, large text`, async () => {
      const page = await open({ lang, 'text-size': 'large' }, 320);
      const edge = page.element.getBoundingClientRect().right + 0.5;
      const out = page
        .all('.root *')
        .filter((node) => !node.closest('.sr, svg') && node.getBoundingClientRect().right > edge)
        .map((node) => `${node.localName}.${node.className}`);
      expect(out).to.deep.equal([]);
    });
  }

  it('its actions stand in one row of a phone, 48 px high', async () => {
    const page = await open({}, 360);
    const actions = page.all('.actions .action');
    expect(actions.length).to.equal(2);
    expect(new Set(actions.map((node) => node.offsetTop)).size).to.equal(1);
    for (const node of actions) expect(node.offsetHeight).to.be.at.least(48);
  });
});
