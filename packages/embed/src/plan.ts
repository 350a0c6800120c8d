import { commonAttributes, type ElementFacts, elements, languages } from '@y12355/widgets/elements';
import { baseAddress } from './address.js';
import { ConfigError } from './config-error.js';
import { type EmbedConfig, type EmbedElement, pageSettingNames, type PageSettingName } from './config.js';
import { escapeAttribute } from './escape.js';
import { allowedIn, faultOf, words } from './values.js';

type Language = (typeof languages)[number];
type Written = [name: string, value: string | true];

/** A configuration that was checked, with everything that equals its default taken out. */
export interface Plan {
  /** Without a slash at its end. */
  base: string;
  /** `https://12355.example/sdk/v1/` */
  sdk: string;
  /** Service of the page; undefined without one. */
  api: string | undefined;
  /** Page settings but `api`, in their fixed order. */
  page: readonly [name: PageSettingName, value: string][];
  elements: readonly PlannedElement[];
  reserve: boolean;
  /** Hash of a file of the kit; undefined where the version moves. Throws ConfigError where it is not known. */
  integrityOf(file: string): string | undefined;
}

export interface PlannedElement {
  facts: ElementFacts;
  /** In the order of the facts. */
  attributes: readonly Written[];
  language: Language;
  /** Markup for inside the tag. */
  fallback: string;
}

/** Checks a configuration. Throws ConfigError at the first fault. */
export function planOf(config: EmbedConfig): Plan {
  const base = baseAddress(config.base);
  if (base === undefined) {
    throw new ConfigError(
      'base',
      'base',
      config.base,
      'an https address without query (http on this machine alone)',
      'give the address at which the start page of the kit opens',
    );
  }
  const page = pageOf(config, base);
  return {
    base,
    sdk: `${base}/sdk/${versionOf(config)}/`,
    api: page.api,
    page: pageSettingNames.flatMap((name) => {
      const value = page[name];
      return value === undefined || name === 'api' ? [] : [[name, value]];
    }),
    elements: elementsOf(config, base, page),
    reserve: config.reserve ?? true,
    integrityOf: (file) => integrityOf(config, file),
  };
}

type Page = Partial<Record<PageSettingName, string | undefined>>;

function pageOf(config: EmbedConfig, base: string): Page {
  const page: Page = { api: base };
  for (const [name, value] of Object.entries(config.page ?? {})) {
    const setting = pageSettingNames.find((known) => known === name);
    if (!setting) {
      const allowed = pageSettingNames.join(', ');
      throw new ConfigError('setting', 'page setting', name, `one of ${allowed}`, 'set it on an element');
    }
    check(`page setting ${name}`, name, commonAttributes, value);
    const standard = value === '' || value === commonAttributes[name]?.default;
    page[setting] = standard ? undefined : setting === 'api' ? serviceOf('page setting api', value) : value;
  }
  return page;
}

function versionOf({ version, integrity }: EmbedConfig): string {
  if (version === undefined) {
    if (!integrity) return 'v1';
    const cure = 'give the version of the same sri.json, or leave the hashes out';
    throw new ConfigError('integrity', 'integrity', 'without version', 'hashes of a version', cure);
  }
  if (/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version)) return version;
  throw new ConfigError('version', 'version', version, 'a full version such as 0.1.0', 'leave it out for v1');
}

function integrityOf({ version, integrity }: EmbedConfig, file: string): string | undefined {
  if (version === undefined) return undefined;
  const hash = Object.entries(integrity ?? {}).find(([name]) => name === file)?.[1];
  if (hash && /^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$/.test(hash)) return hash;
  throw new ConfigError(
    'integrity',
    `integrity of ${file}`,
    hash ?? '',
    'a hash such as sha384-…',
    `take the files of /sdk/${version}/sri.json`,
  );
}

function elementsOf(config: EmbedConfig, base: string, page: Page): PlannedElement[] {
  const { elements: wanted } = config;
  if (wanted.length === 0) {
    throw new ConfigError(
      'elements',
      'elements',
      '',
      'at least one',
      'choose an element such as hotline-banner',
    );
  }
  return wanted.map((element) => elementOf(element, base, page));
}

function elementOf({ name, attributes = {} }: EmbedElement, base: string, page: Page): PlannedElement {
  const facts = elements.find((known) => known.name === name);
  if (!facts) {
    const allowed = elements.map((known) => known.name).join(', ');
    throw new ConfigError('element', 'element', name, `one of ${allowed}`, 'leave the prefix y12355- out');
  }
  const known = { ...facts.attributes, ...commonAttributes };
  for (const [attribute, value] of Object.entries(attributes)) {
    check(`<y12355-${name} ${attribute}>`, attribute, known, value);
  }
  const written = Object.keys(known).flatMap((attribute): Written[] => {
    // Whatever else an object has by birth is no attribute.
    const own = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
    // The content of the tag is in this language too, whatever the page around speaks.
    if (attribute === 'lang') return own || page.lang ? [[attribute, own || (page.lang as string)]] : [];
    if (own === undefined) return [];
    if (known[attribute]?.kind === 'boolean') return [[attribute, true]];
    if (own === '' || own === true) return [];
    const value = attribute === 'api' ? serviceOf(`<y12355-${name} api>`, own) : own;
    const setting = pageSettingNames.find((one) => one === attribute);
    const standard = (setting && page[setting]) ?? known[attribute]?.default;
    return isSame(known[attribute]?.kind, value, standard) ? [] : [[attribute, value]];
  });
  const own = Object.fromEntries(written);
  const language = languages.find((one) => one === own['lang']) ?? 'zh-CN';
  const address = pageAddress(base, facts, language, { ...own, c: own['campaign'] ?? page.campaign });
  const fallback = facts.fallback[language].replace('{{page}}', () => escapeAttribute(address));
  return { facts, attributes: written, language, fallback };
}

/** Folders of the shell's pages. */
const folders: Readonly<Record<Language, string>> = { 'zh-CN': '', 'zh-HK': '/hk', en: '/en' };

function pageAddress(
  base: string,
  { page, pageQuery }: ElementFacts,
  language: Language,
  values: Readonly<Record<string, string | true | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const name of [...pageQuery, 'c']) {
    const value = values[name];
    if (typeof value === 'string') query.set(name, value);
  }
  const asked = query.toString();
  return `${base}${folders[language]}${page}${asked && `?${asked}`}`;
}

function isSame(kind: string | undefined, value: string, standard: string | undefined): boolean {
  if (kind !== 'list' || standard === undefined) return value === standard;
  return words(value).sort().join() === words(standard).sort().join();
}

/** The service's address as the client takes it. */
function serviceOf(thing: string, value: string): string {
  const address = baseAddress(value);
  if (address !== undefined) return address;
  const allowed = 'an https address without query (http on this machine alone)';
  throw new ConfigError('value', thing, value, allowed, 'give the base address of the booking service');
}

function check(thing: string, name: string, known: typeof commonAttributes, value: string | true): void {
  const attribute = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!attribute) {
    const allowed = Object.keys(known).join(', ');
    throw new ConfigError('attribute', thing, String(value), `attributes ${allowed}`, 'leave this one out');
  }
  const fault = value === '' ? undefined : faultOf(name, attribute, value);
  if (!fault) return;
  const cure = attribute.default ? `leave it out for ${attribute.default}` : 'leave it out or correct it';
  throw new ConfigError('value', thing, String(value), allowedIn(attribute, fault), cure);
}
