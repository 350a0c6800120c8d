import type { Rung } from './config.js';
import type { Plan } from './plan.js';

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
    npm: () => [...connect(plan), ...images(plan)],
    script: () => [script, ...style, ...connect(plan)],
    loader: () => [script, ...style, ...connect(plan), ...images(plan)],
    iframe: () => [script, `frame-src ${files}`],
    html: () => [],
  }[rung]();
}

function connect({ api, elements }: Plan): string[] {
  const values = (name: string) =>
    elements.flatMap(({ attributes }) =>
      attributes.filter(([own]) => own === name).map(([, value]) => String(value)),
    );
  const services = [...(api === undefined ? [] : [api]), ...values('api')].map(serviceSource);
  const sources = [...new Set([...services, ...values('src').map(fileSource)])];
  return sources.length === 0 ? [] : [`connect-src ${sources.join(' ')}`];
}

/** Tiles of a map, which a rung that is one file does not show. */
function images({ elements }: Plan): string[] {
  const templates = elements.flatMap(({ attributes }) => {
    const values = Object.fromEntries(attributes);
    return values['map'] === 'xyz' ? String(values['map-src'] ?? '').split(/\s+/) : [];
  });
  const sources = [...new Set(templates.map(tileSource).filter((source) => source !== undefined))];
  return sources.length === 0 ? [] : [`img-src ${sources.join(' ')}`];
}

/** Origin of a tile template; several hosts, `t{s}.tiles.example`, are all below the name that they share. */
function tileSource(template: string): string | undefined {
  const [, scheme, host] = /^(https?:)\/\/([^/?#;,\s]+)/.exec(template) ?? [];
  return host && `${scheme}//${host.replace(/^[^.]*\{s\}[^.]*/, '*')}`;
}

/** The client leaves out a version at the end of the address. */
export const serviceSource = (api: string): string => `${api.replace(/\/v1$/, '')}/v1/`;

/** An address without its query, which no source can hold; its separators would end a directive. */
export function fileSource(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/[;,]/g, encodeURIComponent);
}
