import { icon, type Language } from '@y12355/core';
import { type CalendarDay, telOf } from '@y12355/domain';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { BookingWay } from '../booking-button/book.js';
import type { Start } from './booking.js';
import { isBookable, type Place, type Row } from './center-locator.model.js';
import { comingRows } from './coming.js';
import { mapsBox, mapsButton } from './maps-door.js';
import { reportWay } from './report.js';
import type { PlaceTools } from './tools.js';
import { ageWords, type Say, stateWords, verifiedWords, weekRows } from './words.js';

/** What the views of one locator need from it. */
export interface Scene {
  t: Say;
  language: Language;
  calendar: readonly CalendarDay[];
  /** Epoch milliseconds. */
  at: number;
  /** Which way leads to a booking; `none` too where nothing can be booked. */
  way: BookingWay;
  tools: PlaceTools;
  /** Where the operator hears of mistakes, as its document says. */
  complaint: string | undefined;
  bookPage(place: Place, start: Start): string | undefined;
  onCall(event: Event): void;
  onBook(event: Event, place: Place, start: Start): void;
}

/** Names and addresses stay as they were written, in zh-CN, and are read out as such. */
export function chinese({ language }: Scene): string | typeof nothing {
  return language === 'zh-CN' ? nothing : 'zh-CN';
}

export function nameLine(place: Place, scene: Scene): TemplateResult {
  return html`<span lang=${chinese(scene)}>${place.name}</span>${
      place.sample ? html` <span class="tag">${scene.t('sample')}</span>` : nothing
    }`;
}

export function stateLine(row: Row, { calendar, at, t, language }: Scene): TemplateResult {
  const { lead, rest } = stateWords(row, calendar, at, t, language);
  return html`${lead ? html`<b>${lead}</b>` : nothing}${rest}`;
}

/** The whole entry beside the list. */
export function detail(row: Row, scene: Scene): TemplateResult {
  return html`<h3 id="place">${nameLine(row.place, scene)}</h3>
    <p class="state">${stateLine(row, scene)}</p>
    ${more(row, scene)}`;
}

/** What a card in the list adds when it is opened. */
export function more(row: Row, scene: Scene): TemplateResult {
  const { place } = row;
  return html`${actions(place, scene)} ${mapsBox(place, scene)} ${facts(place, scene)} ${week(row, scene)}
  ${coming(row, scene)} ${foot(place, scene)}`;
}

function actions(place: Place, scene: Scene): unknown {
  const book = isBookable(place) && scene.way !== 'none' ? bookAction(place, scene) : nothing;
  const tel = place.phones.map((phone) => telOf(place, phone)).find(Boolean);
  if (book === nothing && place.sample) return nothing;
  return html`<div class="actions">
    ${book}${
      tel
        ? html`<a
            class="action ${book === nothing ? '' : 'outlined'}"
            part="action"
            href=${tel}
            @click=${scene.onCall}
            >${icon('phone')}${scene.t('call')}<span class="sr"> ${place.name}</span></a
          >`
        : nothing
    }${mapsButton(place, scene, book !== nothing || tel !== undefined)}
    ${book === nothing ? nothing : html`<p class="known small">${knownWay(place, scene)}</p>`}
  </div>`;
}

function bookAction(place: Place, scene: Scene): TemplateResult {
  const label = html`${icon('cal')}${scene.t('book')}<span class="sr"> ${place.name}</span>`;
  return wayTo(place, scene, 'time', 'action', label);
}

/** For who has booked here before. */
function knownWay(place: Place, scene: Scene): TemplateResult {
  return wayTo(place, scene, 'lookup', 'link', scene.t('known'));
}

/** A button where this page may hold the form, else a link to the operator's page. */
function wayTo(
  place: Place,
  scene: Scene,
  start: Start,
  classes: 'action' | 'link',
  label: unknown,
): TemplateResult {
  const part = classes === 'action' ? classes : nothing;
  const onBook = (event: Event) => scene.onBook(event, place, start);
  return scene.way === 'dialog'
    ? html`<button class=${classes} type="button" part=${part} @click=${onBook}>${label}</button>`
    : html`<a
        class=${classes}
        part=${part}
        href=${scene.bookPage(place, start) ?? nothing}
        target="_blank"
        rel="noopener noreferrer"
        @click=${onBook}
        >${label}<span class="sr">${scene.t('newWindow')}</span></a
      >`;
}

