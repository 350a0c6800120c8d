import { warnOnce } from './report.js';

/** What a page sets once for every element on it. An attribute on an element wins over it. */
export interface PageSettings {
  /** Base address of the booking service. */
  api?: string | undefined;
  /** Address of an operator's document, as `/v1/operator` answers with it; read where there is no `api`. */
  operator?: string | undefined;
  /** Adcode of the page's place. */
  region?: string | undefined;
  /** Placement code of a campaign. */
  campaign?: string | undefined;
  lang?: string | undefined;
  theme?: string | undefined;
}

const names = ['api', 'operator', 'region', 'campaign', 'lang', 'theme'] as const;
const listeners = new Set<() => void>();
let current: PageSettings = {};

/** The page's settings as they are now. */
export function pageSettings(): Readonly<PageSettings> {
  return current;
}

/**
 * Sets page settings; what is left out stays as it was, `undefined` takes a value away.
 *
 * @example configure({ api: 'https://book.example', region: '440100' })
 */
export function configure(settings: PageSettings): void {
  const next = { ...current };
  for (const key of Object.keys(settings)) {
    const name = names.find((known) => known === key);
    if (name) next[name] = settings[name];
    else warnOnce(`configure(): unknown setting "${key}"; allowed are ${names.join(', ')}.`);
  }
  current = next;
  for (const listener of listeners) listener();
}

/** Calls back whenever a page setting changes; returns the way to stop. */
export function onSettings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Takes the settings from the `data-*` of the script tag that loaded the kit. */
export function settingsFrom(script: { dataset: DOMStringMap } | null | undefined): void {
  if (!script) return;
  const found: PageSettings = {};
  for (const name of names) {
    const value = script.dataset[name];
    if (value) found[name] = value;
  }
  if (Object.keys(found).length > 0) configure(found);
}
