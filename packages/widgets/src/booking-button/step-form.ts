import { html, nothing, type TemplateResult } from 'lit';
import type { AgeBand, Topic } from '@y12355/client';
import { chosenBox } from './chosen.js';
import { consentBox } from './consents.js';
import { chips, choice, textField } from './fields.js';
import type { Flow, Step, Word } from './flow.js';
import {
  ageBands,
  aliasMax,
  askedConsents,
  isAsked,
  liveMistakes,
  missing,
  mistakeWord,
  topics,
  type FormValues,
  type Mistakes,
  type Place,
} from './form.model.js';
import { action, callLink, doorWay } from './parts.js';
import { trouble } from './trouble.js';

/** Milliseconds after the last key until free text is looked at. */
const pause = 600;

/** Id of the element that a place's mistake sends the focus to. */
export function placeId(place: Place): string {
  return `f-${place.replace(' ', '-')}`;
}

/** Step 2: as little as the law asks for, and how to be reached, if at all. */
export class FormStep implements Step {
  readonly number = 2;
  /**
   * After the first try to go on, mistakes follow every key. Not when a field is left: a sentence that
   * appears then would push away what the finger is about to press.
   */
  #tried = false;
  /** What the service refused, until it is changed. */
  #refused: Mistakes = {};
  /** What free text tells that it should not, once the typing pauses: a hint, no mistake yet. */
  #hints: Mistakes = {};
  #pausing: ReturnType<typeof setTimeout> | undefined;
  #phoneDropped = false;

  constructor(private readonly flow: Flow) {}

  title(): string {
    return this.flow.t('formTitle');
  }

  /** Shows what the service refused beside its field. */
  refuse(mistakes: Mistakes): void {
    this.#refused = mistakes;
    this.flow.go('form', first(mistakes));
  }

  /** The texts of the consents are newer than those that were ticked. */
  consentsChanged(): void {
    const { flow } = this;
    const asked = askedConsents(flow.operator?.consents ?? [], flow.form.ageBand);
    this.#set({ ticked: [] });
    const needed = asked.filter(({ required }) => required);
    this.refuse(Object.fromEntries(needed.map(({ id }) => [`consent ${id}`, { kind: 'other' }])));
  }

