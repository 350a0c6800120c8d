import { html, type TemplateResult } from 'lit';
import type { DeskContext } from '../kit/context.js';
import type { Tab } from './place.js';

/** What stands behind each tab. All but the queue come when somebody wants them. */

const loads: Partial<Record<Tab, () => Promise<unknown>>> = {
  day: () => import('../day/define.js'),
  waiting: () => import('../waiting/define.js'),
  centers: () => import('../center/define.js'),
  calendar: () => import('../calendar/define.js'),
  links: () => import('../links/define.js'),
  screens: () => import('../screens/define.js'),
  audit: () => import('../audit/define.js'),
  counts: () => import('../counts/define.js'),
};

/** Whether a view's code is here. */
export type Coming = 'coming' | 'here' | 'failed';

/** Fetches the code of views, each once. */
export class Views {
  readonly #states = new Map<Tab, Coming>();

  constructor(private readonly changed: () => void) {}

  state(tab: Tab): Coming {
    if (!loads[tab]) return 'here';
    return this.#states.get(tab) ?? 'coming';
  }

  async bring(tab: Tab): Promise<void> {
    const load = loads[tab];
    if (!load || this.#states.has(tab)) return;
    this.#states.set(tab, 'coming');
    try {
      await load();
      this.#states.set(tab, 'here');
    } catch (error) {
      // A browser does not ask for the same file twice: only the page anew brings it.
      console.error('[y12355] desk:', error);
      this.#states.set(tab, 'failed');
    }
    this.changed();
  }
}

export function renderView(tab: Tab, desk: DeskContext): TemplateResult {
  switch (tab) {
    case 'queue':
      return html`<desk-queue class="view" .desk=${desk}></desk-queue>`;
    case 'day':
      return html`<desk-day class="view" .desk=${desk}></desk-day>`;
    case 'waiting':
      return html`<desk-waiting class="view" .desk=${desk}></desk-waiting>`;
    case 'centers':
      return html`<desk-centers class="view" .desk=${desk}></desk-centers>`;
    case 'calendar':
      return html`<desk-calendar class="view" .desk=${desk}></desk-calendar>`;
    case 'links':
      return html`<desk-links class="view" .desk=${desk}></desk-links>`;
    case 'screens':
      return html`<desk-screens class="view" .desk=${desk}></desk-screens>`;
    case 'audit':
      return html`<desk-audit class="view" .desk=${desk}></desk-audit>`;
    case 'counts':
      return html`<desk-counts-view class="view" .desk=${desk}></desk-counts-view>`;
  }
}
