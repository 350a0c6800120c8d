import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Bench } from './bench.js';
import { type Group, seasonsOf, shortTitle, sizeName } from './bench.model.js';
import { isMoreKey } from './bench-more.words.js';
import { isBenchKey } from './bench.words.js';
import type { Drawing, PosterTemplate } from './engine.types.js';

/** All posters, one of them chosen. */
export function gallery(bench: Bench): TemplateResult {
  return html`<div class="gallery">
    ${seasons(bench)}${bench.groups.map((group, index) => shelf(group, index, bench))}
  </div>`;
}

/** Which season is looked at, where there are several. */
function seasons(bench: Bench): unknown {
  const { t, more, season } = bench;
  const known = seasonsOf(bench.templates);
  if (known.length === 0) return nothing;
  const option = (value: string, label: string) =>
    html`<option value=${value} ?selected=${value === (season ?? '')}>${label}</option>`;
  return html`<div class="group seasons">
    <label for="season"><b>${more('when')}</b></label>
    <select
      class="field"
      part="field"
      id="season"
      @change=${(event: Event) => bench.look((event.currentTarget as HTMLSelectElement).value || undefined)}
    >
      ${option('', more('any'))}${known.map((one) => option(one, t(isBenchKey(one) ? one : 'other')))}
    </select>
  </div>`;
}

/** `小学、初中`; nothing where it is for everybody. */
function forWhom({ audience = [] }: PosterTemplate, { more }: Bench): string {
  const names = audience.map((one) => `for.${one}`).filter(isMoreKey);
  return names.map((name) => more(name)).join(more('and'));
}

function shelf({ kind, size, templates }: Group, index: number, bench: Bench): TemplateResult {
  const { t } = bench;
  const name = t(isBenchKey(kind) ? kind : 'other');
  return html`<fieldset class="group">
    <legend id="posters-${index}">${size ? t('sized', { kind: name, size }) : name}</legend>
    <div class="sheets">${templates.map((template) => sheet(template, size === '', bench))}</div>
  </fieldset>`;
}

/** @param mixed whether its group says neither kind nor size */
function sheet(template: PosterTemplate, mixed: boolean, bench: Bench): TemplateResult {
  const { t, host, chosen } = bench;
  const { id, title, kind, season, page, thumbnail } = template;
  const when = t(season && isBenchKey(season) ? season : 'always');
  const sort = t(isBenchKey(kind) ? kind : 'other');
  const named = mixed ? t('sized', { kind: sort, size: sizeName(template) }) : when;
  const whom = forWhom(template, bench);
  const beside = whom ? t('sized', { kind: named, size: whom }) : named;
  return html`<label class="sheet">
    <input
      type="radio"
      name="poster"
      value=${id}
      .checked=${template === chosen}
      @change=${() => bench.choose(id)}
    />
    <span class="look">${drawn(thumbnail(host.language), page, '')}</span>
    <span class="caption"
      ><b>${shortTitle(title[host.language])}</b> <span class="soft">${beside}</span></span
    >
  </label>`;
}

/** A drawing as wide as its place. @param label what it shows; `''` where words beside it say that */
export function drawn(
  drawing: Drawing,
  { width, height }: PosterTemplate['page'],
  label: string,
): TemplateResult {
  if (typeof drawing === 'string') return html`<img class="drawing" src=${drawing} alt=${label} />`;
  const shapes = svg`${drawing}`;
  return label
    ? html`<svg class="drawing" role="img" aria-label=${label} viewBox="0 0 ${width} ${height}">
        ${shapes}
      </svg>`
    : html`<svg class="drawing" aria-hidden="true" viewBox="0 0 ${width} ${height}">${shapes}</svg>`;
}
