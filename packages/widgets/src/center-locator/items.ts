import type { ReactiveControllerHost } from 'lit';
import { type HoursRule, HoursTextError, parseHours, PROVINCE } from '@y12355/domain';
import { readList, type Reading } from './read.js';
import { OwnItems } from '../own-items.js';

/**
 * The list that a page carries inside the tag: `<li data-id="a" data-region="440106"
 * data-hours="Mo-Fr 09:00-18:00" data-lng="113.3" data-lat="23.1" data-crs="gcj02">name <a href="tel:…">phone</a> text</li>`. Undefined without one.
 * Follows the page when it changes its list, or was not parsed to its end yet.
 */
export const ownItems = (host: ReactiveControllerHost & Element): OwnItems<Reading> =>
  new OwnItems(host, readItems);

function readItems(host: Element): Reading | undefined {
  const items = [...host.querySelectorAll<HTMLElement>('li[data-id]')];
  return items.length === 0 ? undefined : readList({ centers: items.map(readItem) }, PROVINCE);
}

function readItem(item: HTMLElement): object {
  const links = [...item.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')];
  const isNumber = (said: string) => /\d{3}/.test(said);
  const phones = links.map((link) => {
    const said = words(link);
    return isNumber(said) ? said : (link.getAttribute('href') ?? '').slice('tel:'.length);
  });
  const parts: string[] = [];
  const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const said = words(walker.currentNode);
    const linked = links.some((link) => link.contains(walker.currentNode));
    // A link that comes first and is no number is the name; one that comes later says "call".
    if (said && !(linked && (isNumber(said) || parts.length > 0))) parts.push(said);
  }
  const { id, region, hours, sample, lng, lat, crs, name = parts.shift() } = item.dataset;
  return {
    id,
    name,
    region: region ?? PROVINCE,
    address: parts.join(' '),
    phones,
    hours: hours === undefined ? undefined : { rules: rules(hours) },
    location: lng === undefined ? undefined : { lng: Number(lng), lat: Number(lat), crs },
    sample: sample !== undefined,
  };
}

function words(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A text in place of rules is what the reader calls hours that cannot be read. */
function rules(hours: string): HoursRule[] | string[] {
  try {
    return parseHours(hours);
  } catch (error) {
    if (error instanceof HoursTextError) return [error.message];
    throw error;
  }
}
