import { type Language, lookUp } from '@y12355/core';
import type { CalendarDay } from '@y12355/domain';
import type { Place } from '../src/center-locator/center-locator.model.js';
import en from '../src/center-locator/center-locator.strings.en.json' with { type: 'json' };
import zh from '../src/center-locator/center-locator.strings.zh-CN.json' with { type: 'json' };
import hk from '../src/center-locator/center-locator.strings.zh-HK.json' with { type: 'json' };
import type { Say } from '../src/center-locator/words.js';

/** The words of the locator in one language, without an element. */
export const say =
  (language: Language): Say =>
  (key, params) =>
    lookUp({ 'zh-CN': zh, 'zh-HK': hk, en }, language, key, params) ?? key;

/** A week of holidays and the Saturday that makes up for it. */
export const nationalDay: readonly CalendarDay[] = [
  ...[1, 2, 3, 4, 5, 6, 7].map((day): CalendarDay => ({
    date: `2026-10-0${day}`,
    kind: 'holiday',
    name: '国庆节',
  })),
  { date: '2026-10-10', kind: 'makeup', name: '国庆节调休' },
];

/** A sample center that nothing but its name and region is known of. */
export function placeWith(more: Partial<Place> = {}): Place {
  return {
    id: 'a',
    name: '示例',
    region: '440106',
    address: '',
    phones: [],
    services: [],
    accessibility: [],
    audience: {},
    search: '',
    hours: { rules: [], exceptions: [], holidayPolicy: 'closed', makeupPolicy: 'as-weekday' },
    sample: true,
    ...more,
  };
}
