import type { Rung } from './config.js';
import type { Plan, PlannedElement } from './plan.js';

/** Name under which the kit's own files draw; an application that bundles the packages draws under Lit's. */
const policies: Readonly<Record<Rung, string | undefined>> = {
  npm: 'lit-html',
  script: 'y12355-lit',
  loader: 'y12355-lit',
  iframe: undefined,
  html: undefined,
};

/** Directive for a page that restricts Trusted Types already. */
export function policyFor(rung: Rung): string | undefined {
  const name = policies[rung];
  return name && `trusted-types ${name}`;
}

/** What a page with a policy has to add for a rung: no more than the kit's own folder and its service. */
export function directivesFor(plan: Plan, rung: Rung): string[] {
  // A source that ends with a slash stands for everything below it.
  const files = `${plan.base}/sdk/`;
  const script = `script-src ${files}`;
  const style = plan.reserve ? [`style-src ${files}`] : [];
  return {
    npm: () => [...connect(plan, rung), ...images(plan, true), ...media(plan)],
    script: () => [script, ...style, ...connect(plan, rung), ...images(plan, false), ...media(plan)],
    loader: () => [script, ...style, ...connect(plan, rung), ...images(plan, true), ...media(plan)],
    iframe: () => [script, `frame-src ${files}`],
    html: () => [],
  }[rung]();
}

function connect(plan: Plan, rung: Rung): string[] {
  const { api, elements } = plan;
  const lists = elements.filter((element) => !isQuiz(element));
  const services = [...(api === undefined ? [] : [api]), ...valuesOf(elements, 'api')].map(serviceSource);
  const sources = [
    ...services,
    ...valuesOf(lists, 'src').map(fileSource),
    ...operators(plan),
    ...materials(plan),
    ...quizzes(plan, rung),
  ];
  return line('connect-src', sources);
}

/** Documents of the operator, which an element without a service reads. */
const operators = ({ api, elements }: Plan): string[] =>
  elements
    .filter((element) => api === undefined && valuesOf([element], 'api').length === 0)
    .flatMap((element) => valuesOf([element], 'operator').map(fileSource));

/** Small pictures of materials; tiles of a map and drawn posters, which a rung that is one file does not show. */
function images(plan: Plan, map: boolean): string[] {
  const templates = plan.elements.flatMap(({ attributes }) => {
    const values = Object.fromEntries(attributes);
    return map && values['map'] === 'xyz' ? String(values['map-src'] ?? '').split(/\s+/) : [];
  });
  const tiles = templates.map(tileSource).filter((source) => source !== undefined);
  return line('img-src', [...tiles, ...materials(plan), ...(map && drawsPosters(plan) ? ['data:'] : [])]);
}

const drawsPosters = ({ elements }: Plan): boolean =>
  elements.some(
    ({ facts, attributes }) =>
      facts.name === 'material-downloader' && Object.fromEntries(attributes)['kind'] !== 'file',
  );

/** Films among the materials. */
function media(plan: Plan): string[] {
  return line('media-src', materials(plan));
}

/** Where the files of materials lie: below the service, or beside the document that names them. */
function materials({ api, elements }: Plan): string[] {
  const own = elements.filter(({ facts }) => facts.name === 'material-downloader');
  return own.flatMap((element) => {
    const [service = api] = valuesOf([element], 'api');
    const [src] = valuesOf([element], 'src');
    if (service !== undefined) return [`${withoutVersion(service)}/materials/files/`];
    return src === undefined ? [] : [fileSource(new URL('.', src).href)];
  });
}

const isQuiz = ({ facts }: PlannedElement): boolean => facts.name === 'quiz';

/** Two files of one folder each: of the page's own, or beside the kit's script. An application's own is its own. */
function quizzes({ base, elements }: Plan, rung: Rung): string[] {
  return elements.filter(isQuiz).flatMap((element) => {
    const [src] = valuesOf([element], 'src');
    if (src !== undefined) return [fileSource(new URL('.', src).href)];
    return rung === 'npm' ? [] : [`${base}/sdk/`];
  });
}

function valuesOf(elements: readonly PlannedElement[], name: string): string[] {
  return elements.flatMap(({ attributes }) =>
    attributes.filter(([own]) => own === name).map(([, value]) => String(value)),
  );
}

const line = (directive: string, sources: readonly string[]): string[] =>
  sources.length === 0 ? [] : [`${directive} ${[...new Set(sources)].join(' ')}`];

/** Origin of a tile template; several hosts, `t{s}.tiles.example`, are all below the name that they share. */
function tileSource(template: string): string | undefined {
  const [, scheme, host] = /^(https?:)\/\/([^/?#;,\s]+)/.exec(template) ?? [];
  return host && `${scheme}//${host.replace(/^[^.]*\{s\}[^.]*/, '*')}`;
}

/** The client leaves out a version at the end of the address. */
export const serviceSource = (api: string): string => `${withoutVersion(api)}/v1/`;
const withoutVersion = (api: string): string => api.replace(/\/v1$/, '');

/** An address without its query, which no source can hold; its separators would end a directive. */
export function fileSource(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/[;,]/g, encodeURIComponent);
}
