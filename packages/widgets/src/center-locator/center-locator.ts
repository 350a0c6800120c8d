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
import { repeat } from 'lit/directives/repeat.js';
import { ageFrom, choiceFrom, filtersFrom, limitFrom, serviceFrom } from './attributes.js';
import { Booking } from './booking.js';
import { card, waitingCards } from './card.js';
import { CenterSelectEvent } from './center-locator.events.js';
import type { Filter, Kind } from './center-locator.choices.js';
import { type Listing, listing, type Place, type PlaceList, type Row } from './center-locator.model.js';
import zh from './center-locator.strings.zh-CN.json';
import { locatorStyles } from './center-locator.styles.js';
import { chips } from './chips.js';
import { choiceFields } from './choice.js';
import { CenterData, report } from './data.js';
import { detail, type Scene } from './detail.js';
import { Extras } from './extras.js';
import { FocusKeeper } from './focus.js';
import { OwnItems } from './items.js';
import { foot, type Note, note, type Phase, statusWords } from './note.js';
import { indexOf } from './place-index.js';
import { COUNTRY, guangdong } from './region-tree.js';
import { searchField } from './search.js';
import { Seeking } from './seeking.js';
import { PlaceTools } from './tools.js';

const words = new Words('center-locator', zh, {
  'zh-HK': () => import('./center-locator.strings.zh-HK.json'),
  en: () => import('./center-locator.strings.en.json'),
});

/** More cards than this never stand in the page at once; then pages take turns. */
const MOST = 200;
/** A short list of a page's own needs no field to look through it. */
const SHORT = 5;

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
  @property() service?: Kind;
  /** Age in years of whom the centers have to be for, at first. */
  @property() age?: string;
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

  @state() private pages = 1;
  /** Id of the chosen center; `null` when the visitor closed it. */
  @state() private chosen: string | null | undefined;

  readonly #t = strings(this, words);
  readonly #data = new CenterData(this);
  readonly #clock = new ClockController(this);
  readonly #width = new WidthController(this, WIDE);
  readonly #items = new OwnItems(this);
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
      this.pages = 1;
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
      age: ageFrom(tag, this.age),
    });
    const origin = { api, src: this.src, school: this.school };
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

  get #step(): number {
    return limitFrom(this.localName, this.limit, this.getAttribute('limit'));
  }

  get #phase(): Phase {
    const { status } = this.#data;
    if (status === 'loading') return 'loading';
    if (!this.#listing) return status === 'failed' ? 'failed' : 'nothing';
    if (this.#listing.rows.length === 0) return 'empty';
    return this.#own && status === 'failed' ? 'page' : 'found';
  }

  #choose(place: Place): void {
    const closes = this.chosen === place.id && !this.#width.wide;
    this.chosen = closes ? null : place.id;
    if (!closes) this.dispatchEvent(new CenterSelectEvent());
  }

  /** From the map: the card is chosen, listed and in view. */
  async #pick(place: Place): Promise<void> {
    const index = this.#listing?.rows.findIndex((row) => row.place === place) ?? 0;
    const [start, end] = this.#shown;
    if (index < start || index >= end) this.pages = Math.ceil((index + 1) / this.#step);
    if (this.chosen !== place.id) this.#choose(place);
    await this.updateComplete;
    this.renderRoot.querySelectorAll('.row')[index - this.#shown[0]]?.scrollIntoView({ block: 'nearest' });
  }

  async #showMore(): Promise<void> {
    const [, end] = this.#shown;
    this.pages += 1;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.row')[end - this.#shown[0]]?.focus();
  }

  async #showBefore(): Promise<void> {
    this.pages -= 1;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.row')?.focus();
  }

  /** First and last (not included) of the rows in the page. */
  get #shown(): [start: number, end: number] {
    const end = this.pages * this.#step;
    return [end <= Math.max(MOST, this.#step) ? 0 : end - this.#step, end];
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
      bookPage: (place) => this.#booking.page(place),
      onBook: (event, place) => void this.#booking.open(event, place),
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
          ${phase === 'nothing' ? nothing : this.#renderSearch(scene)} ${note(said)}
        </div>
        ${this.#extras.map({
          t,
          rows,
          chosen: this.chosen,
          api: this.setting('api'),
          onChoose: (row) => void this.#pick(row.place),
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

  #renderSearch({ t, language, at }: Scene): unknown {
    const seeking = this.#seeking;
    const list = this.#list;
    const placeless = this.#placeless;
    if (placeless && (list?.places.length ?? 0) <= SHORT) return nothing;
    const tree = list ? indexOf(list).tree : guangdong;
    return html`<div class="choice">
        ${placeless ? nothing : choiceFields(seeking.choice, tree, t, language, (choice) => seeking.look(choice))}
        ${searchField(seeking.wish.query ?? '', t, (query) => seeking.type(query))}
      </div>
      ${this.#listing ? chips({ seeking, offers: this.#listing.offers, t, language, at }) : nothing}`;
  }

  #renderList(rows: readonly Row[], scene: Scene, beside: Row | undefined): unknown {
    if (rows.length === 0) return nothing;
    const [start, end] = this.#shown;
    const shown = rows.slice(start, end);
    const left = Math.min(rows.length - end, this.#step);
    const more = (label: string, press: () => unknown) =>
      html`<button class="action outlined wide again" type="button" @click=${() => void press()}>
        ${label}
      </button>`;
    const { wide } = this.#width;
    return html`${
        start > 0 ? more(scene.t('previous', { number: this.#step }), () => this.#showBefore()) : nothing
      }
      <ul class="list">
        ${repeat(
          shown,
          ({ place }) => place.id,
          (row) =>
            card(row, scene, {
              wide,
              chosen: wide ? row === beside : row.place.id === this.chosen,
              onChoose: () => this.#choose(row.place),
            }),
        )}
      </ul>
      ${left > 0 ? more(scene.t('more', { count: left }), () => this.#showMore()) : nothing}`;
  }
}
