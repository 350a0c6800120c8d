/** Reads the markup that a snippet holds: for coloring, and for building it from nodes without any HTML sink. */

export interface Tag {
  type: 'open' | 'close';
  name: string;
  attributes: readonly (readonly [name: string, value: string | undefined])[];
  /** The tag as written, in pieces. */
  pieces: readonly Piece[];
}
export interface Text {
  type: 'text' | 'comment';
  raw: string;
}
export type Token = Tag | Text;

export type Color = 'plain' | 'name' | 'attribute' | 'value' | 'comment';
export interface Piece {
  color: Color;
  text: string;
}

const TAG =
  /<(\/?)([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)(\s*\/?>)/iy;
const ATTRIBUTE = /(\s+)([^\s"'<>/=]+)(?:(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

function tagAt(markup: string, at: number): { tag: Tag; end: number } | undefined {
  TAG.lastIndex = at;
  const found = TAG.exec(markup);
  if (!found) return undefined;
  const [whole, slash = '', name = '', inside = '', end = ''] = found;
  const attributes: [string, string | undefined][] = [];
  const pieces: Piece[] = [
    { color: 'plain', text: `<${slash}` },
    { color: 'name', text: name },
  ];
  for (const [, space = '', key = '', equals = '', quoted] of inside.matchAll(ATTRIBUTE)) {
    const quote = quoted && /^["']/.test(quoted) ? quoted.charAt(0) : '';
    const value = quoted?.slice(quote.length, quoted.length - quote.length);
    attributes.push([key.toLowerCase(), value === undefined ? undefined : decode(value)]);
    pieces.push({ color: 'plain', text: space }, { color: 'attribute', text: key });
    if (value !== undefined) {
      pieces.push(
        { color: 'plain', text: equals + quote },
        { color: 'value', text: value },
        { color: 'plain', text: quote },
      );
    }
  }
  pieces.push({ color: 'plain', text: end });
  const tag: Tag = { type: slash ? 'close' : 'open', name: name.toLowerCase(), attributes, pieces };
  return { tag, end: at + whole.length };
}

/** Tags, texts and comments of a markup, in order; joined again they are the markup. */
export function tokens(markup: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  let text = '';
  const flush = () => {
    if (text) found.push({ type: 'text', raw: text });
    text = '';
  };
  while (at < markup.length) {
    if (markup.startsWith('<!--', at)) {
      const close = markup.indexOf('-->', at + 4);
      const end = close < 0 ? markup.length : close + 3;
      flush();
      found.push({ type: 'comment', raw: markup.slice(at, end) });
      at = end;
      continue;
    }
    const next = markup.charAt(at) === '<' ? tagAt(markup, at) : undefined;
    if (next) {
      flush();
      found.push(next.tag);
      at = next.end;
    } else {
      text += markup.charAt(at);
      at += 1;
    }
  }
  flush();
  return found;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Character references as the characters they stand for. */
export function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex: string, digits: string, name: string) => {
      if (name) return named[name.toLowerCase()] ?? whole;
      const code = hex ? parseInt(hex, 16) : Number(digits);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
