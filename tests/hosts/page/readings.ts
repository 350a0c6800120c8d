/** What a visitor reads in each element, and what the page was left with. Runs in the browser. */
import { inside, subjects } from './tree.js';

const properties = [
  'color',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'letterSpacing',
  'textTransform',
  'direction',
  'visibility',
  'display',
] as const;

/** Words, color, type and case of every text in the elements' shadow roots, one line a text. */
export function readings(): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const subject of subjects()) {
    const lines: string[] = [];
    if (subject.shadowRoot) {
      for (const node of inside(subject.shadowRoot)) {
        const { parentElement } = node;
        const words = node instanceof Text ? node.data.trim() : '';
        if (!words || !parentElement || ['option', 'style'].includes(parentElement.localName)) continue;
        const style = getComputedStyle(parentElement);
        lines.push(`${words}: ${properties.map((name) => style[name]).join(' ')}`);
      }
    }
    all[subject.getAttribute('data-look') ?? ''] = lines;
  }
  return all;
}

/** What has been stored, and everything in the page's forms. */
export async function traces(): Promise<string[]> {
  const left: string[] = [];
  const ask = async (what: string, count: () => number | Promise<number>) => {
    try {
      const found = await count();
      if (found > 0) left.push(`${found} in ${what}`);
    } catch {
      // A page that is denied its storage has none.
    }
  };
  await ask('cookies', () => document.cookie.length);
  await ask('localStorage', () => localStorage.length);
  await ask('sessionStorage', () => sessionStorage.length);
  await ask('indexedDB', async () => (await indexedDB.databases()).length);
  await ask('caches', async () => (await caches.keys()).length);
  for (const form of document.forms) await ask('a form', () => [...new FormData(form)].length);
  return left;
}
