import { type Color, type Piece, tokens } from './markup.js';

export type Syntax = 'html' | 'js' | 'css' | 'text';

/** Patterns of a language, tried in order at each place; what matches none is plain. */
const patterns: Readonly<Record<'js' | 'css', RegExp>> = {
  js: /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<value>'[^'\n]*'|"[^"\n]*")|(?<name>\b(?:import|from|export|const|await)\b)/g,
  css: /(?<comment>\/\*[\s\S]*?\*\/)|(?<attribute>--?[\w-]+(?=:))|(?<value>#[0-9A-Fa-f]{3,8}\b)|(?<name>y12355-[\w-]+)/g,
};

function byPattern(text: string, pattern: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) pieces.push({ color: 'plain', text: text.slice(at, match.index) });
    const color = Object.entries(match.groups ?? {}).find(([, part]) => part !== undefined)?.[0] as Color;
    pieces.push({ color, text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ color: 'plain', text: text.slice(at) });
  return pieces;
}

/** A text in colored pieces; joined they are the text. */
export function highlight(text: string, syntax: Syntax): Piece[] {
  if (syntax === 'text') return [{ color: 'plain', text }];
  if (syntax !== 'html') return byPattern(text, patterns[syntax]);
  return tokens(text).flatMap((token): Piece[] => {
    if ('pieces' in token) return [...token.pieces];
    return [{ color: token.type === 'comment' ? 'comment' : 'plain', text: token.raw }];
  });
}
