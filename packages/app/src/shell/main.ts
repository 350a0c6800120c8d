import { carriedBy } from './address.js';
import { bookingPage } from './booking.js';
import { setElements } from './elements.js';
import { offerInstall } from './install.js';
import { quickExit } from './leave.js';
import { carryLinks } from './links.js';
import { watchConnection } from './offline.js';
import { keepPages } from './worker.js';

/** This script lies in the folder of the site, whatever address that has. */
const site = new URL('.', (document.currentScript as HTMLScriptElement).src).href;
const carried = carriedBy(location.search);
const links = () => carryLinks(document, carried, site);

document.documentElement.classList.toggle('large', carried.large);
if (carried.large) {
  for (const link of document.querySelectorAll('[data-size]')) {
    link.textContent = link.getAttribute('data-normal');
  }
}
setElements(document, location.search, carried);
links();
bookingPage(links);
quickExit();
offerInstall();
watchConnection(site);
keepPages(site);
