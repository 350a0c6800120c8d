/**
 * The made-up host page. It gets the markup of a snippet from the studio around it, builds it from nodes and
 * lets the kit's own file, which this page loads as a school's page would, draw the elements.
 */
import { buildNodes } from './build-nodes.js';
import { messageOf, type Show } from './messages.js';

/** What the classic file leaves on the page. */
interface Kit {
  configure(settings: Record<string, string | undefined>): void;
}

const id = Math.random().toString(36).slice(2);
const place = document.querySelector('#place') as HTMLElement;
const rule = new CSSStyleSheet();
document.adoptedStyleSheets = [rule];

function tell(message: object): void {
  window.parent.postMessage({ y12355: 1, id, ...message }, location.origin);
}

/** Stands for a server: what the studio has not yet handed to one lies in its own page. */
let files: NonNullable<Show['files']> = {};
const { fetch } = window;
window.fetch = async (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, document.baseURI);
  const body = files[pathname.replace(/^.*\//, '')];
  return body === undefined ? fetch(input, init) : new Response(body);
};

function show({ markup, rule: css, look, theme, files: lying = {} }: Show): void {
  files = lying;
  document.documentElement.className = look;
  rule.replaceSync(css);
  const { nodes, settings } = buildNodes(markup);
  const { api, region, campaign, lang } = settings;
  const chosen = settings['theme'] && settings['theme'] !== 'auto' ? settings['theme'] : theme;
  (window as unknown as { y12355?: Kit }).y12355?.configure({ api, region, campaign, lang, theme: chosen });
  place.replaceChildren(nodes);
}

window.addEventListener('message', (event: MessageEvent) => {
  const message = messageOf(event, { origin: location.origin, source: window.parent });
  if (message?.type === 'show') show(message.show);
});

// Links of the snippet leave the preview, not the studio.
document.addEventListener(
  'click',
  (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!(link instanceof HTMLAnchorElement) || !/^https?:$/.test(link.protocol)) return;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  },
  true,
);

new ResizeObserver(() => tell({ type: 'size', height: document.body.offsetHeight })).observe(document.body);
// Deferred scripts have run by now, the kit's file among them.
document.addEventListener('DOMContentLoaded', () => tell({ type: 'ready' }));
