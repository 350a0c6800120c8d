/**
 * `embed-frame.js`, the script of `embed.html`: puts the element that the address asks for into the page and tells
 * the page around the frame its height. The number stands in `embed.html` itself, before any of this.
 */
import { configure, warnOnce } from '@y12355/core';
import { elements } from '@y12355/widgets/elements';
import { talk } from './talk.js';
import { wantedBy } from './wanted.js';
import { placeWindow, ROOM, windowOf } from './windows.js';

const { url } = import.meta;
// Files stand at `/sdk/<version>/` of the service.
configure({ api: new URL('../../', url).href });

const { body, documentElement } = document;
let element: HTMLElement | undefined;
/** Whether a script of the page around gives the frame the height it asks for. */
let grows = false;

/** px; from the content alone, which does not depend on the frame's height, so that growing never asks for more. */
function wantedHeight(): number {
  const own = Math.ceil(body.getBoundingClientRect().height);
  return windowOf(element) ? Math.max(own, ROOM) : own;
}

const { tellSize, listen } = talk(window, {
  // A frame that is not shown is 0 px wide, and then nothing in it has its height.
  height: () => (window.innerWidth > 0 ? wantedHeight() : undefined),
  onHeard() {
    grows = true;
    documentElement.classList.add('grows');
  },
});
new ResizeObserver(tellSize).observe(body);

const { tag, attributes, faults } = wantedBy(location.search, elements);
for (const fault of faults) warnOnce(fault);
if (tag) void show(tag);
else (document.getElementById('unknown') as HTMLElement).hidden = false;

async function show(tag: string): Promise<void> {
  const fallback = document.getElementById('fallback') as HTMLElement;
  element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  fallback.before(element);
  element.append(fallback);
  listen(element);
  try {
    await import(new URL(`modules/${tag.slice('y12355-'.length)}.js`, url).href);
  } catch (error) {
    warnOnce(`<${tag}> could not be loaded and shows what is inside its tag: ${String(error)}`);
  }
  const root = element.shadowRoot;
  if (root) new MutationObserver(look).observe(root, { childList: true, subtree: true });
}

let last: HTMLElement | null = null;

function look(): void {
  const opened = windowOf(element);
  if (opened && opened !== last) placeWindow(opened, () => (grows ? wantedHeight() : window.innerHeight));
  last = opened;
  tellSize();
}
