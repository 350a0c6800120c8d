import { aTimeout, fixture, html, waitUntil } from '@open-wc/testing';
import { setNow } from '@y12355/core';
import '../src/define.js';
import type { Desk } from '../src/shell/desk.js';
import type { Tab } from '../src/shell/place.js';
import { NOW } from './fake-bookings.js';
import { installFakeStaff, type FakeStaff } from './fake-staff.js';

/** An open desk and short ways to its parts, through all shadow roots. */
export interface OpenDesk {
  desk: Desk;
  fake: FakeStaff;
  all(selector: string): HTMLElement[];
  find(selector: string): HTMLElement | undefined;
  /** The element, or an error that names it. */
  get(selector: string): HTMLElement;
  /** Visible words of the first match; empty where there is none. */
  text(selector: string): string;
  /** All text of the page, through all shadow roots, and what its fields hold. */
  words(): string;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): void;
  /** Chooses in a list, or turns a box, as a person does. */
  choose(selector: string, value: string | boolean): Promise<void>;
  /** Shows another view and waits for its code and its first answer. */
  show(tab: Tab): Promise<void>;
  until(check: () => boolean, what: string): Promise<void>;
  settle(): Promise<void>;
}

function* roots(root: ParentNode): Generator<ParentNode> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) yield* roots(element.shadowRoot);
  }
}

let present: FakeStaff | undefined;

/** Opens a desk on a fake service; the clock stands at {@link NOW}. */
export async function openDesk(changes: Partial<FakeStaff> = {}): Promise<OpenDesk> {
  closeDesk();
  setNow(() => NOW);
  document.documentElement.lang = 'zh-CN';
  const fake = installFakeStaff(changes);
  present = fake;
  const desk = await fixture<Desk>(html`<y12355-desk api="/"></y12355-desk>`);
  const all = (selector: string) =>
    [...roots(desk.shadowRoot as ShadowRoot)].flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>(selector),
    ]);
  const open: OpenDesk = {
    desk,
    fake,
    all,
    find: (selector) => all(selector)[0],
    get: (selector) => {
      const found = all(selector)[0];
      if (!found) throw new Error(`no ${selector} in the desk`);
      return found;
    },
    text: (selector) => all(selector)[0]?.innerText.replace(/\s+/g, ' ').trim() ?? '',
    words: () =>
      [
        ...[...roots(desk.shadowRoot as ShadowRoot)].map((root) => root.textContent),
        ...all('input, textarea').map((field) => (field as HTMLInputElement).value),
      ].join(' '),
    click: async (selector) => {
      open.get(selector).click();
      await open.settle();
    },
    type: (selector, text) => {
      const field = open.get(selector) as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    choose: async (selector, value) => {
      const field = open.get(selector) as HTMLInputElement;
      if (typeof value === 'boolean') field.checked = value;
      else field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      await open.settle();
    },
    show: async (tab) => {
      await open.click(`[data-tab=${tab}]`);
      await open.until(() => open.find('.view') !== undefined && open.find('.still') === undefined, tab);
      await open.settle();
    },
    // A service that is down is told of after the client's own two retries, 1.2 s at the most.
    // What is not in the desk yet is waited for; `get` inside a check says so by an error.
    until: async (check, what) => {
      let missing: unknown;
      const holds = () => {
        try {
          return check();
        } catch (error) {
          missing = error;
          return false;
        }
      };
      await waitUntil(holds, what, { timeout: 3000 }).catch((error: unknown) => {
        throw missing ?? error;
      });
    },
    // Two turns of the page: one for the answers, one for what is rendered after them.
    settle: async () => {
      await aTimeout(0);
      await desk.updateComplete;
      await aTimeout(0);
      await desk.updateComplete;
    },
  };
  await open.until(() => open.all('desk-sign-in, desk-queue, h2').length > 0, 'the desk');
  await open.settle();
  return open;
}

/** Gives the page its clock and its `fetch` back. */
export function closeDesk(): void {
  present?.remove();
  present = undefined;
  setNow(undefined);
}
