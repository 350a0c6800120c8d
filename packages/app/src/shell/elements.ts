import type { Carried } from './address.js';

/** What the address of a page may set on its element, as attributes of the same name. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'y12355-booking-button': ['center', 'service'],
  'y12355-material-downloader': ['kind', 'template', 'school'],
};

/** Hands what the address says to the elements of a page; without them the page stands as it was written. */
export function setElements(root: ParentNode, search: string, { campaign, large }: Carried): void {
  const words = new URLSearchParams(search);
  for (const element of root.querySelectorAll('main *')) {
    if (!element.localName.startsWith('y12355-')) continue;
    if (campaign) element.setAttribute('campaign', campaign);
    if (large) element.setAttribute('text-size', 'large');
    for (const name of asked[element.localName] ?? []) {
      const value = words.get(name);
      if (value) element.setAttribute(name, value);
    }
  }
}
