import { ProblemError, type Link, type LinkDetail } from '@y12355/client/staff';
import { copyText, icon, now } from '@y12355/core';
import { chinaDate, parseIso } from '@y12355/domain';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { detailStyles } from '../detail/detail.styles.js';
import { baseStyles } from '../kit/base.styles.js';
import { renderLoading, renderTrouble } from '../kit/parts.js';
import { troubleOf, troubleWords } from '../kit/trouble.js';
import { DeskView } from '../kit/view.js';
import { i18n, t } from '../kit/words.js';
import { renderDays } from './days.js';
import {
  addressOf,
  type Aim,
  aimOf,
  mayChange,
  pageChoices,
  regionWords,
  targetOf,
  targetWords,
} from './links.model.js';
import { linkStyles } from './link.styles.js';
import { c } from './links.words.js';

/** A link is not any more as the list shows it; without one, somebody goes back to the list. */
export class LinkEvent extends Event {
  static readonly type = 'desk-link';

  constructor(readonly link: Link | undefined) {
    super(LinkEvent.type);
  }
}

/** One code: where it hangs, where it leads, its scans day by day; and another target, off or on. */
export class DeskLink extends DeskView {
  static override styles = [baseStyles, detailStyles, linkStyles];

  @property({ attribute: false }) code = '';
  @state() private detail: LinkDetail | undefined;
  @state() private busy: 'save' | 'switch' | undefined;
  /** A sentence about the address that was written. */
  @state() private mistake = '';
  @state() private failed = '';
  @state() private news = '';

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('code')) return;
    this.detail = undefined;
    this.#quiet();
    void this.#load();
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2')?.focus());
  }

  #quiet(): void {
    this.mistake = '';
    this.failed = '';
    this.news = '';
  }

  async #load(): Promise<void> {
    const { code } = this;
    const detail = await this.read(() => this.desk.staff.link(code));
    if (!detail || code !== this.code) return;
    this.#show(detail);
  }

  #show(detail: LinkDetail): void {
    this.detail = detail;
    this.dispatchEvent(new LinkEvent(detail.link));
  }

  get #aim(): Aim {
    const { drafts } = this.desk.place.links;
    return drafts.get(this.code) ?? aimOf(this.detail?.link.target ?? '/', this.desk.session);
  }

  #write(aim: Aim): void {
    this.desk.place.links.drafts.set(this.code, aim);
    this.#quiet();
    this.requestUpdate();
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { detail } = this;
    const target = targetOf(this.#aim);
    if (!detail) return;
    if (target === '') {
      this.mistake = c('ownMissing');
      return;
    }
    await this.#change('save', { target, active: detail.link.active }, c('saved'));
  };

  async #change(
    busy: 'save' | 'switch',
    wanted: { target: string; active: boolean },
    news: string,
  ): Promise<void> {
    const { detail, code } = this;
    if (!detail || this.busy) return;
    this.#quiet();
    this.busy = busy;
    const answer = await this.ask(() => this.desk.staff.changeLink(code, detail.link.etag, wanted));
    this.busy = undefined;
    if (!answer || code !== this.code) return;
    if ('value' in answer) {
      if (busy === 'save') this.desk.place.links.drafts.delete(code);
      this.#show(answer.value);
      this.news = news;
      return;
    }
    const { error } = answer;
    if (error instanceof ProblemError && error.code === 'bad-request') this.mistake = c('ownWrong');
    else if (troubleOf(error) === 'faster') {
      await this.#load();
      this.failed = c('faster');
    } else this.failed = troubleWords(t, error, now());
  }

  async #copy(address: string): Promise<void> {
    this.#quiet();
    this.news = c((await copyText(address)) ? 'copied' : 'copyFailed');
  }

  protected override render(): TemplateResult {
    const { detail } = this;
    return html`<article aria-labelledby="name">
      <button
        type="button"
        class="link tap back"
        @click=${() => this.dispatchEvent(new LinkEvent(undefined))}
      >
        ${icon('back')}${t('back')}
      </button>
      ${this.trouble ? renderTrouble(this.trouble, () => void this.#load()) : nothing}
      <h2 id="name" tabindex="-1">
        ${detail ? detail.link.school : this.code}
        ${!detail || detail.link.active ? nothing : html`<span class="tag">${c('off')}</span>`}
      </h2>
      ${detail ? this.#renderDetail(detail) : this.trouble ? nothing : renderLoading()}
    </article>`;
  }

  #renderDetail({ link, days }: LinkDetail): TemplateResult {
    const address = addressOf(link.code, location.origin);
    const fact = (label: string, value: unknown) =>
      html`<div class="fact">
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;
    return html`<dl>
        ${fact(c('place'), link.place || html`<span class="soft">${c('placeNone')}</span>`)}
        ${fact(c('region'), regionWords(link.region, i18n.language))}
        ${fact(
          c('address'),
          html`<span class="address figures">${address}</span>
            <button type="button" class="link reveal copy" @click=${() => void this.#copy(address)}>
              ${c('copy')}
            </button>`,
        )}
        ${fact(
          c('goesTo'),
          html`<a class="target" href=${link.target} target="_blank" rel="noopener noreferrer"
            >${targetWords(link.target, this.desk.session)}</a
          >`,
        )}
        ${fact(c('made'), html`<span class="figures">${chinaDate(parseIso(link.createdAt))}</span>`)}
      </dl>
      <div role="status">${this.news ? html`<p class="note">${this.news}</p>` : nothing}</div>
      <div role="alert">${this.failed ? html`<p class="note">${this.failed}</p>` : nothing}</div>
      ${mayChange(this.desk.session) ? this.#renderForms(link) : html`<p class="soft small">${c('readOnly')}</p>`}
      ${renderDays(days)}`;
  }

  #renderForms({ active, target }: Link): TemplateResult {
    const aim = this.#aim;
    const { pages, centers } = pageChoices(this.desk.session);
    const option = ([path, name]: [string, string]) =>
      html`<option value=${path} .selected=${path === aim.page}>${name}</option>`;
    return html`<form class="aim" novalidate @submit=${this.#save}>
        <label for="page">${c('aimTitle')}</label>
        <select
          id="page"
          class="field"
          @change=${(event: Event) => {
            const page = (event.target as HTMLSelectElement).value;
            this.#write({ page, own: page ? '' : target });
          }}
        >
          <optgroup label=${c('pageGroup')}>${pages.map(option)}</optgroup>
          ${centers.length > 0 ? html`<optgroup label=${c('centerGroup')}>${centers.map(option)}</optgroup>` : nothing}
          <option value="" .selected=${aim.page === ''}>${c('pageOwn')}</option>
        </select>
        ${aim.page === '' ? this.#renderOwn(aim) : nothing}
        <button class="action wide save" aria-busy=${this.busy === 'save' ? 'true' : nothing}>
          ${this.busy === 'save' ? html`<span class="dots"></span>${c('saving')}` : c('save')}
        </button>
      </form>
      <p class="small soft switch-hint">${c(active ? 'offHint' : 'onHint')}</p>
      <button
        type="button"
        class="action outlined switch"
        aria-busy=${this.busy === 'switch' ? 'true' : nothing}
        @click=${() => void this.#change('switch', { target, active: !active }, c(active ? 'switchedOff' : 'switchedOn'))}
      >
        ${c(active ? 'switchOff' : 'switchOn')}
      </button>`;
  }

  #renderOwn({ own }: Aim): TemplateResult {
    return html`<label for="own">${c('own')}</label>
      <p id="own-hint" class="small soft">${c('ownHint')}</p>
      <input
        id="own"
        class="field"
        type="url"
        maxlength="300"
        autocomplete="off"
        spellcheck="false"
        aria-describedby=${this.mistake ? 'own-hint own-mistake' : 'own-hint'}
        aria-invalid=${this.mistake ? 'true' : nothing}
        .value=${live(own)}
        @input=${(event: Event) => this.#write({ page: '', own: (event.target as HTMLInputElement).value })}
      />
      ${
        this.mistake
          ? html`<p class="mistake" id="own-mistake" role="alert">
              ${icon('warn')}<span>${this.mistake}</span>
            </p>`
          : nothing
      }`;
  }
}
