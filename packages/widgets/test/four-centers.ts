import { locator, type Page, serve, type Setting } from './locator.js';

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '09:00', end: '18:00' }));
export const saturday = [{ weekday: 6, start: '09:00', end: '18:00' }];
export const service = (kind: string, name: string) => ({
  id: name,
  name,
  kind,
  slotMinutes: 50,
  capacity: 1,
  bookable: true,
});

/** On the Saturday of these tests the second is open. */
export const four = [
  {
    id: 'a',
    name: '示例青少年服务中心',
    region: '440106',
    address: '示例路 1 号',
    search: 'tianhe th',
    services: [service('psychological', '心理倾谈')],
    location: { lng: 113.33, lat: 23.13, crs: 'gcj02' },
    hours: { rules: weekdays },
  },
  {
    id: 'b',
    name: '示例街道服务站',
    region: '440106',
    accessibility: ['无障碍坡道'],
    services: [service('legal', '法律咨询')],
    location: { lng: 113.35, lat: 23.13, crs: 'wgs84' },
    hours: { rules: saturday },
  },
  {
    id: 'c',
    name: '示例大学城服务点',
    region: '440113',
    audience: { minAge: 18 },
    hours: { rules: weekdays },
  },
  { id: 'd', name: '示例校内站', region: '440113', visibility: 'school', hours: { rules: weekdays } },
];

export async function open(setting: Setting = {}, centers: readonly object[] = four): Promise<Page> {
  serve(undefined, (url) => (url.pathname === '/centers.json' ? Response.json({ centers }) : undefined));
  return locator({ ...setting, attributes: { src: '/centers.json', ...setting.attributes } });
}

export const field = (page: Page) => page.find<HTMLInputElement>('input[type=search]');
export const chip = (page: Page, label: string) => {
  const found = page.all<HTMLButtonElement>('.chip').find((one) => one.textContent?.trim() === label);
  if (!found) throw new Error(`no chip ${label} in ${page.text('.chip')}`);
  return found;
};

export async function type(page: Page, text: string, more: InputEventInit = {}): Promise<void> {
  field(page).focus();
  field(page).value = text;
  field(page).dispatchEvent(new InputEvent('input', { bubbles: true, ...more }));
  await page.element.updateComplete;
}

export async function press(page: Page, label: string): Promise<void> {
  chip(page, label).click();
  await page.element.updateComplete;
}
