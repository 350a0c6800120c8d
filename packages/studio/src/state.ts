import type { PageSettingName } from '@y12355/embed';
import type { ElementForm } from './manifest.js';

/** What a page can take: code, markup alone, or no code at all. */
export const answers = ['script', 'html', 'picture', 'print', 'screen'] as const;
export type Answer = (typeof answers)[number];

/** How a page that takes scripts loads them. */
export const ways = ['script', 'loader', 'npm'] as const;
export type Way = (typeof ways)[number];

export const pageSettingNames = [
  'region',
  'campaign',
  'lang',
  'theme',
  'api',
] as const satisfies readonly PageSettingName[];

export interface Chosen {
  name: string;
  attributes: Readonly<Record<string, string | true>>;
}

/** Everything that the form holds. Only values that passed their check get here. */
export interface StudioState {
  answer: Answer;
  /** In the order of the manifest. */
  elements: readonly Chosen[];
  page: Readonly<Partial<Record<PageSettingName, string>>>;
  way: Way;
  /** Whether the file's version is pinned. */
  pinned: boolean;
  /** Whether `y12355.css` keeps the elements' space free. */
  reserve: boolean;
  /** Whether a system that takes HTML only lets frames pass. */
  frames: boolean;
  /** Ground of the button, `#RRGGBB`; the kit's own without it. */
  color?: string;
}

/** Chosen where nobody chose: the banner, else the first element there is. */
export function firstChoice(forms: readonly ElementForm[]): string {
  return forms.find(({ name }) => name === 'hotline-banner')?.name ?? forms[0]?.name ?? 'hotline-banner';
}

export function defaultState(forms: readonly ElementForm[]): StudioState {
  return {
    answer: 'script',
    elements: [{ name: firstChoice(forms), attributes: {} }],
    page: {},
    way: 'script',
    pinned: false,
    reserve: true,
    frames: false,
  };
}

/** Takes an element in or out. The last one stays: without any there is nothing to paste. */
export function withElement(
  state: StudioState,
  forms: readonly ElementForm[],
  name: string,
  wanted: boolean,
): StudioState {
  const chosen = forms.flatMap((form): Chosen[] => {
    const present = state.elements.find((element) => element.name === form.name);
    if (form.name !== name) return present ? [present] : [];
    return wanted ? [present ?? { name, attributes: {} }] : [];
  });
  return chosen.length === 0 ? state : { ...state, elements: chosen };
}

/** The same without one entry. */
export function without<T extends object, K extends string>(whole: T, name: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name)) as Omit<T, K>;
}

/** Sets one attribute; `undefined` and the default take it away. */
export function withAttribute(
  state: StudioState,
  forms: readonly ElementForm[],
  name: string,
  attribute: string,
  value: string | true | undefined,
): StudioState {
  const standard = forms
    .find((form) => form.name === name)
    ?.settings.find((setting) => setting.name === attribute)?.default;
  const elements = state.elements.map((element) => {
    if (element.name !== name) return element;
    const others = without(element.attributes, attribute);
    const drop = value === undefined || value === '' || value === standard;
    return { name, attributes: drop ? others : { ...others, [attribute]: value } };
  });
  return { ...state, elements };
}

export function withPageSetting(
  state: StudioState,
  name: PageSettingName,
  value: string | undefined,
): StudioState {
  const others = without(state.page, name);
  const drop = !value || (name === 'theme' && value === 'auto');
  return { ...state, page: drop ? others : { ...others, [name]: value } };
}

/** Words of a list as the attribute says them: in the order of the choices; the default order is no order. */
export function listValue(choices: readonly string[], chosen: Iterable<string>): string {
  const words = new Set(chosen);
  return choices.filter((choice) => words.has(choice)).join(' ');
}
