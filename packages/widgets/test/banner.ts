import { type Action, type ActionEvent, forgetReports, setNow } from '@y12355/core';
import type { BannerWindow } from '../src/hotline-banner/window.js';
import type { HotlineBanner } from '../src/hotline-banner/hotline-banner.js';
import '../src/hotline-banner/define.js';

/** Helpers for the banner's browser tests. */

const own = navigator.userAgent;
/** Makes this browser a phone or a desktop. */
export function pretend(device: 'phone' | 'desktop'): void {
  const userAgent = device === 'phone' ? `${own} Mobile` : own;
  Object.defineProperty(navigator, 'userAgent', { value: userAgent, configurable: true });
}

export function create(attributes: Readonly<Record<string, string>> = {}): HotlineBanner {
  const element = document.createElement('y12355-hotline-banner');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const link = document.createElement('a');
  link.href = 'tel:12355';
  link.textContent = '12355';
  element.append(link);
  return element;
}

export async function mount(attributes: Readonly<Record<string, string>> = {}): Promise<HotlineBanner> {
  const element = create(attributes);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

/** Waits until something holds; the runner's own limit ends a wait for nothing. */
export async function until<T>(look: () => T | null | undefined | false): Promise<T> {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const all = <T extends HTMLElement>(element: HTMLElement, selector: string): T[] => [
  ...(element.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
export const one = <T extends HTMLElement>(element: HTMLElement, selector: string): T => {
  const found = all<T>(element, selector)[0];
  if (!found) throw new Error(`nothing for ${selector} in <${element.localName}>`);
  return found;
};
export const byText = (element: HTMLElement, text: string): HTMLElement => {
  const found = all(element, 'a, button').find((node) => node.textContent?.includes(text));
  if (!found) throw new Error(`no link or button says ${text}`);
  return found;
};

export const windowOf = (element: HTMLElement): BannerWindow | undefined =>
  all<BannerWindow>(element, 'y12355-banner-window')[0];

/** The window, once it is open and holds its title. */
export async function opened(element: HTMLElement): Promise<BannerWindow> {
  const found = await until(() => windowOf(element));
  await found.updateComplete;
  // Axe reads colors through opacity, and the sheet takes 200 ms to come up.
  await new Promise((resolve) => setTimeout(resolve, 400));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return found;
}

/** What leaves an element while `work` runs. */
export async function told(work: () => unknown): Promise<Action[]> {
  const actions: Action[] = [];
  const hear = (event: Event) => {
    actions.push((event as ActionEvent).action);
    // Nothing is dialled and nothing opens in a test.
    event.preventDefault();
  };
  document.addEventListener('y12355-action', hear);
  await work();
  document.removeEventListener('y12355-action', hear);
  return actions;
}

/**
 * For the start of a suite: each of its tests begins on a desktop at noon of 25 November 2026 without a
 * network, and leaves no banner behind. Gives the addresses that were asked for.
 */
export function offlineAtNoon(): () => readonly string[] {
  const ownFetch = window.fetch;
  let fetches: string[] = [];
  beforeEach(() => {
    forgetReports();
    pretend('desktop');
    setNow(() => Date.parse('2026-11-25T12:00:00+08:00'));
    fetches = [];
    window.fetch = (input) => {
      fetches.push(String(input));
      return Promise.reject(new TypeError('no network in this test'));
    };
  });
  afterEach(() => {
    document.querySelectorAll('y12355-hotline-banner').forEach((element) => element.remove());
    setNow(undefined);
    window.fetch = ownFetch;
  });
  return () => fetches;
}
