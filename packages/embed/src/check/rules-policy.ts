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
    ...policies.flatMap((policy) => [
      ...serviceBlocks(policy, page),
      ...dataBlocks(policy, page),
      ...quizBlocks(policy, page),
    ]),
    ...typesBlocks(policies, page),
  ].filter(firstOf);
}

/** Files of one folder lack one line. */
const firstOf = (one: Found, at: number, all: readonly Found[]) =>
  all.findIndex(({ code, params }) => code === one.code && params['line'] === one.params['line']) === at;

function fileBlock(policy: Directives, file: FileFacts, page: PageFacts): Found[] {
  const { kind, url, sdk, attributes } = file;
  const { nonce, integrity } = attributes;
  const asked = { purpose: kind, url, page: page.url, nonce, integrity };
  const block = blockOf(policy, asked, sdk ?? fileSource(url)) ?? moduleBlock(policy, file, page);
  if (!block) return [];
  if (block.byNonce) return [found('scriptNonce', { url, line: '' })];
  return [found(codes[kind], { url, line: block.line })];
}

/** The autoloader may come where what it loads may not: a policy can name the one file. */
function moduleBlock(policy: Directives, { url, file, sdk, attributes }: FileFacts, page: PageFacts) {
  if (file !== 'y12355.loader.js') return undefined;
  const { nonce } = attributes;
  const module = new URL('modules/hotline-banner.js', url).href;
  const asked = { purpose: 'script' as Purpose, url: module, page: page.url, nonce };
  const block = blockOf(policy, asked, sdk ?? fileSource(new URL('.', url).href));
  // Where the loader is trusted by nonce or hash, `'strict-dynamic'` trusts what it loads.
  return block?.byNonce ? undefined : block;
}

function serviceBlocks(policy: Directives, page: PageFacts): Found[] {
  return servicesOf(page).flatMap((service) => {
    const source = serviceSource(service.replace(/\/+$/, ''));
    const asked = { purpose: 'connect' as Purpose, url: `${source}operator`, page: page.url };
    const block = blockOf(policy, asked, source);
    return block ? [found('serviceBlocked', { url: service, line: block.line })] : [];
  });
}

/** Elements that read a document of the page's own. */
const lists: readonly string[] = ['center-locator', 'material-downloader'];

/** It is read where there is no service. */
function dataBlocks(policy: Directives, page: PageFacts): Found[] {
  if (servicesOf(page).length > 0) return [];
  return page.tags.flatMap(({ name, attributes: { src } }) => {
    const url = lists.includes(name) && src ? addressOf(src, page.url) : undefined;
    const asked = url && { purpose: 'connect' as Purpose, url, page: page.url };
    const block = asked && blockOf(policy, asked, fileSource(url));
    return block ? [found('dataBlocked', { url, line: block.line })] : [];
  });
}

/** A quiz and its manifest: of the page's own, or beside the kit's script. */
function quizBlocks(policy: Directives, page: PageFacts): Found[] {
  const kit = page.files.find(({ kind, file }) => kind === 'script' && registeredBy(file).length > 0);
  return page.tags.flatMap(({ name, attributes: { src } }) => {
    const own = name === 'quiz' && (src ? addressOf('.', addressOf(src, page.url) ?? '') : kit?.sdk);
    if (!own) return [];
    const block = blockOf(
      policy,
      { purpose: 'connect', url: `${own}packs/`, page: page.url },
      fileSource(own),
    );
    return block ? [found('dataBlocked', { url: own, line: block.line })] : [];
  });
}

function addressOf(text: string, base: string): string | undefined {
  try {
    return new URL(text, base).href;
  } catch {
    return undefined;
  }
}

/** Addresses of the services that scripts and tags name. */
function servicesOf({ url, files, tags }: PageFacts): string[] {
  const named = [
    ...files.flatMap(({ kind, attributes }) => (kind === 'script' ? [attributes['data-api']] : [])),
    ...tags.map(({ attributes }) => attributes['api']),
  ];
  return [...new Set(named)].flatMap((api) => (api ? (addressOf(api, url) ?? []) : []));
}

function typesBlocks(policies: readonly Directives[], { files, running }: PageFacts): Found[] {
  const draws = files.some(({ kind, file }) => kind === 'script' && registeredBy(file).length > 0);
  const lines = draws ? policies.flatMap((policy) => typesLine(policy) ?? []) : [];
  // Its header may not be readable from inside of the page.
  if (lines.length === 0 && running?.refused) lines.push(`trusted-types ${TYPES}`);
  return lines.map((line) => found('typesBlocked', { line }));
}
