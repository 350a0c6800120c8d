import type { Language } from '@y12355/core';
import { html, nothing } from 'lit';
import type { Offers, PlaceList } from './center-locator.model.js';
import { chips } from './chips.js';
import { choiceFields } from './choice.js';
import { indexOf } from './place-index.js';
import { guangdong } from './region-tree.js';
import { searchField } from './search.js';
import type { Seeking } from './seeking.js';
import type { Say } from './words.js';

/** A short list of a page's own needs no field to look through it. */
const SHORT = 5;

export interface FindView {
  seeking: Seeking;
  list: PlaceList | undefined;
  /** A list that says no places leaves nothing to choose between. */
  placeless: boolean;
  /** What would change something; none while there is no list. */
  offers: Offers | undefined;
  t: Say;
  language: Language;
  /** Epoch milliseconds. */
  at: number;
}

/** Where, which words, under which conditions: all that a visitor can say of what is looked for. */
export function findView({ seeking, list, placeless, offers, t, language, at }: FindView): unknown {
  if (placeless && (list?.places.length ?? 0) <= SHORT) return nothing;
  const tree = list ? indexOf(list).tree : guangdong;
  return html`<div class="choice">
      ${placeless ? nothing : choiceFields(seeking.choice, tree, t, language, (choice) => seeking.look(choice))}
      ${searchField(seeking.wish.query ?? '', t, (query) => seeking.type(query))}
    </div>
    ${offers ? chips({ seeking, offers, t, language, at }) : nothing}`;
}
