/** What a content security policy lets a page load, and the line that lets it load more. By CSP level 3. */

export type Directives = ReadonlyMap<string, readonly string[]>;
export type Purpose = 'script' | 'style' | 'connect' | 'frame';

/** Directives that decide on a purpose, the one that wins first, and the one to write. */
const chains: Readonly<Record<Purpose, readonly [string, ...string[]]>> = {
  script: ['script-src-elem', 'script-src', 'default-src'],
  style: ['style-src-elem', 'style-src', 'default-src'],
  connect: ['connect-src', 'default-src'],
  frame: ['frame-src', 'child-src', 'default-src'],
};

/** The policies of a header, which holds several between commas. */
export function policiesIn(header: string): string[] {
  return header
    .split(',')
    .map((policy) => policy.trim())
    .filter(Boolean);
}

export function directivesOf(policy: string): Directives {
  const found = new Map<string, readonly string[]>();
  for (const directive of policy.split(';')) {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    // A directive that comes twice counts as it came first.
    if (name && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), sources);
  }
  return found;
}

export interface Asked {
  purpose: Purpose;
  url: string;
  /** Address of the page. */
  page: string;
  nonce?: string | undefined;
  integrity?: string | undefined;
}

/** What keeps a page from loading something. */
export interface Block {
  /** Line that lets it, to be written in the place of the one that does not. */
  line: string;
  /** The policy trusts by nonce alone; addresses in it count for nothing. */
  byNonce: boolean;
}

/**
 * @param source what to add to the policy, the file itself or its folder
 * @returns undefined where it may be loaded
 */
export function blockOf(policy: Directives, asked: Asked, source: string): Block | undefined {
  const chain = chains[asked.purpose];
  const name = chain.find((directive) => policy.has(directive));
  const sources = name && policy.get(name);
  if (!name || !sources || isAllowed(sources, asked)) return undefined;
  const written = name === 'default-src' ? writtenFor(chain) : name;
  const kept = sources.filter((one) => one.toLowerCase() !== "'none'");
  return {
    line: [written, ...kept, source].join(' '),
    byNonce: asked.purpose === 'script' && has(sources, "'strict-dynamic'"),
  };
}

/** The common name, which every browser knows. */
const writtenFor = (chain: readonly string[]): string => chain.find((name) => !/-elem$/.test(name)) as string;

const has = (sources: readonly string[], keyword: string) =>
  sources.some((source) => source.toLowerCase() === keyword);

function isAllowed(sources: readonly string[], { purpose, url, page, nonce, integrity }: Asked): boolean {
  const trusted = purpose === 'script' || purpose === 'style';
  if (trusted && nonce && sources.includes(`'nonce-${nonce}'`)) return true;
  if (purpose === 'script') {
    const hashes = (integrity ?? '').split(/\s+/).filter(Boolean);
    if (hashes.length > 0 && hashes.every((hash) => sources.includes(`'${hash}'`))) return true;
    if (has(sources, "'strict-dynamic'")) return false;
  }
  return sources.some((source) => matches(source, new URL(url), new URL(page)));
}

function matches(source: string, url: URL, page: URL): boolean {
  if (source === '*') return /^https?:$/.test(url.protocol);
  if (source.toLowerCase() === "'self'") {
    const upgraded = page.protocol === 'http:' && url.protocol === 'https:' && page.hostname === url.hostname;
    return url.origin === page.origin || upgraded;
  }
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return reaches(source.toLowerCase(), url.protocol);
  const parts = /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[\w.-]+)(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(source);
  if (!parts) return false;
  const [, scheme, host = '', port, path = '/'] = parts;
  return (
    reaches(scheme ? `${scheme.toLowerCase()}:` : page.protocol, url.protocol) &&
    matchesHost(host.toLowerCase(), url.hostname) &&
    matchesPort(port, url) &&
    (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path)
  );
}

/** A policy that names http means https too. */
const reaches = (named: string, used: string) => named === used || (named === 'http:' && used === 'https:');

function matchesHost(named: string, used: string): boolean {
  if (named === '*') return true;
  return named.startsWith('*.') ? used.endsWith(named.slice(1)) : named === used;
}

function matchesPort(named: string | undefined, { port, protocol }: URL): boolean {
  if (named === '*' || (named ?? '') === port) return true;
  const standard = protocol === 'https:' ? '443' : '80';
  return port === '' && (named === standard || (named === '80' && protocol === 'https:'));
}

/** Line that lets the kit draw under Trusted Types; undefined where the policy lets it already. */
export function typesLine(policy: Directives): string | undefined {
  const names = policy.get('trusted-types');
  if (!names || names.includes('*') || names.includes(TYPES)) return undefined;
  return ['trusted-types', ...names.filter((name) => name !== "'none'"), TYPES].join(' ');
}

export const TYPES = 'y12355-lit';
