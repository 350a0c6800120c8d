import { isPlacementCode } from '@y12355/domain';

/** What a visitor takes along from page to page in the address: nothing of it says who they are. */
export interface Carried {
  /** Placement code of the poster or screen they came by. */
  campaign?: string;
  /** Asked for larger text. */
  large: boolean;
}

/** Reads `?c=` and `?size=` of a page. What is not a placement code is not carried. */
export function carriedBy(search: string): Carried {
  const asked = new URLSearchParams(search);
  const campaign = asked.get('c') ?? '';
  return {
    ...(isPlacementCode(campaign) && { campaign }),
    large: asked.get('size') === 'large',
  };
}

/** Folders of the site that are not pages of the shell, or not for visitors. */
const elsewhere = /^(sdk|v1|q|studio|desk|examples|docs|art)\//;
/** Anything with an ending that is no page. */
const file = /\.(?!html$)\w+$/;

/**
 * The address of a link with what is carried, its own words first; a link that leads off the shell stays as
 * it is.
 *
 * @param href as written, absolute or relative to `page`
 * @param page address of the page that it stands on
 * @param site address of the folder that the shell lies in, below which its pages are
 */
export function carry(href: string, page: string, { campaign, large }: Carried, site: string): string {
  const url = new URL(href, page);
  if (!url.href.startsWith(site)) return href;
  const path = url.pathname.slice(new URL(site).pathname.length);
  if (elsewhere.test(path) || file.test(path)) return href;
  if (campaign && !url.searchParams.has('c')) url.searchParams.set('c', campaign);
  if (large) url.searchParams.set('size', 'large');
  else url.searchParams.delete('size');
  return url.pathname + url.search + url.hash;
}
