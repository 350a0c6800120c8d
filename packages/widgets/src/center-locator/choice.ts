import { icon, type Language } from '@y12355/core';
import type { Region } from '@y12355/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { Choice } from './center-locator.model.js';
import { COUNTRY, type RegionTree } from './region-tree.js';
import type { Say } from './words.js';

/** A place by the name that a visitor of this language knows; counties and towns have a Chinese one only. */
export function placeName(region: Region, language: Language): string {
  return language === 'en' && region.nameEn ? region.nameEn : region.name;
}

/** City, then county; in the two cities without counties the towns stand in. */
export function choiceFields(
  { city, county }: Choice,
  tree: RegionTree,
  t: Say,
  language: Language,
  onChoose: (choice: Choice) => void,
): TemplateResult {
  const below = city ? tree.below(city) : [];
  const whole = t(tree.root.adcode === COUNTRY ? 'wholeCountry' : 'wholeProvince');
  return html`${select(t('city'), whole, tree.cities(), city, (value) => onChoose({ city: value }))}
  ${select(
    t(below[0]?.level === 'town' ? 'town' : 'county'),
    t(city ? 'wholeCity' : 'cityFirst'),
    below,
    county,
    (value) => onChoose({ city, county: value }),
  )}`;

  function select(
    label: string,
    whole: string,
    regions: readonly Region[],
    chosen: string | undefined,
    choose: (value: string | undefined) => void,
  ): TemplateResult {
    return html`<label class="select">
      <span class="sr">${label}</span>
      <select
        class="field"
        part="field"
        ?disabled=${regions.length === 0}
        @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value || undefined)}
      >
        <option value="" .selected=${!chosen}>${whole}</option>
        ${regions.map((region) => {
          const selected = region.adcode === chosen;
          return html`<option value=${region.adcode} .selected=${selected}>
            ${placeName(region, language)}
          </option>`;
        })}
      </select>
      ${regions.length > 0 ? icon('chev') : nothing}
    </label>`;
  }
}
