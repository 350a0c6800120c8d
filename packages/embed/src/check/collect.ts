import { isClassic, kitFile } from './kit-file.js';
import type { FileFacts, PageFacts, TagFacts } from './page-facts.js';
import { policiesIn } from './policy.js';

/** An element of a page as parsed markup and a living document both can show it. */
export interface PageNode {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (PageNode | string)[];
  /** False where the markup lacks its end tag. */
  closed?: boolean;
}

const PREFIX = 'y12355-';

/** What the markup of a page says of the kit. Nothing is asked for. */
export function collect(root: PageNode, url: string, headerPolicies: readonly string[]): PageFacts {
  const files: FileFacts[] = [];
  const tags: TagFacts[] = [];
  const policies = [...headerPolicies];
  let base = url;
  let dials = false;
  let otherScripts = false;

  const take = (kind: FileFacts['kind'], address: string | undefined, { attributes }: PageNode): boolean => {
    const at = address === undefined ? undefined : addressOf(address, base);
    const file = at && kitFile(kind, at);
    if (file) files.push({ ...file, attributes });
    return file !== undefined;
  };

  const visit = (node: PageNode, inside: boolean, parent = ''): void => {
    const { tag, attributes } = node;
    const { src, href } = attributes;
    if (tag === 'base' && href !== undefined && base === url) base = addressOf(href, url)?.href ?? url;
    else if (tag === 'meta') policies.push(...(parent === 'head' ? policyOf(attributes) : []));
    else if (tag === 'script')
      otherScripts = (!take('script', src, node) && isScript(attributes)) || otherScripts;
    else if (tag === 'link' && /\bstylesheet\b/i.test(attributes['rel'] ?? '')) take('style', href, node);
    else if (tag === 'iframe') take('frame', src, node);
    else if (tag.startsWith(PREFIX)) tags.push(tagOf(node));
    else if (tag === 'a' && !inside && dialedBy(attributes) === '12355') dials = true;
    for (const child of node.children) {
      if (typeof child !== 'string') visit(child, inside || tag.startsWith(PREFIX), tag);
    }
  };
  visit(root, false);
  return { url, policies, files, tags, dials, otherScripts, answers: {}, newest: {} };
}

function addressOf(text: string, base: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** Data in a script tag is no script, and this check is none of the page's. */
const isScript = ({ type = '', src = '' }: PageNode['attributes']) =>
  (isClassic(type) || /^module$/i.test(type.trim())) && !/\/check\.min\.js\b/.test(src);

/** A policy in the body counts for nothing. */
function policyOf(attributes: PageNode['attributes']): string[] {
  const named = attributes['http-equiv']?.trim().toLowerCase() === 'content-security-policy';
  return named ? policiesIn(attributes['content'] ?? '') : [];
}

function dialedBy({ href = '' }: PageNode['attributes']): string | undefined {
  return /^\s*tel:(.*)$/is.exec(href)?.[1]?.replace(/[\s().-]|%20/g, '');
}

const textOf = ({ children }: PageNode): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** The number in the words of a link, where it is not the one that the link dials. */
function otherIn(words: string, dialed: string): string | undefined {
  const shown: string[] = words.match(/\d{3,}/g) ?? [];
  return shown.includes(dialed) || words.replace(/\D/g, '') === dialed ? undefined : shown[0];
}

function tagOf({ tag, attributes, children, closed = true }: PageNode): TagFacts {
  const texts: string[] = [];
  const dialed: string[] = [];
  const differing: { shown: string; dialed: string }[] = [];
  const visit = (nodes: PageNode['children']): void => {
    for (const node of nodes) {
      if (typeof node === 'string') texts.push(node);
      else if (!isOthers(node)) {
        const number = node.tag === 'a' ? dialedBy(node.attributes) : undefined;
        if (number !== undefined) {
          dialed.push(number);
          const shown = otherIn(textOf(node), number);
          if (shown) differing.push({ shown, dialed: number });
        }
        visit(node.children);
      }
    }
  };
  visit(children);
  const name = tag.slice(PREFIX.length);
  return { name, attributes, text: texts.join('').trim(), dialed, differing, closed };
}

/** A center in a list has numbers of its own; what a browser does not show counts for nothing. */
function isOthers({ tag, attributes }: PageNode): boolean {
  const center = tag === 'li' && attributes['data-id'] !== undefined;
  const unseen = center || attributes['hidden'] !== undefined;
  return unseen || ['script', 'style', 'template', 'noscript'].includes(tag) || tag.startsWith(PREFIX);
}
