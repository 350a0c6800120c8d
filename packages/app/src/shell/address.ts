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
const elsewhere = /^\/(sdk|v1|q|studio|desk|examples|docs|art)\//;

/**
 * The address of a link with what is carried, its own words first; a link that leads off the shell stays as
 * it is.
 *
 * @param href as written, absolute or relative to `page`
 * @param page address of the page that it stands on
 */
export function carry(href: string, page: string, { campaign, large }: Carried): string {
  const url = new URL(href, page);
  const file = /\.(json|png|svg|webmanifest)$/.test(url.pathname);
  if (url.origin !== new URL(page).origin || elsewhere.test(url.pathname) || file) return href;
  if (campaign && !url.searchParams.has('c')) url.searchParams.set('c', campaign);
  if (large) url.searchParams.set('size', 'large');
  else url.searchParams.delete('size');
  return url.pathname + url.search + url.hash;
}
