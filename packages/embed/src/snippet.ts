import { ConfigError } from './config-error.js';
import { type EmbedConfig, type Rung, rungs, type Snippet } from './config.js';
import { directivesFor, policyFor } from './csp.js';
import { frames } from './snippet-frame.js';
import { paragraph, pinned } from './snippet-pieces.js';
import { startTag } from './escape.js';
import { type Plan, type PlannedElement, planOf } from './plan.js';

/**
 * The text to paste for a configuration, and what the page around it has to allow. The same configuration gives
 * the same text, byte for byte. Throws {@link ConfigError} that names what cannot be used.
 *
 * @example snippet({ base: 'https://12355.example', elements: [{ name: 'hotline-banner' }] }, 'script').text
 */
export function snippet(config: EmbedConfig, rung: Rung): Snippet {
  if (!rungs.includes(rung)) {
    throw new ConfigError(
      'rung',
      'rung',
      String(rung),
      `one of ${rungs.join(', ')}`,
      'take script where unsure',
    );
  }
  const plan = planOf(config);
  const { lines, left = [] } = writers[rung](plan);
  const trustedTypes = policyFor(rung);
  return {
    text: `${lines.join('\n')}\n`,
    csp: directivesFor(plan, rung),
    ...(trustedTypes && { trustedTypes }),
    left,
  };
}

interface Written {
  lines: readonly string[];
  left?: readonly string[];
}

const writers: Readonly<Record<Rung, (plan: Plan) => Written>> = {
  npm: (plan) => ({
    lines: [
      '<script type="module">',
      ...namesOf(plan).map((name) => `  import '@y12355/widgets/${name}/define';`),
      '</script>',
      // A package knows no script tag of its own, so each element says what is set for the page.
      ...plan.elements.flatMap((element) => tag(element, settings(plan))),
    ],
  }),
  script: (plan) => ({
    lines: [...styles(plan), script(plan, fileFor(plan), ['defer']), ...plan.elements.flatMap((e) => tag(e))],
  }),
  loader: (plan) => ({
    lines: [
      ...styles(plan),
      script(plan, 'y12355.loader.js', ['type', 'module']),
      ...plan.elements.flatMap((element) => tag(element)),
    ],
  }),
  iframe: frames,
  html: (plan) => ({
    lines: plan.elements.map(paragraph),
    left: [
      ...(plan.api === plan.base ? [] : ['page api']),
      ...plan.page.flatMap(([name]) => (spoken.includes(name) ? [] : [`page ${name}`])),
      ...plan.elements.flatMap(({ facts, attributes }) =>
        attributes
          .filter(([name]) => ![...spoken, ...facts.pageQuery].includes(name))
          .map(([name]) => `${facts.name} ${name}`),
      ),
    ],
  }),
};

/** What words and links carry by themselves. */
const spoken: readonly string[] = ['lang', 'campaign'];

const namesOf = ({ elements }: Plan): string[] => [...new Set(elements.map(({ facts }) => facts.name))];

/** One kind of element needs its own file alone. */
function fileFor(plan: Plan): string {
  const [name, another] = namesOf(plan);
  return another ? 'y12355.min.js' : `widgets/${name}.min.js`;
}

/** `api` first: without it the elements know no service, since the page is of another origin. */
function settings({ api, page }: Plan): [name: string, value: string][] {
  return [...(api === undefined ? [] : ([['api', api]] as [string, string][])), ...page];
}

function script(plan: Plan, file: string, how: readonly ['defer'] | readonly ['type', string]): string {
  const data = settings(plan).map(([name, value]) => [`data-${name}`, value] as const);
  return `${startTag('script', [
    [how[0], how[1] ?? true],
    ['src', plan.sdk + file],
    ...pinned(plan, file),
    ...data,
  ])}</script>`;
}

function styles(plan: Plan): string[] {
  if (!plan.reserve) return [];
  const file = 'y12355.css';
  return [startTag('link', [['rel', 'stylesheet'], ['href', plan.sdk + file], ...pinned(plan, file)])];
}

function tag(
  { facts, attributes, fallback }: PlannedElement,
  more: readonly [string, string][] = [],
): string[] {
  const name = `y12355-${facts.name}`;
  const others = more.filter(([one]) => attributes.every(([own]) => own !== one));
  return [startTag(name, [...attributes, ...others]), `  ${fallback}`, `</${name}>`];
}
