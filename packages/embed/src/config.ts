/** What a webmaster chose. One configuration feeds every rung of the ladder. */
export interface EmbedConfig {
  /** Where the kit's files, pages and service are, `https://12355.example`; a path is allowed, no query. */
  base: string;
  /** Full version to pin, `0.1.0`: that file never changes and is named with its hash. Left out: the moving `v1`. */
  version?: string;
  /** `files` of that version's `sri.json`. */
  integrity?: Readonly<Record<string, string>>;
  /** Settings for every element of the page. `api` is `base` unless it says otherwise; `''` is no service at all. */
  page?: Readonly<Partial<Record<PageSettingName, string>>>;
  elements: readonly EmbedElement[];
  /** Whether `y12355.css` keeps the elements' space free until they are drawn. Default true. */
  reserve?: boolean;
}

export const pageSettingNames = ['api', 'region', 'campaign', 'lang', 'theme'] as const;
export type PageSettingName = (typeof pageSettingNames)[number];

export interface EmbedElement {
  /** Tag without its prefix: `hotline-banner`. */
  name: string;
  /** Attributes as written; those that equal their default are left out of the snippet. */
  attributes?: Readonly<Record<string, string | true>>;
}

/**
 * Ways onto a page: a package, one classic script, the module autoloader, a frame, markup without any script.
 */
export const rungs = ['npm', 'script', 'loader', 'iframe', 'html'] as const;
export type Rung = (typeof rungs)[number];

/** What to paste, and what the page around it has to allow. */
export interface Snippet {
  /** The HTML to copy. */
  text: string;
  /** CSP directives that a page with a policy has to add, `script-src https://…`; empty when none is needed. */
  csp: readonly string[];
  /**
   * Directive for a page whose policy restricts Trusted Types already. On any other page it would shut out the
   * policies of others, so it is none of `csp`. Left out where the rung draws nothing in the page.
   */
  trustedTypes?: string;
  /** Settings that this rung cannot carry, such as `hotline-banner sticky` in a frame or `page theme` in markup. */
  left: readonly string[];
}
