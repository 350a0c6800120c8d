import { isRegistered } from '@y12355/domain';
import { type Attributes, commonAttributes, elements } from '@y12355/widgets/elements';
import { pageSettingNames } from '../config.js';
import { faultOf } from '../values.js';
import { type Found, found } from './finding.js';
import type { PageFacts, TagFacts } from './page-facts.js';

/** Attributes of every element of HTML. */
const html =
  /^(id|class|style|slot|title|hidden|dir|part|exportparts|role|tabindex|translate|inert|is|nonce|item\w+|data-.*|aria-.*|on\w+|_.*|v-.*|[^a-z].*)$/;

/** Whether tags say what the kit understands, and hold the number for when no script runs. */
export function tagFindings(page: PageFacts): Found[] {
  return [...page.tags.flatMap((tag) => ownFindings(tag, page.url)), ...settings(page)];
}

function ownFindings(tag: TagFacts, page: string): Found[] {
  const name = `y12355-${tag.name}`;
  const facts = elements.find((one) => one.name === tag.name);
  if (!facts) {
    const choices = elements.map((one) => `y12355-${one.name}`).join(', ');
    return [found('tagUnknown', { tag: name, choices }), ...numbers(tag)];
  }
  const known = { ...facts.attributes, ...commonAttributes };
  const unknown = Object.keys(tag.attributes).filter((one) => !(one in known) && !html.test(one));
  return [
    ...unknown.map((attribute) =>
      found('attributeUnknown', { tag: name, attribute, choices: Object.keys(known).join(', ') }),
    ),
    ...Object.entries(tag.attributes).flatMap(([attribute, value]) =>
      valueFinding(`<${name} ${attribute}>`, attribute, value, known, page),
    ),
    ...fallback(tag),
    ...numbers(tag),
  ];
}

function settings({ files, url }: PageFacts): Found[] {
  return files
    .filter(({ kind }) => kind === 'script')
    .flatMap(({ attributes }) =>
      pageSettingNames.flatMap((name) =>
        valueFinding(`<script data-${name}>`, name, attributes[`data-${name}`] ?? '', commonAttributes, url),
      ),
    );
}

function valueFinding(thing: string, name: string, value: string, known: Attributes, page: string): Found[] {
  const attribute = known[name];
  const fault =
    attribute && (value !== '' || attribute.kind === 'boolean') && faultOf(name, attribute, value, page);
  if (!attribute || !fault) return [];
  const { choices = [], default: standard = '' } = attribute;
  return [found('valueUnknown', { thing, value, allowed: fault, choices: choices.join(', '), standard })];
}

function fallback({ name, text, dialed }: TagFacts): Found[] {
  const tag = `y12355-${name}`;
  if (text === '' && dialed.length === 0) return [found('fallbackMissing', { tag })];
  if (!/(^|\D)12355(?!\d)/.test(text)) return [found('fallbackDigits', { tag })];
  return dialed.includes('12355') ? [] : [found('fallbackLink', { tag })];
}

/** Numbers of five digits are lines of the state; a longer run of digits is something else. */
function numbers({ name, text, dialed, attributes }: TagFacts): Found[] {
  const shown = `${text} ${attributes['label'] ?? ''}`.match(/(?:^|[^\d-])\d{5}(?![\d-])/g) ?? [];
  const all = new Set([...dialed, ...shown.map((number) => number.replace(/\D/g, ''))]);
  return [...all]
    .filter((number) => !isRegistered(number))
    .map((number) => found('numberWrong', { tag: `y12355-${name}`, number }));
}
