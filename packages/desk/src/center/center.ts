import { ProblemError, type CenterChange, type CenterDraft } from '@y12355/client/staff';
import { icon, now } from '@y12355/core';
import { chinaDate } from '@y12355/domain';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../kit/base.styles.js';
import { columnsStyles } from '../kit/columns.styles.js';
import { renderRefusal } from '../kit/faults.js';
import { formStyles } from '../kit/form.styles.js';
import { renderLoading, renderTrouble } from '../kit/parts.js';
import { DeskView } from '../kit/view.js';
import { t } from '../kit/words.js';
import { faultsOf, type Faults } from './center-faults.model.js';
import { failureOf, type Failure } from './center-failure.js';
import { centerOf, emptyForm, formOf } from './center-form.model.js';
import { mergeCenter, same } from './center-merge.model.js';
import type { EntryDraft } from './center-place.js';
import { centerStyles } from './center.styles.js';
import { c } from './center.words.js';
import { fieldName } from './changes.model.js';
import { renderPreview, renderRetire } from './preview.js';
import { renderExceptions, renderRules, renderServices } from './row-sections.js';
import {
  renderAudience,
  renderChecked,
  renderPlace,
  renderWay,
  type Change,
  type FormView,
} from './sections.js';

export class EntryEvent extends Event {
  static readonly type = 'desk-entry';

  /** `news`: what became of the entry; empty when somebody only goes back to the list. */
  constructor(readonly news: string) {
    super(EntryEvent.type);
  }
}

const noFaults: Faults = new Map();

/** One center's entry: write, look at what changes and whom it hits, then save. */
export class DeskCenter extends DeskView {
  static override styles = [baseStyles, columnsStyles, formStyles, centerStyles];

