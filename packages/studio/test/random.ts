import type { ElementForm, Setting } from '../src/manifest.js';
import { pageSettings } from '../src/page-settings.js';
import {
  answers,
  defaultState,
  type StudioState,
  ways,
  withAttribute,
  withElement,
  withPageSetting,
} from '../src/state.js';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

export const randomColor = (random: () => number): string =>
  `#${Math.floor(random() * 0x1000000)
    .toString(16)
    .padStart(6, '0')
    .toUpperCase()}`;

function valueOf(random: () => number, setting: Setting): string | true {
  switch (setting.kind) {
    case 'boolean':
      return true;
    case 'choice':
      return pick(random, setting.choices);
    case 'list':
      return setting.choices.filter(() => random() < 0.5).join(' ');
    case 'number':
      return String(1 + Math.floor(random() * 99));
    case 'adcode':
      return pick(random, ['440100', '440106', '441900', '441900003']);
    case 'address':
      return setting.name === 'api'
        ? pick(random, ['https://book.example', 'https://a.example/a/b'])
        : pick(random, ['https://www.example.org/', 'https://a.example/a?b=c&d=%22#e']);
    case 'code':
      return pick(random, ['gz-1', 'a-b', '2026-spring']);
    case 'text':
      return pick(random, ['想聊聊', '"<b>&amp;', "it's = + %20", '#?&', ' 前后 ']);
  }
}

/** A configuration that a person could have made. */
export function randomState(random: () => number, forms: readonly ElementForm[]): StudioState {
  let state = defaultState(forms);
  for (const { name } of forms) state = withElement(state, forms, name, random() < 0.5);
  for (const { name } of state.elements) {
    for (const setting of forms.find((form) => form.name === name)?.settings ?? []) {
      if (random() < 0.5) state = withAttribute(state, forms, name, setting.name, valueOf(random, setting));
    }
  }
  for (const setting of Object.values(pageSettings)) {
    const name = setting.name as keyof typeof pageSettings;
    const value = valueOf(random, setting);
    if (random() < 0.5 && value !== true) state = withPageSetting(state, name, value);
  }
  return {
    ...state,
    answer: pick(random, answers),
    way: pick(random, ways),
    pinned: random() < 0.5,
    reserve: random() < 0.5,
    frames: random() < 0.5,
    ...(random() < 0.5 && { color: randomColor(random) }),
  };
}
