import { HOTLINE, isDate } from '@y12355/domain';
import { luminance, ratio, rgb } from '../code/contrast.js';
import { LEAST_CONTRAST } from '../code/plan.js';
import { QUIET } from '../code/size.js';
import { LayoutError } from '../errors.js';
import { palette } from '../palette.js';
import { setText } from '../set-text.js';
import {
  AI_LABEL,
  type Block,
  type CodeBlock,
  type PosterLanguage,
  posterLanguages,
  type Template,
  type TextBlock,
  WECHAT,
  wechatWords,
} from '../template.js';
import { fieldsIn } from '../text/filled.js';
import { uprightBox } from '../turn.js';
import type { TemplateFault } from './template-file.js';

/** What is wrong with a template of the right form: all of it, in the order of the file. */
export function checkTemplate(template: Template): TemplateFault[] {
  const { blocks, fields, page, pixels, asOf } = template;
  const names = fields.map(({ name }) => name);
  return [
    ...checkPixels(page, pixels),
    ...fields.flatMap((_, index) => checkField(fields, index)),
    ...blocks.flatMap((block, index) => {
      const at = `/blocks/${index}`;
      return [
        ...checkWhen(block, at, names),
        ...checkPlace(block, at, page),
        ...(block.kind === 'text' ? checkText(block, at, template, index) : []),
        ...(block.kind === 'code' ? checkCode(block, at, page) : []),
        ...(block.kind === 'image' ? known(block.field, `${at}/field`, names) : []),
      ];
    }),
    ...checkNumber(blocks),
    ...(isDate(asOf) ? [] : [fault('/asOf', asOf, 'a day of the calendar', 'write it as 2026-09-01')]),
  ];
}

const fault = (pointer: string, value: unknown, allowed: string, cure: string): TemplateFault => ({
  pointer,
  found: JSON.stringify(value),
  allowed,
  cure,
});

function checkPixels({ width, height }: Template['page'], pixels: Template['pixels']): TemplateFault[] {
  if (!pixels) return [];
  const wanted = (pixels.width * height) / width;
  if (Math.abs(wanted - pixels.height) <= 1) return [];
  const cure = 'give page and pixels the same proportions';
  return [fault('/pixels/height', pixels.height, `${Math.round(wanted)} for ${pixels.width} wide`, cure)];
}

function checkField(fields: Template['fields'], index: number): TemplateFault[] {
  const { name, label, max, choices } = fields[index] as Template['fields'][number];
  const at = `/fields/${index}`;
  const found: TemplateFault[] = [];
  if (fields.findIndex((other) => other.name === name) < index) {
    found.push(fault(`${at}/name`, name, 'a name that no other field has', 'rename it or take it out'));
  }
  if (name === AI_LABEL || name === WECHAT) {
    found.push(fault(`${at}/name`, name, `any name but ${name}`, `it is the template's own word; rename it`));
  }
  for (const lang of posterLanguages) {
    if (label[lang].trim() === '') {
      found.push(fault(`${at}/label/${lang}`, label[lang], 'words', 'say what to fill in'));
    }
  }
  for (const [place, choice] of (choices ?? []).entries()) {
    if (choice.length > max) {
      const cure = 'shorten it or raise max';
      found.push(fault(`${at}/choices/${place}`, choice, `at most ${max} characters`, cure));
    }
  }
  return found;
}

function known(name: string, pointer: string, names: readonly string[]): TemplateFault[] {
  if (names.includes(name)) return [];
  const allowed = names.length > 0 ? names.join(', ') : 'no field, as the template has none';
  return [fault(pointer, name, allowed, 'name one of these, or add the field to fields')];
}

function checkWhen({ when }: Block, at: string, names: readonly string[]): TemplateFault[] {
  if (when === undefined) return [];
  return known(when.replace('!', ''), `${at}/when`, [...names, AI_LABEL]);
}

function checkPlace(block: Block, at: string, { width, height, bleed }: Template['page']): TemplateFault[] {
  const { box, repeat = { count: 1, dx: 0, dy: 0 } } = block;
  const [moreX, moreY] = [repeat.dx * (repeat.count - 1), repeat.dy * (repeat.count - 1)];
  const [left, right] = [box.x + Math.min(0, moreX), box.x + box.width + Math.max(0, moreX)];
  const [top, bottom] = [box.y + Math.min(0, moreY), box.y + box.height + Math.max(0, moreY)];
  if (block.kind === 'motif' && block.runsOff) {
    if (right > 0 && bottom > 0 && left < width && top < height) return [];
    return [fault(`${at}/box`, box, `a part of ${width} × ${height} mm`, 'move it onto the sheet')];
  }
  // Shapes and pictures go to the bleed; what is read stays within the trim.
  const edge = block.kind === 'shape' || block.kind === 'motif' || block.kind === 'image' ? bleed : 0;
  const over = 0.01;
  const inside =
    left >= -edge - over &&
    top >= -edge - over &&
    right <= width + edge + over &&
    bottom <= height + edge + over;
  if (inside) return [];
  const allowed = `x ${-edge} to ${width + edge}, y ${-edge} to ${height + edge}`;
  const cure = edge > 0 ? 'move it or make it smaller' : 'move it inside the trim or make it smaller';
  return [fault(`${at}/box`, box, allowed, cure)];
}

