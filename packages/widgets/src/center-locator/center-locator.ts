import {
  type Address,
  ClockController,
  doorStyles,
  fieldStyles,
  now,
  onAction,
  strings,
  tagStyles,
  WidthController,
  type WordList,
  Words,
  Y12355Element,
} from '@y12355/core';
import { PROVINCE } from '@y12355/domain';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ageFrom, choiceFrom, filtersFrom, limitFrom, serviceFrom } from './attributes.js';
import { Booking } from './booking.js';
import { waitingCards } from './card.js';
import { CenterSelectEvent } from './center-locator.events.js';
import type { Filter, Kind } from './center-locator.choices.js';
import { type Listing, listing, type Place, type PlaceList, type Row } from './center-locator.model.js';
import zh from './center-locator.strings.zh-CN.json';
import { locatorStyles } from './center-locator.styles.js';
import { CenterData, report } from './data.js';
import { detail, type Scene } from './detail.js';
import { Extras } from './extras.js';
import { findView } from './find-view.js';
import { FocusKeeper } from './focus.js';
import { ownItems } from './items.js';
import { list } from './list.js';
import { foot } from '../list-note.js';
import { type Note, note, type Phase, phaseOf, statusWords } from './note.js';
import { Paging } from './paging.js';
import { COUNTRY } from './region-tree.js';
import { Seeking } from './seeking.js';
import { PlaceTools } from './tools.js';

const words = new Words('center-locator', zh, {
  'zh-HK': () => import('./center-locator.strings.zh-HK.json'),
  en: () => import('./center-locator.strings.en.json'),
});

/** From this width on (px of the element) the chosen center stands beside the list. */
const WIDE = 720;

/**
 * @summary Centers of a city or county: open now or when next, call, book.
 * @slot - a list of `<li data-id>` or a link; shown whenever nothing better can be.
 * @event y12355-center-select - a visitor chose a center; says neither which nor who
 * @event y12355-action - `{action: 'call'}`; cancelable
 * @event y12355-booking-change - `{status}`: a booking was asked for or canceled in the form that opened here
 * @csspart card - one center in the list
 * @csspart field - a select, and a field of the booking form
 * @csspart action - book and call, and the buttons of the booking form
 * @csspart dialog - the booking form's sheet or window
 * @csspart mark - the drawn number
 * @csspart number - the call at the foot
 * @csspart status - what was found, as it is announced
 */
export class CenterLocator extends Y12355Element {
  static override styles = [Y12355Element.styles, fieldStyles, doorStyles, tagStyles, locatorStyles];
  static override readonly words = words;

  /** Address of a JSON document `{version, asOf, centers: []}`, read where there is no `api`. */
  @property() src?: Address;
  /** Conditions that are on at first; a visitor may turn each off. */
  @property() only?: WordList<Filter>;
  /** Kind of service that is looked for at first. */
  @property() service: 'any' | Kind = 'any';
  /** Age in years of whom the centers have to be for, at first; 0 for everybody. */
  @property({ type: Number }) age = 0;
  /** Id of a station inside a school: it is listed, too, before all others. */
  @property() school?: string;
  /** How many centers show at once; a button shows as many more. */
  @property({ type: Number }) limit = 20;
  /** Keeps what is looked for in the part of the page's address after `#`, so that the address can be passed on. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;
  /** Says the centers in the head of the page too, as JSON-LD of schema.org, for search engines. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;
  /** `xyz` shows a map of the operator's tiles above the list; it is loaded then only. */
  @property() map: 'none' | 'xyz' = 'none';
  /** Tile templates with `{x}`, `{y}`, `{z}`, `{key}`, `{s}`, parted by spaces; `#gcj02` at an end names their system. */
  @property({ attribute: 'map-src' }) mapSrc?: string;
  /** Key of the tiles, for `{key}`. */
  @property({ attribute: 'map-key' }) mapKey?: string;
  /** Approval number (审图号) of the tiles; it stands on the map, and without it there is none. */
  @property({ attribute: 'map-approval' }) mapApproval?: string;

  /** Id of the chosen center; `null` when the visitor closed it. */
  @state() private chosen: string | null | undefined;

