/**
 * `embed-frame.js`, the script of `embed.html`: puts the element that the address asks for into the page and tells
 * the page around the frame its height. The number stands in `embed.html` itself, before any of this.
 */
import { configure, warnOnce } from '@y12355/core';
import { elements } from '@y12355/widgets/elements';
import { roomFor } from './room.js';
import { talk } from './talk.js';
import { wantedBy } from './wanted.js';

const { url } = import.meta;
// Files stand at `/sdk/<version>/` of the service.
configure({ api: new URL('../../', url).href });

const { body, documentElement } = document;
let element: HTMLElement | undefined;

const { tellSize, listen } = talk(window, {
  // A frame that is not shown is 0 px wide, and then nothing in it has its height.
  height: () => (window.innerWidth > 0 ? roomFor(body, element) : undefined),
  onHeard: () => documentElement.classList.add('grows'),
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
  if (root) new MutationObserver(tellSize).observe(root, { childList: true, subtree: true });
}