const shownIn = ({ langs }: Block): readonly PosterLanguage[] => langs ?? posterLanguages;

function checkText(block: TextBlock, at: string, { fields }: Template, index: number): TemplateFault[] {
  const names = fields.map(({ name }) => name);
  const longest = Object.fromEntries(
    fields.map(({ name, max, choices }) => [
      name,
      choices ? [...choices].sort((a, b) => b.length - a.length)[0] : '国'.repeat(max),
    ]),
  ) as Record<string, string>;
  return shownIn(block).flatMap((lang) => {
    longest[WECHAT] = wechatWords[lang];
    const pointer = `${at}/text/${lang}`;
    const text = block.text[lang];
    if (text.trim() === '') {
      return [
        fault(pointer, text, 'words', 'write them, or name in langs the languages that the block is for'),
      ];
    }
    const unknown = fieldsIn(text).flatMap((name) => (name === WECHAT ? [] : known(name, pointer, names)));
    if (unknown.length > 0) return unknown;
    try {
      const box = uprightBox(block.box, block.turn);
      setText({ ...block, box }, { lang, filled: longest, fallbacks: [], index });
      return [];
    } catch (error) {
      if (!(error instanceof LayoutError)) throw error;
      const { width, height } = uprightBox(block.box, block.turn);
      const size = block.minSize ?? block.sizes?.[lang] ?? block.size;
      const allowed = `what fits ${block.lines ?? 1} × ${width} mm, ${height} mm deep, at ${size} mm`;
      const cure = 'shorten it, allow a smaller minSize, or lower max of its fields';
      return [fault(pointer, text, allowed, cure)];
    }
  });
}

/** The widest that a quiet zone can be: no code of an address has fewer than 25 modules. */
const QUIET_SHARE = QUIET / 25;

function checkCode(
  { box, ink, ground, distance }: CodeBlock,
  at: string,
  page: Template['page'],
): TemplateFault[] {
  const found: TemplateFault[] = [];
  const side = box.width;
  if (side !== box.height) {
    found.push(fault(`${at}/box`, box, 'a square', `make width and height ${Math.min(side, box.height)}`));
  }
  const quiet = side * QUIET_SHARE;
  const over = 0.01;
  const inside =
    box.x - quiet >= -over &&
    box.y - quiet >= -over &&
    box.x + side + quiet <= page.width + over &&
    box.y + side + quiet <= page.height + over;
  if (!inside) {
    const allowed = `${quiet.toFixed(1)} mm free on each side within ${page.width} × ${page.height} mm`;
    found.push(fault(`${at}/box`, box, allowed, 'move it in or make it smaller'));
  }
  if (side < distance / 10) {
    const cure = `make it ${distance / 10} mm wide or the distance ${Math.floor(side * 10)} mm`;
    found.push(fault(`${at}/distance`, distance, `at most ${Math.floor(side * 10)} mm for ${side} mm`, cure));
  }
  const [dark, light] = [ink, ground].map((one) => luminance(rgb(palette[one], one))) as [number, number];
  const contrast = ratio(dark, light);
  if (dark > light || contrast < LEAST_CONTRAST) {
    const allowed = `ink on ground with ${LEAST_CONTRAST} : 1, dark on light; this is ${contrast.toFixed(2)} : 1`;
    found.push(fault(`${at}/ink`, `${ink} on ${ground}`, allowed, 'take ink on paper'));
  }
  return found;
}

/** Whatever is filled in and in every language: the number drawn, and as text that can be copied and read aloud. */
function checkNumber(blocks: Template['blocks']): TemplateFault[] {
  // Not the mini-program's name, which has the number in it.
  const alone = new RegExp(`(?<![\\d东])${HOTLINE}(?!\\d)`);
  return posterLanguages.flatMap((lang) => {
    const here = blocks.filter((block) => shownIn(block).includes(lang));
    const drawn = here.filter(({ kind }) => kind === 'number');
    const said = here.filter((block) => block.kind === 'text' && alone.test(block.text[lang]));
    return [
      ...(isAlwaysShown(drawn) ? [] : [missing(lang, 'drawn number', 'a block of kind number')]),
      ...(isAlwaysShown(said) ? [] : [missing(lang, `text with ${HOTLINE}`, `a text that says ${HOTLINE}`)]),
    ];
  });
}

const missing = (lang: PosterLanguage, what: string, wanted: string): TemplateFault =>
  fault('/blocks', `no ${what} in ${lang}`, `${wanted}, whatever is filled in`, 'add one without when');

/** Whether one of the blocks is on the sheet whatever is filled in: without `when`, or two that stand in for each other. */
function isAlwaysShown(blocks: readonly Block[]): boolean {
  const conditions = blocks.map(({ when }) => when);
  return conditions.some((when) => when === undefined || conditions.includes(`!${when}`));
}
