import { icon, type Language } from '@y12355/core';
import { html, nothing, type TemplateResult } from 'lit';
import { playIcon } from './drawings.js';
import {
  languageNames,
  type Material,
  type MaterialKind,
  materialKinds,
  type Row,
  sizeText,
  wayOf,
} from './material-downloader.model.js';
import type { RowView, Taking } from './taking.js';
import type { Say } from './words.js';

/** With more than these the list has a heading for each kind. */
const FEW = 6;

export interface Shown {
  t: Say;
  language: Language;
  taking: Taking;
  /** Whether this is a browser inside of another app. */
  inApp: boolean;
  /** Stands in place of what a row does, where the list is for choosing. */
  choosing: ((material: Material) => RowView & { lead?: unknown }) | undefined;
  /** The browser saves it, or something else does. */
  onPlain(material: Material): void;
  /** Beside the first heading. */
  tools: unknown;
}

export function list(rows: readonly Row[], shown: Shown): TemplateResult {
  const { t, tools } = shown;
  if (rows.length <= FEW) return group('official', t('official'), rows, shown, tools);
  const found = materialKinds.filter((kind) => rows.some(({ material }) => material.kind === kind));
  return html`${found.map((kind, index) =>
    group(
      kind,
      t(kind),
      rows.filter(({ material }) => material.kind === kind),
      shown,
      index === 0 ? tools : nothing,
    ),
  )}`;
}

function group(
  id: MaterialKind | 'official',
  title: string,
  rows: readonly Row[],
  shown: Shown,
  tools: unknown,
): TemplateResult {
  return html`<section class="group" aria-labelledby="kind-${id}">
    <div class="bar-head">
      <h3 id="kind-${id}">${title}</h3>
      ${tools}
    </div>
    <ul class="list">
      ${rows.map((row) => item(row, shown))}
    </ul>
  </section>`;
}

function item({ material, newer }: Row, shown: Shown): TemplateResult {
  const { t, taking, choosing } = shown;
  const { id, title, thumbnail, sample, kind } = material;
  const chosen = choosing?.(material);
  const view: RowView = chosen ?? taking.view(material) ?? {};
  const plays = kind === 'video' && !choosing && /^video\//.test(material.mime);
  return html`<li class="item" data-id=${id}>
    ${chosen?.lead ?? nothing} ${plays ? playButton(material, shown) : picture(thumbnail)}
    <div class="lines">
      <p class="name" tabindex="-1">
        <span lang=${material.language ?? nothing}>${title}</span
        >${sample ? html` <span class="tag">${t('sample')}</span>` : nothing}
      </p>
      <p class="facts small soft">
        ${facts(material, shown)
          .slice(0, view.wrong ? 1 : undefined)
          .map((fact) => html`<span>${fact}</span> `)}<span class="told" aria-live="polite"
          >${view.told ?? nothing}</span
        >
      </p>
      ${
        newer && !choosing
          ? html`<p class="small">
              ${t('newer')}<button class="link" type="button" @click=${toRow(newer)}>${newer.title}</button>
            </p>`
          : nothing
      }
    </div>
    <div class="take">${view.action ?? action(material, shown)}</div>
    ${view.below ? html`<div class="below">${view.below}</div>` : nothing}
  </li>`;
}

function picture(thumbnail: string | undefined): unknown {
  return thumbnail
    ? html`<img class="thumb" src=${thumbnail} alt="" loading="lazy" @error=${hide} />`
    : nothing;
}

function playButton(material: Material, { t, taking }: Shown): TemplateResult {
  const { thumbnail, title } = material;
  return html`<button class="play" type="button" @click=${() => void taking.play(material)}>
    ${picture(thumbnail)}${playIcon()}<span class="sr">${t('play')} ${title}</span>
  </button>`;
}

function facts(material: Material, { t, language, inApp }: Shown): unknown[] {
  const { format, bytes, validFrom, subtitles, aiGenerated, language: own } = material;
  return [
    format.toUpperCase(),
    bytes && sizeText(bytes),
    validFrom && t('edition', { year: validFrom.slice(0, 4) }),
    subtitles && t('subtitled'),
    aiGenerated && t('aiLabel'),
    own && own !== language && html`<span lang=${own}>${languageNames[own]}</span>`,
    wayOf(material, inApp) === 'plain' && t('unchecked'),
  ].filter(Boolean);
}

function action(material: Material, { t, taking, inApp, onPlain }: Shown): TemplateResult {
  const { href, name, title } = material;
  const words = html`${icon('down')}${t('download')}<span class="sr"> ${title}</span>`;
  if (taking.failed || wayOf(material, inApp) === 'plain') {
    return html`<a
      class="action outlined"
      part="action"
      href=${href}
      download=${name}
      target="_blank"
      rel="noopener noreferrer"
      @click=${() => onPlain(material)}
      >${words}</a
    >`;
  }
  return html`<button
    class="action outlined"
    part="action"
    type="button"
    aria-busy=${taking.isComing(material) ? 'true' : nothing}
    @click=${() => void taking.download(material)}
  >
    ${words}
  </button>`;
}

/** A picture that does not come leaves no hole. */
function hide(event: Event): void {
  (event.currentTarget as Element).classList.add('gone');
}

/** Goes to the row of another material in the same list. */
function toRow({ id }: Material): (event: Event) => void {
  return ({ currentTarget }) => {
    const root = (currentTarget as Element).getRootNode() as ShadowRoot;
    showRow(root, id);
  };
}

/** Brings a material's row into view and gives it the focus; false where it is not in the list. */
export function showRow(root: ParentNode, id: string): boolean {
  const row = [...root.querySelectorAll<HTMLElement>('.item')].find((one) => one.dataset['id'] === id);
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector<HTMLElement>('.name')?.focus();
  return row !== undefined;
}