  #set(values: Partial<FormValues>, ...places: Place[]): void {
    this.flow.form = { ...this.flow.form, ...values };
    this.#refused = without(this.#refused, places);
    this.flow.requestUpdate();
  }

  /** Free text: what is better left out is said in a pause, and taken back at once. */
  #write(values: Partial<FormValues>, place: 'alias' | 'note'): void {
    this.#set(values, place);
    if (!liveMistakes(this.flow.form)[place]) this.#hints = without(this.#hints, [place]);
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => {
      this.#hints = liveMistakes(this.flow.form);
      this.flow.requestUpdate();
    }, pause);
  }

  #mistakes(): Mistakes {
    // The waiting list has no note, so nothing can be wrong with it there.
    const refused = this.flow.waitFor ? without(this.#refused, ['note']) : this.#refused;
    return { ...(this.#tried ? missing(this.flow) : {}), ...refused };
  }

  submit(): void {
    this.#tried = true;
    const place = first(this.#mistakes());
    this.flow.requestUpdate();
    if (place) this.flow.focusOn(`#${placeId(place)}`);
    else this.flow.go('review');
  }

  body(): unknown {
    const { t, form, operator, offline, waitFor } = this.flow;
    const consents = operator?.consents ?? [];
    const mistakes = this.#mistakes();
    return html`${trouble(this.flow, offline ? { kind: 'offline' } : undefined, () => {})}
    ${chosenBox(this.flow)} ${isAsked('topic', consents) ? this.#topic(mistakes) : nothing}
    ${textField({
      id: 'f-alias',
      label: t('alias'),
      hint: t('aliasHint'),
      value: form.alias,
      max: aliasMax,
      ...this.#said('alias', mistakes),
      input: (alias) => this.#write({ alias }, 'alias'),
    })}
    ${this.#phone(mistakes)}
    ${choice({
      id: 'f-ageBand',
      label: t('age'),
      options: ageBands.map((value) => ({ value, text: t(value) })),
      chosen: form.ageBand,
      mistake: this.#sentence('ageBand', mistakes),
      // What is asked of a child hangs on it, too.
      pick: (value) => this.#set({ ageBand: value as AgeBand }, 'ageBand', 'phone', 'guardianPhone'),
    })}
    ${form.ageBand === 'under14' ? this.#guardian(mistakes) : nothing}
    ${waitFor ? nothing : this.#note(mistakes)}
    ${askedConsents(consents, form.ageBand).map((consent) =>
      consentBox(this.flow, consent, mistakes[`consent ${consent.id}`], (on) =>
        this.#set(
          { ticked: [...form.ticked.filter((id) => id !== consent.id), ...(on ? [consent.id] : [])] },
          `consent ${consent.id}`,
        ),
      ),
    )}`;
  }

  #topic(mistakes: Mistakes): TemplateResult {
    const { t, form } = this.flow;
    return chips({
      id: 'f-topic',
      label: t('topic'),
      hint: t('optional'),
      options: topics.map((value) => ({ value, text: t(value) })),
      chosen: form.topic,
      mistake: this.#sentence('topic', mistakes),
      pick: (value) => this.#set({ topic: value as Topic | undefined }, 'topic'),
    });
  }

  #note(mistakes: Mistakes): TemplateResult {
    const { t, form } = this.flow;
    return textField({
      id: 'f-note',
      kind: 'note',
      label: t('note'),
      hint: t('noteHint'),
      value: form.note,
      ...this.#said('note', mistakes),
      input: (note) => this.#write({ note }, 'note'),
      after: html`<p class="small soft count">${t('count', { count: form.note.trim().length })}</p>`,
    });
  }

  /** Whether this center takes no request of this young person without a phone. */
  get #phoneNeeded(): boolean {
    return !!this.flow.center?.contactNeeded && this.flow.form.ageBand !== 'under14';
  }

  #phone(mistakes: Mistakes): TemplateResult {
    const { t, form } = this.flow;
    return textField({
      id: 'f-phone',
      kind: 'tel',
      label: t('phone'),
      hint: t(this.#phoneNeeded ? 'phoneNeeded' : 'phoneHint'),
      value: form.phone,
      mistake: this.#sentence('phone', mistakes),
      input: (phone) => this.#set({ phone }, 'phone'),
      after: this.#phoneNeeded
        ? html`<p class="small soft">${t('phoneOpen')} ${callLink(this.flow)}</p>`
        : this.#phoneLeft(),
    });
  }

  #phoneLeft(): TemplateResult {
    const { t, form } = this.flow;
    const drop = () => {
      this.#phoneDropped = true;
      this.#set({ phone: '' }, 'phone');
      this.flow.focusOn('#f-phone');
    };
    return form.phone
      ? html`<p class="small">
          <button type="button" class="link" id="no-phone" @click=${drop}>${t('noPhone')}</button>
        </p>`
      : html`<p class="small soft" role="status">${this.#phoneDropped ? t('phoneLeft') : nothing}</p>`;
  }

  /** Under 14: an adult's phone, or the line and the open door instead. Help is never blocked. */
  #guardian(mistakes: Mistakes): TemplateResult {
    const { t, form } = this.flow;
    return html`${textField({
      id: 'f-guardianPhone',
      kind: 'tel',
      label: t('guardianPhone'),
      hint: t('guardianHint'),
      value: form.guardianPhone,
      mistake: this.#sentence('guardianPhone', mistakes),
      input: (guardianPhone) => this.#set({ guardianPhone }, 'guardianPhone'),
    })}
    ${doorWay(this.flow)}`;
  }

  /** The mistake of a free text, or the hint before it is one. */
  #said(place: 'alias' | 'note', mistakes: Mistakes) {
    return {
      mistake: this.#sentence(place, mistakes),
      calm: mistakes[place] ? undefined : this.#sentence(place, this.#hints),
    };
  }

  #sentence(place: Exclude<Place, `consent ${string}`>, mistakes: Mistakes): string | undefined {
    const mistake = mistakes[place];
    if (!mistake) return undefined;
    const { t } = this.flow;
    const word = mistakeWord(place, mistake);
    const text = t(word as Word, { count: mistake.count ?? 0 });
    if (!word.startsWith('digits')) return text;
    // Where a phone is needed, leaving none is no way out.
    return text + t(place === 'phone' && !this.#phoneNeeded ? 'digitsNone' : 'digitsAgain');
  }

  foot(): unknown {
    return action(this.flow.t('review'));
  }
}

function without(mistakes: Mistakes, places: readonly Place[]): Mistakes {
  return Object.fromEntries(Object.entries(mistakes).filter(([place]) => !places.includes(place as Place)));
}

/** The topmost place; consents come last, as they are listed. */
function first(mistakes: Mistakes): Place | undefined {
  const order = (place: Place) => {
    const at = ['topic', 'alias', 'phone', 'ageBand', 'guardianPhone', 'note'].indexOf(place);
    return at < 0 ? 9 : at;
  };
  return (Object.keys(mistakes) as Place[]).sort((a, b) => order(a) - order(b))[0];
}
