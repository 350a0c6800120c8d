import { cities, findRegion, parentOf, type Region, secondLevel } from '@y12355/domain';
import { html, type TemplateResult } from 'lit';
import { select } from './controls.js';
import type { Scene } from './scene.js';

/** City, then county; in the two cities without counties the towns stand in. Only what exists can be chosen. */
export function regionField(
  { t, language }: Scene,
  key: string,
  value: string,
  choose: (adcode: string) => void,
): TemplateResult {
  const region = value ? findRegion(value) : undefined;
  const city = region?.level === 'city' ? region : region && parentOf(region.adcode);
  const cityCode = city && city.level === 'city' ? city.adcode : '';
  const below = secondLevel(cityCode);
  const named = (place: Region) => ({
    value: place.adcode,
    label: language === 'en' && place.nameEn ? place.nameEn : place.name,
  });
  return html`<div class="pair">
    ${select(`${key}-city`, t('city'), [{ value: '', label: t('wholeProvince') }, ...cities().map(named)], cityCode, choose)}
    ${select(
      `${key}-county`,
      t(below[0]?.level === 'town' ? 'town' : 'county'),
      [{ value: cityCode, label: t(cityCode ? 'wholeCity' : 'wholeProvince') }, ...below.map(named)],
      region?.adcode ?? '',
      choose,
      below.length === 0,
    )}
  </div>`;
}
