import { fileSource, serviceSource } from '../csp.js';
import { type Code, type Found, found } from './finding.js';
import { registeredBy } from './kit-file.js';
import type { FileFacts, PageFacts } from './page-facts.js';
import { blockOf, type Directives, directivesOf, type Purpose, typesLine, TYPES } from './policy.js';

const codes: Readonly<Record<FileFacts['kind'], Code>> = {
  script: 'scriptBlocked',
  style: 'styleBlocked',
  frame: 'frameBlocked',
};

/** What the page's own policies keep from it, with the line that each of them lacks. */
export function policyFindings(page: PageFacts): Found[] {
  const policies = page.policies.map(directivesOf);
  return [
    ...policies.flatMap((policy) => page.files.flatMap((file) => fileBlock(policy, file, page))),
    ...policies.flatMap((policy) => serviceBlocks(policy, page)),
    ...typesBlocks(policies, page),
  ].filter(firstOf);
}

/** Files of one folder lack one line. */
const firstOf = (one: Found, at: number, all: readonly Found[]) =>
  all.findIndex(({ code, params }) => code === one.code && params['line'] === one.params['line']) === at;

function fileBlock(policy: Directives, { kind, url, sdk, attributes }: FileFacts, page: PageFacts): Found[] {
  const { nonce, integrity } = attributes;
  const asked = { purpose: kind, url, page: page.url, nonce, integrity };
  const block = blockOf(policy, asked, sdk ?? fileSource(url));
  if (!block) return [];
  if (block.byNonce) return [found('scriptNonce', { url, line: '' })];
  return [found(codes[kind], { url, line: block.line })];
}

function serviceBlocks(policy: Directives, page: PageFacts): Found[] {
  return servicesOf(page).flatMap((service) => {
    const source = serviceSource(service.replace(/\/+$/, ''));
    const asked = { purpose: 'connect' as Purpose, url: `${source}operator`, page: page.url };
    const block = blockOf(policy, asked, source);
    return block ? [found('serviceBlocked', { url: service, line: block.line })] : [];
  });
}

/** Addresses of the services that scripts and tags name. */
function servicesOf({ url, files, tags }: PageFacts): string[] {
  const named = [
    ...files.flatMap(({ kind, attributes }) => (kind === 'script' ? [attributes['data-api']] : [])),
    ...tags.map(({ attributes }) => attributes['api']),
  ];
  return [...new Set(named.flatMap((api) => (api ? [api] : [])))].flatMap((api) => {
    try {
      return [new URL(api, url).href];
    } catch {
      return [];
    }
  });
}

function typesBlocks(policies: readonly Directives[], { files, running }: PageFacts): Found[] {
  const draws = files.some(({ kind, file }) => kind === 'script' && registeredBy(file).length > 0);
  const lines = draws ? policies.flatMap((policy) => typesLine(policy) ?? []) : [];
  // Its header may not be readable from inside of the page.
  if (lines.length === 0 && running?.refused) lines.push(`trusted-types ${TYPES}`);
  return lines.map((line) => found('typesBlocked', { line }));
}
