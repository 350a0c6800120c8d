import { waitUntil } from '@open-wc/testing';
import type { Visit } from './booking.js';

/** Files that were handed to the device while `work` ran; `blob` where they were made of one. */
export async function files(
  work: () => Promise<void>,
): Promise<{ name: string; href: string; blob: Blob | undefined }[]> {
  const [click, create] = [HTMLAnchorElement.prototype.click, URL.createObjectURL];
  const found: { name: string; href: string; blob: Blob | undefined }[] = [];
  let blob: Blob | undefined;
  URL.createObjectURL = (object: Blob) => {
    blob = object;
    return create.call(URL, object);
  };
  HTMLAnchorElement.prototype.click = function () {
    found.push({ name: this.download, href: this.href, blob });
  };
  try {
    await work();
  } finally {
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = create;
  }
  return found;
}

/** Puts another value in the place of one of the navigator's while `work` runs. */
export async function navigatorWith(
  name: 'clipboard' | 'userAgent',
  value: unknown,
  work: () => Promise<void>,
): Promise<void> {
  Object.defineProperty(navigator, name, { value, configurable: true });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(navigator, name);
  }
}

/** Reference and code into the fields that are reached from wherever the visit stands. */
export async function lookUp(page: Visit, ref: string, code: string): Promise<void> {
  if (!page.all('#l-ref').length) await page.press('.quiet .link, .ways li:last-child .link');
  await page.type('#l-ref', ref);
  await page.type('#l-code', code);
  await page.go();
}

/** Closes the dialog and opens it anew: nothing of the visit before is left. */
export async function reopened(page: Visit): Promise<void> {
  await page.press('.close');
  await waitUntil(() => !page.host);
  await page.open();
}

/** Statuses that an element told its page, in order. */
export function toldBy(element: Element): string[] {
  const told: string[] = [];
  element.addEventListener('y12355-booking-change', (event) => {
    told.push((event as unknown as { status: string }).status);
  });
  return told;
}
