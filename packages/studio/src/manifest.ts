/** What the elements manifest says of each element, as a form needs it. */

export const kinds = ['choice', 'list', 'boolean', 'number', 'text', 'address', 'adcode', 'code'] as const;
export type Kind = (typeof kinds)[number];

/** One attribute that a webmaster may write. */
export interface Setting {
  name: string;
  kind: Kind;
  /** As the manifest words it; shown where the studio has no words of its own. */
  description: string;
  /** What the element takes without the attribute; empty where that is nothing. */
  default: string;
  /** Allowed values of a choice, and the words of a list. */
  choices: readonly string[];
}

export interface ElementForm {
  /** Tag without its prefix. */
  name: string;
  summary: string;
  settings: readonly Setting[];
}

/** Told once for the whole page, so no element's form repeats them. */
const ofPage = ['api', 'operator', 'region', 'campaign', 'lang', 'theme'];
const PREFIX = 'y12355-';
const FIRST = 'hotline-banner';

/** The document is no manifest that a form can be made from. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const listOf = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isObject) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A default as an analyzer writes it, `'card'` or `20`, as the attribute would say it. */
const plain = (value: unknown): string =>
  String(value ?? '')
    .replace(/^(['"`])(.*)\1$/s, '$2')
    .replace(/^(undefined|null|false)$/, '');

function settingOf(attribute: Loose): Setting | undefined {
  const name = text(attribute['name']);
  const kind = kinds.find((known) => known === attribute['kind']);
  if (!name || !kind || ofPage.includes(name)) return undefined;
  const choices = Array.isArray(attribute['choices']) ? attribute['choices'].map(String) : [];
  // A choice between nothing cannot be shown; what it takes can still be typed.
  const usable = (kind === 'choice' || kind === 'list') && choices.length === 0 ? 'text' : kind;
  const first = usable === 'choice' ? (choices[0] ?? '') : '';
  return {
    name,
    kind: usable,
    description: text(attribute['description']),
    default: plain(attribute['default']) || first,
    choices,
  };
}

/**
 * Forms of all elements of a `custom-elements.json`, in its order but for the banner, which is first. Attributes of a kind that is not known are
 * left out. Throws ManifestError where no element is found.
 */
export function readManifest(document: unknown): ElementForm[] {
  const declarations = listOf(isObject(document) ? document['modules'] : undefined).flatMap((module) =>
    listOf(module['declarations']),
  );
  const forms = declarations.flatMap((declaration): ElementForm[] => {
    const tag = text(declaration['tagName']);
    if (!tag.startsWith(PREFIX)) return [];
    const settings = listOf(declaration['attributes']).flatMap((attribute) => settingOf(attribute) ?? []);
    const summary = text(declaration['summary']) || text(declaration['description']);
    return [{ name: tag.slice(PREFIX.length), summary, settings }];
  });
  if (forms.length === 0) {
    throw new ManifestError(
      'custom-elements.json: expected modules with declarations that have a tagName y12355-…; npm run build writes it',
    );
  }
  // What most pages want comes first.
  return forms.sort((a, b) => Number(b.name === FIRST) - Number(a.name === FIRST));
}
