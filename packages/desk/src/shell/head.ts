import type { StaffBookingList, StaffSession } from '@y12355/client/staff';
import { mark, type Language } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { t, type Key } from '../kit/words.js';
import { deskWords } from '../queue/queue.model.js';
import type { Tab } from './place.js';

/** Each language by its own name, as it is seen and as it is heard: what is heard holds what is seen. */
const languages = [
  ['zh-CN', '简', '简体中文'],
  ['zh-HK', '繁', '繁體中文'],
  ['en', 'EN', 'EN, English'],
] as const;

/** With a number, and without one. */
const words: Record<Tab, readonly [full: Key, bare: Key]> = {
  queue: ['tabQueue', 'tabQueueBare'],
  day: ['tabDay', 'tabDayBare'],
  waiting: ['tabWaiting', 'tabWaitingBare'],
  centers: ['tabCenters', 'tabCenters'],
  calendar: ['tabCalendar', 'tabCalendar'],
  links: ['tabLinks', 'tabLinks'],
  screens: ['tabScreens', 'tabScreens'],
  audit: ['tabAudit', 'tabAudit'],
  counts: ['tabCounts', 'tabCounts'],
};
/** What a phone has room for in one row. */
const daily = ['queue', 'day', 'waiting'] as const;
const seldom = ['centers', 'calendar', 'links', 'screens', 'audit', 'counts'] as const;

export interface HeadView {
  /** Undefined while nobody is signed in. */
  session: StaffSession | undefined;
  counts: StaffBookingList['counts'] | undefined;
  tab: Tab;
  /** On a phone: whether all tabs are shown. */
  all: boolean;
  language: Language;
  show: (tab: Tab) => void;
  toggleAll: () => void;
  signOut: () => void;
}

export function renderHead(view: HeadView): TemplateResult {
  const { session, language } = view;
  return html`<header class="head">
    ${mark(26)}
    <p class="whose">
      <span class="name">${session ? deskWords(t, session) : t('deskName')}</span>
      ${session?.centers.some(({ sample }) => sample) ? html`<span class="tag">${t('sampleData')}</span>` : nothing}
    </p>
    ${session ? renderTabs(view) : nothing}
    <div class="me">
      ${session ? html`<span class="staff">${session.name}</span>` : nothing}
      <span class="languages" role="group" aria-label=${t('languages')}>
        ${languages.map(
          ([lang, short, name]) =>
            html`<button
              class="link"
              lang=${lang}
              aria-label=${name}
              aria-pressed=${language === lang ? 'true' : 'false'}
              @click=${() => (document.documentElement.lang = lang)}
            >
              ${short}
            </button>`,
        )}
      </span>
      ${session ? html`<button class="link sign-out" @click=${view.signOut}>${t('signOut')}</button>` : nothing}
    </div>
  </header>`;
}

function renderTabs(view: HeadView): TemplateResult {
  const { counts, tab } = view;
  const number = { queue: counts?.requested, day: counts?.today, waiting: counts?.waiting };
  const all = view.all || seldom.some((one) => one === tab);
  return html`<nav class="tabs" aria-label=${t('tabs')}>
    ${daily.map((one) => renderTab(view, one, number[one]))}
    <button
      class="more-tabs"
      aria-expanded=${all ? 'true' : 'false'}
      aria-controls="rest"
      @click=${view.toggleAll}
    >
      ${t('tabMore')}
    </button>
    <div id="rest" class=${all ? 'rest' : 'rest folded'}>${seldom.map((one) => renderTab(view, one))}</div>
  </nav>`;
}

function renderTab(view: HeadView, tab: Tab, number?: number): TemplateResult {
  const [full, bare] = words[tab];
  return html`<button
    data-tab=${tab}
    aria-current=${view.tab === tab ? 'page' : nothing}
    @click=${() => view.show(tab)}
  >
    ${number === undefined ? t(bare) : t(full, { number })}
  </button>`;
}