  readonly #t = strings(this, words);
  readonly #data = new CenterData(this);
  readonly #clock = new ClockController(this);
  readonly #width = new WidthController(this, WIDE);
  readonly #items = ownItems(this);
  readonly #paging = new Paging(this, () =>
    limitFrom(this.localName, this.limit, this.getAttribute('limit')),
  );
  readonly #tools = new PlaceTools(this);
  readonly #extras = new Extras(this);
  readonly #booking = new Booking(this, () => ({
    api: this.setting('api'),
    campaign: this.setting('campaign'),
    operator: this.#data.operator.document,
  }));
  readonly #onCall = onAction(this, 'call');
  readonly #seeking = new Seeking(
    this,
    () => {
      this.#paging.reset();
      this.chosen = undefined;
    },
    () => this.deepLink,
  );
  #said: unknown;
  #list: PlaceList | undefined;
  /** Whether the list is the one inside the tag. */
  #own = false;
  #listing: (Listing & { key: unknown[] }) | undefined;

  constructor() {
    super();
    new FocusKeeper(this);
  }

  /** Asks the source again; the list that is shown stays until an answer comes. */
  refresh(): void {
    this.#data.refresh();
  }

  // Everything that the render shows is settled here, so that the render itself decides nothing.
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const tag = this.localName;
    const api = this.setting('api');
    this.#seeking.preset({
      choice: choiceFrom(tag, this.setting('region'), !api && !!this.src),
      only: filtersFrom(tag, this.only),
      service: serviceFrom(tag, this.service),
      age: ageFrom(tag, this.age, this.getAttribute('age')),
    });
    const origin = { api, src: this.src, operator: this.setting('operator'), school: this.school };
    this.#data.ask(origin, this.#seeking.choice.city ?? PROVINCE);
    this.#settle();
    const beyond = this.#data.list && this.#listing?.beyond;
    if (beyond) this.#data.ask(origin, beyond);
    this.#clock.wakeAt(this.#listing?.until);
    this.#extras.tell(this.#list);
  }

  #settle(): void {
    const { status, list } = this.#data;
    const own = status === 'none' || status === 'failed' ? this.#items.reading : undefined;
    if (own) report(this, own);
    this.#list = list ?? own?.list;
    this.#own = !list && own !== undefined;
    if (!this.#list) {
      this.#listing = undefined;
      return;
    }
    const { choice, wish, near } = this.#seeking;
    const whole = this.#list.region === COUNTRY ? COUNTRY : PROVINCE;
    const wanted = (!this.#placeless && (choice.county ?? choice.city)) || whole;
    const key = [this.#list, wanted, wish, near.here];
    const at = now();
    const last = this.#listing;
    if (!last || key.some((part, index) => part !== last.key[index]) || at < last.at || at >= last.until) {
      this.#listing = { ...listing(this.#list, wanted, { ...wish, here: near.here }, at), key };
    }
    const rows = this.#listing?.rows ?? [];
    // The visitor's choice stays, wherever the clock moves it in the list.
    if (this.chosen !== null && !rows.some(({ place }) => place.id === this.chosen)) {
      this.chosen = rows[0]?.place.id;
    }
  }

  /** A short list of a page's own says no places; then there is nothing to choose between. */
  get #placeless(): boolean {
    return this.#own && (this.#list?.places ?? []).every(({ region }) => region === PROVINCE);
  }

  get #phase(): Phase {
    return phaseOf(this.#data.status, this.#listing, this.#own);
  }

  #choose(place: Place): void {
    const closes = this.chosen === place.id && !this.#width.wide;
    this.chosen = closes ? null : place.id;
    if (!closes) this.dispatchEvent(new CenterSelectEvent());
  }

  /** From the map: the card is chosen, listed and in view. */
  #pick(place: Place): void {
    if (this.chosen !== place.id) this.#choose(place);
    void this.#paging.show(this.#listing?.rows.findIndex((row) => row.place === place) ?? 0);
  }

  protected override renderContent(): TemplateResult {
    const t = this.#t;
    const phase = this.#phase;
    const { wide } = this.#width;
    const rows = this.#listing?.rows ?? [];
    const sample = rows.some(({ place }) => place.sample);
    const chosen = wide ? (rows.find(({ place }) => place.id === this.chosen) ?? rows[0]) : undefined;
    const common = { t, language: this.language, onCall: this.#onCall };
    const scene: Scene = {
      ...common,
      calendar: this.#list?.calendar ?? [],
      at: now(),
      // A list of the page's own knows no service.
      way: this.#own ? 'none' : this.#booking.way,
      tools: this.#tools,
      complaint: this.#data.operator.document?.site.complaint?.contact,
      bookPage: (place, start) => this.#booking.page(place, start),
      onBook: (event, place, start) => void this.#booking.open(event, place, start),
    };
    const seeking = this.#seeking;
    const said: Note = {
      ...common,
      at: scene.at,
      phase,
      listing: this.#listing,
      retrying: this.#data.retrying,
      seeking,
      said: this.#said,
      onRetry: () => this.refresh(),
    };
    if (!seeking.typing) this.#said = said.said = statusWords(said);
    const layout = wide ? (chosen || phase === 'loading' ? 'wide' : 'wide alone') : 'narrow';
    return html`<section class="locator ${layout}" aria-labelledby="title">
      <div class="side">
        <div class="head">
          <h2 id="title" tabindex="-1">
            <span>${t('title')}</span>${sample ? html` <span class="tag">${t('sampleData')}</span>` : nothing}
          </h2>
          ${
            phase === 'nothing'
              ? nothing
              : findView({
                  ...scene,
                  seeking,
                  list: this.#list,
                  placeless: this.#placeless,
                  offers: this.#listing?.offers,
                })
          }
          ${note(said)}
        </div>
        ${this.#extras.map({
          t,
          rows,
          chosen: this.chosen,
          api: this.setting('api'),
          onChoose: (row) => this.#pick(row.place),
        })}
        ${phase === 'loading' ? waitingCards() : this.#renderList(rows, scene, chosen)}
        ${phase === 'failed' || phase === 'nothing' ? html`<div class="own"><slot></slot></div>` : nothing}
      </div>
      ${
        layout === 'wide'
          ? html`<div class="beside" id="chosen">
              <div class="inner">${chosen ? detail(chosen, scene) : nothing}</div>
            </div>`
          : nothing
      }
      ${phase === 'failed' ? nothing : foot(common)}
    </section>`;
  }

  #renderList(rows: readonly Row[], scene: Scene, beside: Row | undefined): unknown {
    const { wide } = this.#width;
    return list(rows, {
      scene,
      paging: this.#paging,
      row: (row) => ({
        wide,
        chosen: wide ? row === beside : row.place.id === this.chosen,
        onChoose: () => this.#choose(row.place),
      }),
    });
  }
}
