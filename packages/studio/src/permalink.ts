import type { ElementForm, Setting } from './manifest.js';
import { pageSettings } from './page-settings.js';
import { colorOf, faultOf } from './rules.js';
import {
  answers,
  type Chosen,
  defaultState,
  firstChoice,
  listValue,
  pageSettingNames,
  type StudioState,
  ways,
} from './state.js';

/**
 * The form as a fragment, `a=html&hotline-banner.variant=bar`. What equals its default is left out, so that an
 * untouched form has an empty one. A fragment is never sent to a server.
 */
export function toFragment(state: StudioState, forms: readonly ElementForm[]): string {
  const params = new URLSearchParams();
  if (state.answer !== 'script') params.set('a', state.answer);
  const names = state.elements.map(({ name }) => name);
  if (names.join(' ') !== firstChoice(forms)) params.set('e', names.join(' '));
  for (const { name, attributes } of state.elements) {
    for (const [attribute, value] of Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))) {
      params.set(`${name}.${attribute}`, value === true ? '1' : value);
    }
  }
  for (const name of pageSettingNames) {
    const value = state.page[name];
    if (value) params.set(name, value);
  }
  if (state.way !== 'script') params.set('way', state.way);
  if (state.pinned) params.set('pin', '1');
  if (!state.reserve) params.set('reserve', '0');
  if (state.frames) params.set('frames', '1');
  if (state.color) params.set('color', state.color.slice(1));
  return params.toString();
}

export interface Restored {
  state: StudioState;
  /** Parts of the fragment that say nothing known; their defaults are taken. */
  unknown: readonly string[];
}

/** The value as an attribute, `undefined` where it is not allowed. */
function attributeOf(setting: Setting, value: string): string | true | undefined {
  if (setting.kind === 'boolean') return value === '1' ? true : undefined;
  if (value === '' || faultOf(setting, value)) return undefined;
  return setting.kind === 'list' ? listValue(setting.choices, value.split(' ')) : value;
}

/** The form that a fragment tells of. Never throws: what it does not know is named, and the default taken. */
export function fromFragment(fragment: string, forms: readonly ElementForm[]): Restored {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const unknown: string[] = [];
  const start = defaultState(forms);

  const take = <T>(key: string, read: (value: string) => T | undefined): T | undefined => {
    const [value, ...more] = params.getAll(key);
    params.delete(key);
    if (value === undefined) return undefined;
    const found = more.length > 0 ? undefined : read(value);
    if (found === undefined) unknown.push(key);
    return found;
  };
  const oneOf =
    <T extends string>(list: readonly T[]) =>
    (value: string) =>
      list.find((known) => known === value);
  const flag = (on: string) => (value: string) => value === on || undefined;

  const answer = take('a', oneOf(answers));
  const asked = take('e', (value) => {
    const names = value.split(' ');
    const known = forms.filter(({ name }) => names.includes(name));
    return known.length > 0 && known.length === new Set(names).size ? known : undefined;
  });
  const elements = (asked ?? forms.filter(({ name }) => name === firstChoice(forms))).map((form): Chosen => {
    const attributes: Record<string, string | true> = {};
    for (const setting of form.settings) {
      const value = take(`${form.name}.${setting.name}`, (text) => attributeOf(setting, text));
      if (value !== undefined && value !== setting.default) attributes[setting.name] = value;
    }
    return { name: form.name, attributes };
  });
  const page: Record<string, string> = {};
  for (const name of pageSettingNames) {
    const value = take(name, (text) => (text && !faultOf(pageSettings[name], text) ? text : undefined));
    if (value && value !== 'auto') page[name] = value;
  }
  const state: StudioState = {
    answer: answer ?? start.answer,
    elements: elements.length > 0 ? elements : start.elements,
    page,
    way: take('way', oneOf(ways)) ?? start.way,
    pinned: take('pin', flag('1')) ?? false,
    reserve: !(take('reserve', flag('0')) ?? false),
    frames: take('frames', flag('1')) ?? false,
  };
  const color = take('color', colorOf);
  if (color) state.color = color;
  return { state, unknown: [...unknown, ...new Set(params.keys())] };
}
