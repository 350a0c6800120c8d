/** The pages of the table, as the server hands them out. */
import { elementNames, markupOf, subjects, type Subject } from './elements.js';
import type { Fault } from './faults.js';
import type { Host, Script } from './hosts.js';

export const ELSEWHERE = 'http://service.example';

const sources: Readonly<Record<Exclude<Script, 'modules'>, string>> = {
  kit: '/kit/y12355.min.js',
  older: '/older/y12355.min.js',
  module: '/kit/y12355.esm.js',
  loader: '/kit/y12355.loader.js',
  lit: '/lit.js',
  ancient: '/ancient.js',
};

/** Scripts of the page's own, which a missing kit leaves in place. */
const foreign: readonly Script[] = ['lit', 'ancient'];
const asModule: readonly Script[] = ['module', 'modules', 'loader'];

function addressesOf(script: Script, host: Host, fault: Fault): string[] {
  const written =
    script === 'modules' ? elementNames.map((name) => `/kit/modules/${name}.js`) : [sources[script]];
  const found = host.encoding ? written.map((path) => path.replace('/kit/', '/plain-kit/')) : written;
  const gone = fault.id === 'missing' && !foreign.includes(script);
  return gone ? found.map((path) => `/missing${path}`) : found;
}

export const apiOf = (host: Host, fault: Fault): string =>
  `${host.elsewhere ? ELSEWHERE : ''}/api/${fault.id}/`;

function scriptTags(host: Host, fault: Fault): string {
  const settings = `data-api="${apiOf(host, fault)}" data-region="440100"`;
  return (host.scripts ?? ['kit'])
    .flatMap((script) =>
      addressesOf(script, host, fault).map((path) =>
        asModule.includes(script)
          ? `<script type="module" src="${path}" ${settings}></script>`
          : `<script defer src="${path}" ${settings}></script>`,
      ),
    )
    .join('\n');
}

/** Modules cannot read the attributes of their script tag: there the elements carry the settings. */
const settingsOn = (host: Host, fault: Fault) =>
  (host.scripts ?? []).some((script) => asModule.includes(script)) ? ` api="${apiOf(host, fault)}"` : '';

/** A corner floats over the end of a page: every element can be scrolled away from it. */
const below = '这也是网页自己的文字。'.repeat(300);

export function pageOf(id: number, host: Host, fault: Fault, shown: readonly Subject[] = subjects): string {
  const [before, after] = host.around ?? ['', ''];
  const elements = shown.map((subject) => `<div>${markupOf(subject, settingsOn(host, fault))}</div>`);
  const charset = host.encoding ?? 'utf-8';
  return `${host.doctype ?? '<!doctype html>'}<html lang="${host.lang ?? 'zh-CN'}"><head><meta charset="${charset}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>示例</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css?${id}">
<script src="/before.js?${fault.id}"></script>
${scriptTags(host, fault)}</head>
<body><main>${before}<p data-own>这是网页自己的文字。</p>
${elements.join('\n')}
<p>${below}</p>${after}</main></body></html>`;
}

export const cspOf = (host: Host, fault: Fault): string[] =>
  [host.csp, fault.csp].filter((value): value is string => value !== undefined);

/** A page of another origin around it, or a sandbox. */
export function frameOf(host: Host, address: string): string {
  const sandbox = host.frame === 'sandboxed' ? ' sandbox="allow-scripts"' : '';
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>示例</title><link rel="icon" href="data:,">
<body><iframe title="示例" src="${address}" width="960" height="680"${sandbox}></iframe></body></html>`;
}