function facts(place: Place, scene: Scene): TemplateResult {
  const { t } = scene;
  const row = (label: string, value: unknown) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  const lang = chinese(scene);
  const said = (text: string) => html`<span lang=${lang}>${text}</span>`;
  const list = (texts: string[]) => said(texts.join('、'));
  const { notice, address, transit, services, accessibility, phones } = place;
  const ages = ageWords(place.audience, t);
  return html`<dl>
    ${notice ? row(t('notice'), said(notice)) : nothing}
    ${address ? row(t('address'), addressLine(place, scene)) : nothing}
    ${transit ? row(t('transit'), said(transit)) : nothing}
    ${services.length > 0 ? row(t('services'), list(services.map(({ name }) => name))) : nothing}
    ${ages ? row(t('suits'), ages) : nothing}
    ${accessibility.length > 0 ? row(t('accessible'), list(accessibility)) : nothing}
    ${
      phones.length > 0
        ? row(
            t('phone'),
            phones.map((phone) => phoneLine(place, phone, scene)),
          )
        : nothing
    }
  </dl>`;
}

function addressLine(place: Place, scene: Scene): TemplateResult {
  const { t, tools } = scene;
  const copied = tools.copied?.id === place.id ? tools.copied : undefined;
  const copy = (event: Event) =>
    void tools.copy(place, (event.currentTarget as Element).parentElement?.querySelector('.address') ?? null);
  return html`<span class="address" lang=${chinese(scene)}>${place.address}</span>
    <button class="link copy" type="button" @click=${copy}>
      ${t('copy')}<span class="sr"> ${t('address')}</span>
    </button>
    <span class="copied soft" aria-live="polite"
      >${copied ? t(copied.done ? 'copied' : 'copyByHand') : nothing}</span
    >`;
}

function phoneLine(place: Place, phone: string, scene: Scene): TemplateResult {
  const tel = telOf(place, phone);
  return tel
    ? html`<a class="number" href=${tel} @click=${scene.onCall}>${phone}</a> `
    : html`<span class="phone">${phone}</span> `;
}

function week({ place, state }: Row, { t, calendar, at }: Scene): unknown {
  if (!state.known) return nothing;
  return html`<table class="week">
    <caption class="sr">
      ${t('week')}
    </caption>
    <tbody>
      ${weekRows(place, calendar, at, t).map(
        ({ label, today, hours, bars }) =>
          html`<tr class=${today ? 'today' : nothing}>
            <th scope="row">${label}</th>
            <td class="bar" aria-hidden="true">
              <svg width="100%" height="12">
                <rect class="track" y="2" width="100%" height="8" rx="4" />
                ${bars.map(
                  ({ start, width }) =>
                    svg`<rect class="stretch" x="${start}%" y="2" width="${width}%" height="8" rx="4" />`,
                )}
              </svg>
            </td>
            <td class="hours">${hours.map((phrase) => html`<span>${phrase}</span><wbr />`)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function coming(row: Row, { t, calendar, at, language }: Scene): unknown {
  const rows = comingRows(row, calendar, at, t, language);
  if (rows.length === 0) return nothing;
  return html`<table class="week coming">
    <caption>
      ${t('coming')}
    </caption>
    <tbody>
      ${rows.map(
        ({ when, hours }) =>
          html`<tr>
            <th scope="row">${when}</th>
            <td class="hours">${hours.map((phrase) => html`<span>${phrase}</span><wbr />`)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function foot(place: Place, scene: Scene): TemplateResult {
  const verified = verifiedWords(place, scene.at, scene.t);
  return html`${verified ? html`<p class="verified small soft">${verified}</p>` : nothing}
    <p class="report small soft">${reportWay(scene)}</p>`;
}