  /** Id of the center; empty for a new one. */
  @property({ attribute: false }) center = '';
  @state() private faults: Faults = noFaults;
  /** What the service said would change; thrown away with the next letter. */
  @state() private preview: { change: CenterChange; for: CenterDraft } | undefined;
  @state() private busy: 'preview' | 'save' | 'retire' | undefined;
  @state() private failed: Failure | undefined;
  /** What somebody else changed meanwhile. */
  @state() private notice = '';
  @state() private retiring = false;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('center')) return;
    if (this.center === '' && !this.#draft) this.#begin();
    else if (!this.#draft) void this.#load();
    else if (this.desk.place.centers.again) void this.updateComplete.then(() => this.#look());
    this.desk.place.centers.again = false;
  }

  get #drafts(): Map<string, EntryDraft> {
    return this.desk.place.centers.drafts;
  }

  get #draft(): EntryDraft | undefined {
    return this.#drafts.get(this.center);
  }

  get #today(): string {
    return chinaDate(now());
  }

  #begin(): void {
    const { role, scope } = this.desk.session;
    const region = role === 'city' || role === 'county' ? scope : '440100';
    this.#drafts.set('', { form: emptyForm(region, this.#today), base: undefined, etag: '', upcoming: 0 });
  }

  async #load(): Promise<void> {
    const found = await this.read(() => this.desk.staff.center(this.center));
    if (!found) return;
    const { center, etag, upcoming } = found;
    this.#drafts.set(this.center, { form: formOf(center), base: center, etag, upcoming });
    this.requestUpdate();
  }

  #write(change: Change): void {
    const draft = this.#draft;
    if (!draft) return;
    const changes = typeof change === 'function' ? change(draft.form) : change;
    this.#drafts.set(this.center, { ...draft, form: { ...draft.form, ...changes } });
    this.preview = undefined;
    if (this.faults.size > 0) this.#recheck();
    this.requestUpdate();
  }

  /** Faults that were shown go as they are mended; new ones wait for the next look. */
  #recheck(): void {
    const draft = this.#draft;
    const still = draft ? faultsOf(draft.form) : noFaults;
    this.faults = new Map([...this.faults].filter(([place]) => still.has(place)));
  }

  readonly #look = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    const draft = this.#draft;
    if (!draft || this.busy) return;
    this.#forget();
    this.faults = faultsOf(draft.form);
    if (this.faults.size > 0) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    const center = centerOf(draft.form);
    const change = await this.#send('preview', center, true);
    if (!change) return;
    this.preview = { change, for: center };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.preview h2')?.focus();
  };

  readonly #save = async (): Promise<void> => {
    const { preview } = this;
    if (!preview || this.busy) return;
    this.#forget();
    const change = await this.#send('save', preview.for, false);
    if (!change) return;
    this.#drafts.delete(this.center);
    this.dispatchEvent(new EntryEvent(c('saved', { name: change.center.name })));
  };

  #forget(): void {
    this.failed = undefined;
    this.notice = '';
  }

  async #send(
    busy: 'preview' | 'save',
    center: CenterDraft,
    dryRun: boolean,
  ): Promise<CenterChange | undefined> {
    const draft = this.#draft;
    if (!draft) return undefined;
    const { staff } = this.desk;
    this.busy = busy;
    const answer = await this.ask(() =>
      draft.base ? staff.saveCenter(center, draft.etag, dryRun) : staff.addCenter(center, dryRun),
    );
    this.busy = undefined;
    if (!answer) return undefined;
    if ('value' in answer) return answer.value;
    await this.#fail(answer.error);
    return undefined;
  }

  async #fail(error: unknown): Promise<void> {
    if (error instanceof ProblemError && error.code === 'precondition-failed') {
      await this.#merge();
      return;
    }
    this.failed = failureOf(error, this.#draft?.base === undefined);
  }

  /** Somebody saved the entry meanwhile: what was typed here stays, on top of what is stored now. */
  async #merge(): Promise<void> {
    const draft = this.#draft;
    if (!draft?.base) return;
    const { base } = draft;
    const found = await this.read(() => this.desk.staff.center(this.center));
    if (!found) return;
    const { center, both } = mergeCenter(base, centerOf(draft.form), found.center);
    this.#drafts.set(this.center, {
      form: formOf(center),
      base: found.center,
      etag: found.etag,
      upcoming: found.upcoming,
    });
    this.preview = undefined;
    await this.#look();
    this.notice =
      both.length > 0 ? c('mergedBoth', { what: both.map(fieldName).join(t('listJoin')) }) : c('merged');
  }

  #discard(): void {
    this.#drafts.delete(this.center);
    this.dispatchEvent(new EntryEvent(''));
  }

  readonly #retire = async (): Promise<void> => {
    const draft = this.#draft;
    if (!draft?.base || this.busy) return;
    const { base, etag } = draft;
    this.#forget();
    this.busy = 'retire';
    const answer = await this.ask(() => this.desk.staff.retireCenter(this.center, etag));
    this.busy = undefined;
    if (!answer) return;
    this.retiring = false;
    if ('error' in answer) {
      await this.#fail(answer.error);
      return;
    }
    this.#drafts.delete(this.center);
    this.dispatchEvent(new EntryEvent(c('retired', { name: base.name })));
  };

  protected override render(): TemplateResult {
    const draft = this.#draft;
    const back = () => this.dispatchEvent(new EntryEvent(''));
    const title = this.center === '' ? c('newTitle') : (draft?.base?.name ?? '');
    return html`<div class="columns">
      <section class="list page" aria-labelledby="title">
        <button type="button" class="link tap back" @click=${back}>
          ${icon('back')}${c('backToCenters')}
        </button>
        <h1 id="title" tabindex="-1">${title}</h1>
        ${this.trouble ? renderTrouble(this.trouble, () => void this.#load()) : nothing}
        ${draft ? this.#renderForm(draft) : this.trouble ? nothing : renderLoading()}
      </section>
      <aside class="side" aria-label=${c('previewTitle')}>${draft ? this.#renderSide(draft) : nothing}</aside>
    </div>`;
  }

  #renderForm({ form, base }: EntryDraft): TemplateResult {
    const view: FormView = {
      form,
      faults: this.faults,
      session: this.desk.session,
      fresh: base === undefined,
      today: this.#today,
      write: (changes) => this.#write(changes),
    };
    return html`<form id="entry" novalidate @submit=${this.#look}>
      ${renderPlace(view)} ${renderWay(view)} ${renderServices(view)} ${renderRules(view)}
      ${renderExceptions(view)} ${renderAudience(view)} ${renderChecked(view)}
      ${
        this.faults.size > 0
          ? html`<p class="mistake" role="alert">
              ${icon('warn')}<span>${c('faults', { count: this.faults.size })}</span>
            </p>`
          : nothing
      }
    </form>`;
  }

  #renderLook(): TemplateResult {
    const busy = this.busy === 'preview';
    return html`<p class="soft">${c('lookFirst')}</p>
      <button form="entry" class="action wide look" aria-busy=${busy ? 'true' : nothing}>
        ${busy ? html`<span class="dots"></span>${c('looking')}` : c('look')}
      </button>`;
  }

  #renderSide(draft: EntryDraft): TemplateResult {
    const dirty = !draft.base || !same(draft.base, centerOf(draft.form));
    return html`<div class="inner">
      ${renderRefusal(this.failed?.words ?? '', this.failed?.lines ?? [])}
      <div role="status">${this.notice ? html`<p class="note notice">${this.notice}</p>` : nothing}</div>
      ${
        this.preview
          ? renderPreview({
              change: this.preview.change,
              fresh: draft.base === undefined,
              busy: this.busy === 'save',
              save: () => void this.#save(),
            })
          : this.#renderLook()
      }
      ${dirty ? html`<button type="button" class="link tap discard" @click=${() => this.#discard()}>${c('discard')}</button>` : nothing}
      ${
        draft.base
          ? renderRetire({
              upcoming: draft.upcoming,
              asking: this.retiring,
              busy: this.busy === 'retire',
              ask: (asking) => (this.retiring = asking),
              retire: () => void this.#retire(),
            })
          : nothing
      }
    </div>`;
  }
}
