import { isRegistered } from '@y12355/domain';
import { type Attribute, type Attributes, commonAttributes, elements } from '@y12355/widgets/elements';
import { pageSettingNames } from '../config.js';
import { allowed } from '../frame/attributes.js';
import { faultOf } from '../values.js';
import { type Found, found } from './finding.js';
import type { FileFacts, PageFacts, TagFacts } from './page-facts.js';

/** Attributes of every element of HTML. */
const html =
  /^(id|class|style|slot|title|hidden|dir|part|exportparts|role|tabindex|translate|inert|is|nonce|item\w+|data-.*|aria-.*|on\w+|_.*|v-.*|[^a-z].*)$/;

/** Whether tags say what the kit understands, and hold the number for when no script runs. */
export function tagFindings(page: PageFacts): Found[] {
  return [
    ...page.tags.flatMap((tag) => ownFindings(tag, page.url)),
    ...settings(page),
    ...page.files.filter(({ kind }) => kind === 'frame').flatMap(frameFindings),
  ];
}

const tags = elements.map(({ name }) => `y12355-${name}`).join(', ');

/** Whatever else an object has by birth is no attribute. */
const ownOf = (known: Attributes, name: string): Attribute | undefined =>
  Object.keys(known).includes(name) ? known[name] : undefined;

function ownFindings(tag: TagFacts, page: string): Found[] {
  const name = `y12355-${tag.name}`;
  const facts = elements.find((one) => one.name === tag.name);
  if (!facts) {
    return [found('tagUnknown', { tag: name, choices: tags }), ...numbers(tag)];
  }
  const known = { ...facts.attributes, ...commonAttributes };
  const unknown = Object.keys(tag.attributes).filter((one) => !ownOf(known, one) && !html.test(one));
  return [
    ...unknown.map((attribute) =>
      found('attributeUnknown', { tag: name, attribute, choices: Object.keys(known).join(', ') }),
    ),
    ...Object.entries(tag.attributes).flatMap(([attribute, value]) =>
      valueFinding(`<${name} ${attribute}>`, attribute, value, known, page),
    ),
    ...(tag.closed ? [] : [found('unclosed', { tag: name })]),
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
  const attribute = ownOf(known, name);
  const fault =
    attribute && (value !== '' || attribute.kind === 'boolean') && faultOf(name, attribute, value, page);
  if (!attribute || !fault) return [];
  const { choices = [], default: standard = '' } = attribute;
  return [found('valueUnknown', { thing, value, allowed: fault, choices: choices.join(', '), standard })];
}

/** What the address of a frame asks for, by the rules of the page in it. */
function frameFindings({ url }: FileFacts): Found[] {
  const asked = new URL(url).searchParams;
  const widget = asked.get('widget') ?? '';
  const facts = elements.find(({ name }) => name === widget);
  if (!facts) return [found('tagUnknown', { tag: `y12355-${widget}`, choices: tags })];
  const known: Record<string, Attribute> = {};
  for (const [name, attribute] of Object.entries({ ...facts.attributes, ...commonAttributes })) {
    // A corner of a frame is no corner of the page.
    const choices = attribute.choices?.filter((one) => !(name === 'variant' && one === 'floating'));
    if (allowed.includes(name)) known[name] = { ...attribute, ...(choices && { choices }) };
  }
  const list: Found[] = [];
  asked.forEach((value, name) => {
    if (name === 'widget') return;
    const finding = ownOf(known, name)
      ? valueFinding(`<iframe src="…?${name}=">`, name, value, known, url)
      : [
          found('attributeUnknown', {
            tag: 'iframe',
            attribute: `?${name}=`,
            choices: Object.keys(known).join(', '),
          }),
        ];
    list.push(...finding);
  });
  return list;
}

function fallback({ name, text, dialed }: TagFacts): Found[] {
  const tag = `y12355-${name}`;
  if (text === '' && dialed.length === 0) return [found('fallbackMissing', { tag })];
  if (!/(^|\D)12355(?!\d)/.test(text)) return [found('fallbackDigits', { tag })];
  return dialed.includes('12355') ? [] : [found('fallbackLink', { tag })];
}

/** Numbers of five digits are lines of the state; a longer run of digits is something else. */
function numbers({ name, text, dialed, differing, attributes }: TagFacts): Found[] {
  const shown = `${text} ${attributes['label'] ?? ''}`.match(/(?:^|[^\d-])\d{5}(?![\d-])/g) ?? [];
  const all = new Set([...dialed, ...shown.map((number) => number.replace(/\D/g, ''))]);
  const tag = `y12355-${name}`;
  const wrong = [...all].filter((number) => !isRegistered(number));
  return [
    ...wrong.map((number) => found('numberWrong', { tag, number })),
    ...differing
      .filter(({ shown, dialed: number }) => isRegistered(number) && !wrong.includes(shown))
      .map(({ shown, dialed: number }) => found('numberDiffers', { tag, shown, number })),
  ];
}
