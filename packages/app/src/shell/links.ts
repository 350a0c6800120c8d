import { carry, type Carried } from './address.js';

/** Lets every link of the page, the switch of text size too, take along what this visitor came with. */
export function carryLinks(root: ParentNode, carried: Carried): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') as string;
    if (link.hasAttribute('data-size')) link.href = sizeLink(carried);
    else if (href.startsWith('/')) link.href = carry(whole(link, href), location.href, carried);
  }
}

/** In another language the page is the same one: the center that it shows and the step that it is at go along. */
function whole(link: HTMLAnchorElement, href: string): string {
  return link.hreflang ? href + location.search + location.hash : href;
}

function sizeLink({ large, ...carried }: Carried): string {
  return carry(location.href, location.href, { ...carried, large: !large });
}
