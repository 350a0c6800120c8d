import { carry, type Carried } from './address.js';

/** Lets every link of the page, the switch of text size too, take along what this visitor came with. */
export function carryLinks(root: ParentNode, carried: Carried, site: string): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') as string;
    if (link.hasAttribute('data-size')) link.href = sizeLink(carried, site);
    else if (!href.startsWith('#')) {
      const there = carry(whole(link, href), location.href, carried, site);
      if (there !== href) link.href = there;
    }
  }
}

/** In another language the page is the same one: the center that it shows and the step that it is at go along. */
function whole(link: HTMLAnchorElement, href: string): string {
  if (!link.closest('.languages')) return href;
  const there = new URL(href, location.href);
  there.search = location.search;
  there.hash = location.hash;
  return there.href;
}

function sizeLink({ large, ...carried }: Carried, site: string): string {
  return carry(location.href, location.href, { ...carried, large: !large }, site);
}
