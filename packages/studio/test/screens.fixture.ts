import { aTimeout, fixture, html, waitUntil } from '@open-wc/testing';
import { StudioCode } from '../src/code-block.js';
import { ScreenFrame } from '../src/screens/screen-frame.js';
import { StudioScreens } from '../src/screens/screens-page.js';

if (!customElements.get('studio-code')) customElements.define('studio-code', StudioCode);
if (!customElements.get('studio-screen')) customElements.define('studio-screen', ScreenFrame);
if (!customElements.get('y12355-studio-screens')) StudioScreens.define('y12355-studio-screens');

/** An open page and short ways to its parts. */
export interface OpenScreens {
  page: StudioScreens;
  all<E extends HTMLElement = HTMLElement>(selector: string): E[];
  get<E extends HTMLElement = HTMLElement>(selector: string): E;
  text(selector: string): string;
  /** Id of what has the focus. */
  focus(): string | undefined;
  /** Drops a playlist. */
  give(text: string | Uint8Array, name?: string): Promise<void>;
  type(selector: string, value: string): Promise<void>;
  press(selector: string): Promise<void>;
  /** The file as it would be saved. */
  file(): { scenes: Record<string, unknown>[] } & Record<string, unknown>;
  settle(): Promise<void>;
}

export async function openScreens(): Promise<OpenScreens> {
  const page = await fixture<StudioScreens>(
    html`<y12355-studio-screens api="https://12355.example.cn/"></y12355-studio-screens>`,
  );
  const root = page.shadowRoot as ShadowRoot;
  const all = <E extends HTMLElement = HTMLElement>(selector: string) => [
    ...root.querySelectorAll<E>(selector),
  ];
  const get = <E extends HTMLElement = HTMLElement>(selector: string) => {
    const [found] = all<E>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  // Two turns: what was done is drawn, then the focus goes on.
  const settle = async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      await aTimeout(0);
      await page.updateComplete;
    }
  };
  return {
    page,
    all,
    get,
    settle,
    text: (selector) => all(selector)[0]?.innerText.replace(/\s+/g, ' ').trim() ?? '',
    focus: () => root.activeElement?.id,
    async give(text, name = 'autumn.json') {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text as BlobPart], name));
      get('main').dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
      await waitUntil(
        () => page.board.draft !== undefined || all('.told .mistake').length > 0,
        'taken or refused',
      );
      await settle();
    },
    async type(selector, value) {
      const field = get<HTMLInputElement>(selector);
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
    },
    async press(selector) {
      get(selector).click();
      await settle();
    },
    file: () => JSON.parse(get<StudioCode>('studio-code.content').text) as ReturnType<OpenScreens['file']>,
  };
}
