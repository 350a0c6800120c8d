import { kitFile } from './kit-file.js';
import type { FileFacts, PageFacts, TagFacts } from './page-facts.js';
import { policiesIn } from './policy.js';

/** An element of a page as parsed markup and a living document both can show it. */
export interface PageNode {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (PageNode | string)[];
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

  const visit = (node: PageNode, inside: boolean): void => {
    const { tag, attributes } = node;
    const { src, href } = attributes;
    if (tag === 'base' && href !== undefined && base === url) base = addressOf(href, url)?.href ?? url;
    else if (tag === 'meta') policies.push(...policyOf(attributes));
    else if (tag === 'script')
      otherScripts = (!take('script', src, node) && isScript(attributes)) || otherScripts;
    else if (tag === 'link' && /\bstylesheet\b/i.test(attributes['rel'] ?? '')) take('style', href, node);
    else if (tag === 'iframe') take('frame', src, node);
    else if (tag.startsWith(PREFIX)) tags.push(tagOf(node));
    else if (tag === 'a' && !inside && dialedBy(attributes) === '12355') dials = true;
    for (const child of node.children) {
      if (typeof child !== 'string') visit(child, inside || tag.startsWith(PREFIX));
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
  /^(|module|(text|application)\/(x-)?(java|ecma)script)$/i.test(type.trim()) &&
  !/\/check\.min\.js\b/.test(src);

function policyOf(attributes: PageNode['attributes']): string[] {
  const named = attributes['http-equiv']?.trim().toLowerCase() === 'content-security-policy';
  return named ? policiesIn(attributes['content'] ?? '') : [];
}

function dialedBy({ href = '' }: PageNode['attributes']): string | undefined {
  return /^\s*tel:(.*)$/is.exec(href)?.[1]?.replace(/[\s().-]|%20/g, '');
}

function tagOf({ tag, attributes, children }: PageNode): TagFacts {
  const texts: string[] = [];
  const dialed: string[] = [];
  const visit = (nodes: PageNode['children']): void => {
    for (const node of nodes) {
      if (typeof node === 'string') texts.push(node);
      else if (!isOthers(node)) {
        const number = node.tag === 'a' ? dialedBy(node.attributes) : undefined;
        if (number !== undefined) dialed.push(number);
        visit(node.children);
      }
    }
  };
  visit(children);
  return { name: tag.slice(PREFIX.length), attributes, text: texts.join('').trim(), dialed };
}

/** A center in a list has numbers of its own; what a browser does not show counts for nothing. */
function isOthers({ tag, attributes }: PageNode): boolean {
  const center = tag === 'li' && attributes['data-id'] !== undefined;
  return center || ['script', 'style', 'template', 'noscript'].includes(tag) || tag.startsWith(PREFIX);
}
