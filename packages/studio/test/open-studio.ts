import { aTimeout, fixture, html, waitUntil } from '@open-wc/testing';
import '../src/define.js';
import type { StudioCode } from '../src/code-block.js';
import type { Studio } from '../src/studio.js';
import { manifest } from './manifest.fixture.js';

/** What the studio reads of a build; a test may take parts away. */
export interface FakeBuild {
  manifest: unknown;
  sri: unknown;
}

export const sri = {
  version: '0.1.0',
  files: {
    'y12355.min.js': 'sha384-AAAA',
    'y12355.css': 'sha384-BBBB',
    'y12355.loader.js': 'sha384-CCCC',
    'widgets/hotline-banner.min.js': 'sha384-DDDD',
    'widgets/center-locator.min.js': 'sha384-EEEE',
    'embed-parent.min.js': 'sha384-FFFF',
  },
};

/** An open studio and short ways to its parts. */
export interface OpenStudio {
  studio: Studio;
  build: FakeBuild;
  all(selector: string): HTMLElement[];
  find(selector: string): HTMLElement | undefined;
  get<E extends HTMLElement = HTMLInputElement>(selector: string): E;
  text(selector: string): string;
  /** The block that is copied first. */
  code(): StudioCode;
  check(name: string, value: string): Promise<void>;
  type(selector: string, value: string, leave?: boolean): Promise<void>;
  settle(): Promise<void>;
}

const realFetch = window.fetch;
const start = location.href;

function install(build: FakeBuild): void {
  window.fetch = async (input) => {
    const path = new URL(input instanceof Request ? input.url : String(input), location.href).pathname;
    const body = path.endsWith('/custom-elements.json')
      ? build.manifest
      : path.endsWith('/sri.json')
        ? build.sri
        : undefined;
    return body === undefined ? new Response('', { status: 404 }) : Response.json(body);
  };
}

/** Opens a studio whose address has this fragment. */
export async function openStudio(fragment = '', changes: Partial<FakeBuild> = {}): Promise<OpenStudio> {
  document.documentElement.lang = 'zh-CN';
  const build: FakeBuild = { manifest, sri, ...changes };
  install(build);
  history.replaceState(null, '', `${location.pathname}${location.search}${fragment && `#${fragment}`}`);
  const studio = await fixture<Studio>(html`<y12355-studio api="/"></y12355-studio>`);
  const root = studio.shadowRoot as ShadowRoot;
  const open: OpenStudio = {
    studio,
    build,
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    find: (selector) => open.all(selector)[0],
    get: <E extends HTMLElement>(selector: string) => {
      const found = open.all(selector)[0];
      if (!found) throw new Error(`no ${selector} in the studio`);
      return found as E;
    },
    text: (selector) => open.all(selector)[0]?.innerText.replace(/\s+/g, ' ').trim() ?? '',
    code: () => open.get<StudioCode>('#main-code'),
    check: async (name, value) => {
      open.get(`input[name="${name}"][value="${value}"]`).click();
      await open.settle();
    },
    type: async (selector, value, leave = true) => {
      const field = open.get(selector);
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      if (leave) field.dispatchEvent(new Event('change', { bubbles: true }));
      await open.settle();
    },
    // Two turns of the page: one for what was asked for, one for what is drawn after it.
    settle: async () => {
      await aTimeout(0);
      await studio.updateComplete;
      await aTimeout(0);
      await studio.updateComplete;
    },
  };
  await waitUntil(() => open.find('.question, .note') !== undefined, 'the form', { timeout: 3000 });
  await open.settle();
  return open;
}

/** Gives the page its `fetch`, its address and its language back. */
export function closeStudio(): void {
  window.fetch = realFetch;
  history.replaceState(null, '', start);
  document.documentElement.lang = 'zh-CN';
}
