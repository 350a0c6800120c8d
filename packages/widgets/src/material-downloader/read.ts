import type { Language } from '@y12355/core';
import { isDate } from '@y12355/domain';
import { languageNames, type Material, materialKinds } from './material-downloader.model.js';

/** Documents as they come from a service or a file: unknown until looked at. One bad item never hides the others. */

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** What was read, and a sentence for each item that was left out or lost a part. */
export interface Reading {
  materials: Material[];
  faults: string[];
}

export interface ReadOptions {
  /** Address that the document's own ones count from. */
  base: string;
  /** Address of the page. */
  page: string;
}

/**
 * @param value a document `{items: []}`
 * @throws TypeError when it is no such document
 */
export function readMaterials(value: unknown, options: ReadOptions): Reading {
  if (!isRaw(value) || !Array.isArray(value['items'])) {
    throw new TypeError('expected a document {"version": 1, "asOf": "…", "items": […]}');
  }
  const faults: string[] = [];
  const materials = new Map<string, Material>();
  (value['items'] as unknown[]).forEach((raw, index) => {
    const id = isRaw(raw) ? text(raw['id']) : '';
    const fault = (what: string) => faults.push(`item ${index + 1} (${id || 'no id'}): ${what}`);
    if (!isRaw(raw) || !id || !text(raw['title'])) return fault('expected an id and a title; left out');
    if (materials.has(id)) return fault('this id was there before; left out');
    const material = readMaterial(id, raw, options, fault);
    if (material) materials.set(id, material);
    return undefined;
  });
  return { materials: [...materials.values()], faults };
}

function readMaterial(
  id: string,
  raw: Raw,
  options: ReadOptions,
  fault: (what: string) => unknown,
): Material | undefined {
  const src = addressOf(raw['src'], options);
  if (!src) {
    fault(
      `src ${JSON.stringify(raw['src'])}: expected an https address, or one of the document's own host; left out`,
    );
    return undefined;
  }
  const kind = materialKinds.find((known) => known === raw['kind']);
  if (!kind) {
    fault(`kind ${JSON.stringify(raw['kind'])}: expected one of ${materialKinds.join(', ')}; left out`);
    return undefined;
  }
  const part = <T>(
    name: string,
    read: (value: unknown) => T | undefined,
    expected: string,
  ): T | undefined => {
    const value = raw[name];
    const found = value === undefined ? undefined : read(value);
    if (value !== undefined && found === undefined) {
      fault(`${name} ${JSON.stringify(value)}: expected ${expected}; shown without it`);
    }
    return found;
  };
  const date = (name: string) =>
    part(name, (value) => (isDate(value) ? value : undefined), 'a day such as 2026-09-01');
  const beside = (name: string) =>
    part(
      name,
      (value) => {
        const found = addressOf(value, options);
        return found && isNear(found, options) ? found.href : undefined;
      },
      'an address where the document lies',
    );
  const name = fileName(src);
  return {
    id,
    title: text(raw['title']),
    kind,
    href: src.href,
    name,
    format: (/\.(\w{1,8})$/.exec(name)?.[1] ?? '').toLowerCase(),
    mime: text(raw['mime']),
    bytes: part(
      'bytes',
      (value) => (typeof value === 'number' && value > 0 ? value : undefined),
      'a number of bytes',
    ),
    sha256: part(
      'sha256',
      (value) => (/^[\da-f]{64}$/i.test(text(value)) ? text(value).toLowerCase() : undefined),
      '64 hexadecimal signs',
    ),
    language: part(
      'language',
      (value) => (text(value) in languageNames ? (value as Language) : undefined),
      Object.keys(languageNames).join(', '),
    ),
    validFrom: date('validFrom'),
    validTo: date('validTo'),
    supersedes: text(raw['supersedes']) || undefined,
    thumbnail: beside('thumbnail'),
    subtitles: beside('subtitles'),
    aiGenerated: raw['aiGenerated'] === true,
    sample: raw['sample'] === true,
    // A page of a disk may fetch nothing to check it.
    near: src.protocol !== 'file:' && isNear(src, options),
  };
}

/** Undefined for what is no address, for one of another scheme, and for http or a file where the document is of another host. */
function addressOf(value: unknown, { base }: ReadOptions): URL | undefined {
  const written = text(value);
  if (!written) return undefined;
  try {
    const url = new URL(written, base);
    const { protocol, host } = new URL(base);
    const own = /^(http|file):$/.test(protocol) && url.protocol === protocol && url.host === host;
    const secure = url.protocol === 'https:' || own;
    return secure && !url.username && !url.password ? url : undefined;
  } catch {
    return undefined;
  }
}

/** No page asks an origin that its webmaster has not named. */
function isNear({ origin }: URL, { base, page }: ReadOptions): boolean {
  return [base, page].some((address) => new URL(address).origin === origin);
}

/** The last part of an address as a person reads it, without what no file name may have. */
function fileName({ pathname }: URL): string {
  let name = pathname.slice(pathname.lastIndexOf('/') + 1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // Written by hand; it stays as it is.
  }
  return name.replace(/[\\/:*?"<>|]|[^ -\uffff]/g, '_') || '12355';
}
