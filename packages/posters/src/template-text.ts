import { posterLanguages, type Template, WECHAT, wechatWords } from './template.js';
import { fieldsIn, unfilled } from './text/filled.js';
import { upright } from './text/vertical.js';

const ownText = (text: string): string => unfilled(text).replace(/[\u200b\n]/g, '');

/** Every character that a template brings itself, in each weight and all languages: what is known before it is filled in. */
export function templateText({ blocks }: Template): Record<400 | 700, string> {
  const found = { 400: new Set<string>(), 700: new Set<string>() };
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    for (const lang of posterLanguages) {
      const caption = fieldsIn(block.text[lang]).includes(WECHAT) ? wechatWords[lang] : '';
      for (const glyph of ownText(block.text[lang]) + caption) {
        found[block.weight].add(block.vertical ? upright(glyph) : glyph);
      }
    }
  }
  const sorted = (set: Set<string>) => [...set].sort().join('');
  return { 400: sorted(found[400]), 700: sorted(found[700]) };
}
