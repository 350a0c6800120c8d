import type { EmbedConfig, Rung } from '@y12355/embed';
import { textOn } from './contrast.js';
import type { StudioState } from './state.js';

/** `version` and `files` of a `sri.json`. */
export interface Pins {
  version: string;
  files: Readonly<Record<string, string>>;
}

export function configOf(state: StudioState, base: string, pins: Pins | undefined): EmbedConfig {
  return {
    base,
    ...(state.pinned &&
      state.answer === 'script' &&
      pins && { version: pins.version, integrity: pins.files }),
    page: state.page,
    elements: state.elements.map(({ name, attributes }) => ({ name, attributes })),
    reserve: state.reserve,
  };
}

/** Rung of the two answers that paste code; undefined for those that paste none. */
export function rungOf(state: StudioState): Rung | undefined {
  if (state.answer === 'script') return state.way;
  if (state.answer === 'html') return state.frames ? 'iframe' : 'html';
  return undefined;
}

/** Elements whose filled button a host may color; strips on dark ground keep their lamp. */
export function colorRule(state: StudioState): string | undefined {
  const { color, elements } = state;
  if (!color || state.answer !== 'script') return undefined;
  const tags = elements.map(({ name }) => `y12355-${name}`).join(',\n');
  return `${tags} {\n  --y12355-call: ${color};\n  --y12355-on-call: ${textOn(color).color};\n}`;
}

/** Base address of the kit for a studio at `<base>/studio/`. */
export function baseOf(studioUrl: string): string {
  return new URL('../', studioUrl).href.replace(/\/$/, '');
}

/** Folders of the shell's pages. */
const folders: Readonly<Record<string, string>> = { 'zh-HK': '/hk', en: '/en' };

/** Address of the list of centers, for texts that people copy. The client leaves out a version at its end. */
export function findAddress(state: StudioState, base: string): string {
  const service = (state.page.api ?? base).replace(/(\/v1)?\/?$/, '');
  const url = new URL(`${service}${folders[state.page.lang ?? ''] ?? ''}/find`);
  if (state.page.campaign) url.searchParams.set('c', state.page.campaign);
  return url.href;
}
