import { newestList, type KeptList } from './kept-data.js';

/** How long the service may take to answer before the page says that there is no network, in milliseconds. */
const PATIENCE_MS = 4000;
/** As many centers as one screen of a phone holds; the rest stands in the list itself. */
const MOST = 6;

/**
 * Whether somebody answers. A page that a worker may have kept says nothing about that, so the site is asked for
 * the worker's own file, which is on any host; without a worker the page itself came over the network.
 *
 * @param site address of the folder that the shell lies in
 */
export async function isOnline(site: string, patience = PATIENCE_MS): Promise<boolean> {
  if (navigator.onLine === false) return false;
  if (!navigator.serviceWorker?.controller) return true;
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, patience, false));
  const answer = fetch(`${site}sw.js`, { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]);
}

/** Says so on the page when there is no network, and shows what was kept; takes it back when there is one again. */
export function watchConnection(site: string): void {
  const look = async () => show(!(await isOnline(site)), site);
  for (const type of ['online', 'offline']) window.addEventListener(type, look);
  void look();
}

async function show(offline: boolean, site: string): Promise<void> {
  document.documentElement.classList.toggle('offline', offline);
  for (const part of document.querySelectorAll<HTMLElement>('[data-offline]')) part.hidden = !offline;
  const list =
    offline && 'caches' in window ? await newestList(caches, site).catch(() => undefined) : undefined;
  for (const part of document.querySelectorAll<HTMLElement>('[data-list-date]')) {
    part.hidden = !list;
    if (list) dated(part, list.date);
  }
  for (const part of document.querySelectorAll<HTMLElement>('[data-last]')) {
    part.hidden = !list || list.centers.length === 0;
    if (list) fill(part, list);
  }
}

const written = new WeakMap<HTMLElement, string>();

/** The sentence stands in the page with `{{month}}` and `{{date}}` in it. */
function dated(part: HTMLElement, day: string): void {
  const text = written.get(part) ?? part.textContent ?? '';
  written.set(part, text);
  const [, month, date] = day.split('-').map(Number);
  part.textContent = text.replace('{{month}}', String(month)).replace('{{date}}', String(date));
}

function fill(part: HTMLElement, { date, centers }: KeptList): void {
  dated(part.querySelector('[data-last-date]') as HTMLElement, date);
  const list = part.querySelector<HTMLElement>('[data-last-list]') as HTMLElement;
  list.textContent = '';
  for (const { name, address, sample } of centers.slice(0, MOST)) {
    const row = document.createElement('li');
    row.lang = 'zh-CN';
    row.append(element('strong', name), element('span', address));
    if (sample) row.append(element('small', list.dataset['sample'] ?? '', 'tag'));
    list.append(row);
  }
}

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  if (className === 'tag') made.lang = document.documentElement.lang;
  return made;
}
