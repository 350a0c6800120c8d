import { decode, type Tag, tokens } from './markup.js';

/** Nodes of a snippet's markup, made one by one: a page under Trusted Types takes no HTML. */

const allowed = /^(y12355-[\w-]+|a|b|br|div|em|h[2-4]|iframe|li|ol|p|small|span|strong|ul)$/;
const empty = new Set(['br']);

const isAddress = (name: string) => name === 'href' || name === 'src';

/** Whether an attribute can do no more than a snippet means: no handler, no style, no document of its own. */
function isHarmless(name: string, value: string): boolean {
  if (/^on|^style$|^srcdoc$/.test(name)) return false;
  return !isAddress(name) || /^(https?:|tel:|\/|\.|#)/i.test(value);
}

export interface Built {
  nodes: DocumentFragment;
  /** `data-*` of the script tags, which set what the whole page has in common. */
  settings: Readonly<Record<string, string>>;
}

function elementOf(tag: Tag): HTMLElement {
  const element = document.createElement(tag.name);
  for (const [name, value = ''] of tag.attributes) {
    if (isHarmless(name, value)) element.setAttribute(name, value);
  }
  return element;
}

/** Builds what a visitor sees of a markup. Scripts and style sheets are left out: the page has its own. */
export function buildNodes(markup: string): Built {
  const nodes = document.createDocumentFragment();
  const settings: Record<string, string> = {};
  const open: { name: string; element: Element | DocumentFragment }[] = [{ name: '', element: nodes }];
  const top = () => open[open.length - 1]?.element ?? nodes;
  let silent = '';

  for (const token of tokens(markup)) {
    if ('pieces' in token) {
      if (token.name === 'script' || token.name === 'style') silent = token.type === 'open' ? token.name : '';
      if (token.type === 'open' && token.name === 'script') {
        for (const [name, value = ''] of token.attributes) {
          if (name.startsWith('data-')) settings[name.slice(5)] = value;
        }
      }
      if (!allowed.test(token.name)) continue;
      if (token.type === 'open') {
        const element = elementOf(token);
        top().append(element);
        if (!empty.has(token.name)) open.push({ name: token.name, element });
      } else {
        const at = open.map(({ name }) => name).lastIndexOf(token.name);
        if (at > 0) open.length = at;
      }
    } else if (token.type === 'text' && !silent) top().append(decode(token.raw));
  }
  return { nodes, settings };
}
